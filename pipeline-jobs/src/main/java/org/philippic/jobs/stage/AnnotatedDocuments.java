package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.stage.DocumentStage.Rows;
import org.philippic.jobs.stage.DocumentStage.Work;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Puts annotated documents together again from the tables that annotation and the steps before it wrote. */
public final class AnnotatedDocuments {
    /** The tables that an annotated document is made of. */
    static final List<Table<?>> TABLES = List.of(
            Tables.DOCUMENTS, Tables.ZONES, Tables.QUOTATIONS, Tables.SENTENCES, Tables.TOKENS, Tables.ENTITIES);

    /** The same but for the documents themselves, by document. */
    static final List<Table<?>> PARTS =
            List.of(Tables.ZONES, Tables.QUOTATIONS, Tables.SENTENCES, Tables.TOKENS, Tables.ENTITIES);

    private AnnotatedDocuments() {}

    /** What is done to an annotated document. */
    interface Scoring extends Serializable {
        /** The rows that it gives. */
        Rows rows(AnnotatedDocument document);
    }

    /** Work on every annotated document; duplicates, which are not annotated, give no rows. */
    static Work work(Scoring scoring) {
        return workOnParts(parts -> scoring.rows(assemble(parts)));
    }

    /** The same where more is read of a document than its annotation. */
    static Work workOnParts(Work work) {
        return parts -> isDuplicate(parts) ? Rows.of() : work.rows(parts);
    }

    /** Every annotated document, duplicates left out. */
    public static JavaRDD<AnnotatedDocument> read(RunContext context) {
        return DocumentParts.gather(context, Tables.DOCUMENTS, PARTS)
                .filter(parts -> !isDuplicate(parts))
                .map(AnnotatedDocuments::assemble);
    }

    private static boolean isDuplicate(DocumentParts parts) {
        return DocumentStatus.DUPLICATE.of(parts.one(Document.class).orElseThrow());
    }

    /** Puts one document together. */
    static AnnotatedDocument assemble(DocumentParts parts) {
        Map<Integer, List<Token>> tokens = new HashMap<>();
        parts.all(Token.class)
                .forEach(token -> tokens.computeIfAbsent(token.sentenceId(), id -> new ArrayList<>())
                        .add(token));
        tokens.values().forEach(sentence -> sentence.sort(Comparator.comparingInt(Token::tokenId)));
        List<AnnotatedSentence> sentences = parts.all(Sentence.class)
                .sorted(Comparator.comparingInt(Sentence::sentenceId))
                .map(sentence -> new AnnotatedSentence(sentence, tokens.getOrDefault(sentence.sentenceId(), List.of())))
                .toList();
        return new AnnotatedDocument(
                parts.one(Document.class).orElseThrow(),
                parts.all(Zone.class)
                        .sorted(Comparator.comparingInt(Zone::zoneId))
                        .toList(),
                parts.all(Quotation.class)
                        .sorted(Comparator.comparingInt(Quotation::quotationId))
                        .toList(),
                sentences,
                parts.all(Entity.class)
                        .sorted(Comparator.comparingInt(Entity::entityId))
                        .toList());
    }
}
