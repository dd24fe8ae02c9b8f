package org.philippic.jobs.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.LongAccumulator;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.annotate.Annotation;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.jobs.stage.DocumentParts.Keyed;
import org.philippic.jobs.stage.StageOutput.Rows;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Quotation;
import org.philippic.model.RejectReason;
import org.philippic.model.Zone;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Annotates the zones of every document: sentences, tokens, entities, and with them the rows of {@code documents}. */
public final class AnnotateStage implements Stage {
    @Override
    public String name() {
        return "annotate";
    }

    @Override
    public List<Table<?>> reads() {
        return List.of(Tables.READ_DOCUMENTS, Tables.ZONES, Tables.QUOTATIONS, Tables.LANGUAGE_FACTS);
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.DOCUMENTS, Tables.SENTENCES, Tables.TOKENS, Tables.ENTITIES, Tables.REJECTS);
    }

    @Override
    public void run(RunContext context) {
        long total = context.tables().count(Tables.READ_DOCUMENTS);
        try (Progress.Count count = context.progress().count(name(), total)) {
            JavaRDD<Rows> annotated = DocumentParts.gather(
                            context,
                            Tables.READ_DOCUMENTS,
                            List.of(
                                    new Keyed<>(Tables.ZONES, Zone::docId),
                                    new Keyed<>(Tables.QUOTATIONS, Quotation::docId),
                                    new Keyed<>(Tables.LANGUAGE_FACTS, DocumentFacts::docId)))
                    .map(annotating(Engines.annotator(context.settings()), count.documents()));
            try (StageOutput output = StageOutput.of(context, name(), annotated)) {
                output.write(Tables.DOCUMENTS)
                        .write(Tables.SENTENCES)
                        .write(Tables.TOKENS)
                        .write(Tables.ENTITIES)
                        .writeRejects();
            }
        }
    }

    private static Function<DocumentParts, Rows> annotating(
            PerExecutor<?, DocumentAnnotator> annotator, LongAccumulator done) {
        return parts -> {
            long start = System.nanoTime();
            Document document = withFacts(parts);
            List<Zone> zones = parts.all(Zone.class)
                    .sorted(Comparator.comparingInt(Zone::zoneId))
                    .toList();
            try {
                if (zones.isEmpty()) {
                    // A duplicate is not zoned at all; any other document without zones failed in an earlier stage.
                    return Rows.of(List.of(
                            DocumentStatus.DUPLICATE.of(document) ? document : DocumentStatus.PARTIAL.on(document)));
                }
                List<Quotation> quotations = parts.all(Quotation.class)
                        .sorted(Comparator.comparingInt(Quotation::quotationId))
                        .toList();
                Annotation annotation = annotator.get().annotate(document, zones, quotations);
                return rows(annotation);
            } catch (RuntimeException e) {
                return Rows.of(
                        List.of(DocumentStatus.PARTIAL.on(document)),
                        List.of(RejectReason.STAGE_FAILED.part(
                                document.sourceUri(),
                                "annotate",
                                e.toString(),
                                (System.nanoTime() - start) / 1_000_000)));
            } finally {
                done.add(1);
            }
        };
    }

    private static Rows rows(Annotation annotation) {
        AnnotatedDocument document = annotation.document();
        return Rows.of(
                List.of(document.document()),
                document.sentences().stream().map(AnnotatedSentence::sentence).toList(),
                document.sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .toList(),
                document.entities(),
                annotation.rejects());
    }

    private static Document withFacts(DocumentParts parts) {
        Document document = parts.one(Document.class).orElseThrow();
        Optional<DocumentFacts> facts = parts.one(DocumentFacts.class);
        return facts.map(document::withFacts).orElse(document);
    }
}
