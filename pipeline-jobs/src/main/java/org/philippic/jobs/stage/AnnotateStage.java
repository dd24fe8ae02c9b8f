package org.philippic.jobs.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.annotate.Annotation;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Quotation;
import org.philippic.model.Reject;
import org.philippic.model.Zone;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Annotates the zones of every document: sentences, tokens, entities, and with them the rows of {@code documents}. */
public final class AnnotateStage implements DocumentStage {
    @Override
    public String name() {
        return "annotate";
    }

    @Override
    public List<Table<?>> reads() {
        return List.of(
                Tables.READ_DOCUMENTS, Tables.DOCUMENT_KEYS, Tables.ZONES, Tables.QUOTATIONS, Tables.LANGUAGE_FACTS);
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.DOCUMENTS, Tables.SENTENCES, Tables.TOKENS, Tables.ENTITIES, Tables.REJECTS);
    }

    @Override
    public Table<Document> documents() {
        return Tables.READ_DOCUMENTS;
    }

    @Override
    public List<Table<?>> parts() {
        return List.of(Tables.ZONES, Tables.QUOTATIONS, Tables.LANGUAGE_FACTS);
    }

    @Override
    public String dependsOn(Settings settings) {
        return AnnotatorFingerprint.CURRENT + " " + settings.annotate() + " "
                + settings.run().languages() + " " + settings.run().profile() + " "
                + Engines.annotationModels(settings);
    }

    @Override
    public List<String> packages() {
        return List.of("annotate", "language");
    }

    @Override
    public String resources() {
        return Fingerprints.GENERAL_LISTS + "|edu/stanford/.*";
    }

    @Override
    public Work work(Settings settings) {
        return new Annotating(Engines.annotator(settings));
    }

    private record Annotating(PerExecutor<?, DocumentAnnotator> annotator) implements Work {
        @Override
        public Rows rows(DocumentParts parts) {
            Document document = withFacts(parts);
            List<Zone> zones = parts.all(Zone.class)
                    .sorted(Comparator.comparingInt(Zone::zoneId))
                    .toList();
            if (zones.isEmpty()) {
                // A duplicate is not zoned at all; any other document without zones failed in an earlier stage.
                return Rows.of(List.of(
                        DocumentStatus.DUPLICATE.of(document) ? document : DocumentStatus.PARTIAL.on(document)));
            }
            List<Quotation> quotations = parts.all(Quotation.class)
                    .sorted(Comparator.comparingInt(Quotation::quotationId))
                    .toList();
            return AnnotateStage.rows(annotator.get().annotate(document, zones, quotations));
        }

        @Override
        public Rows failed(DocumentParts parts, Reject reject) {
            return Rows.of(List.of(DocumentStatus.PARTIAL.on(withFacts(parts))), List.of(reject));
        }
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
