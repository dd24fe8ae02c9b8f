package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.Zone;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Tells the language of each document from its body, and of each zone with the document's as the prior. */
public final class LanguageStage implements DocumentStage {
    /** How far a declared language is trusted: a wrong tag must not win over a whole body of text. */
    private static final double DECLARED = 0.99;

    @Override
    public String name() {
        return "language";
    }

    @Override
    public List<Table<?>> reads() {
        return List.of(Tables.READ_DOCUMENTS, Tables.DOCUMENT_KEYS, Tables.READ_ZONES, Tables.ZONE_FACTS);
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.ZONES, Tables.LANGUAGE_FACTS, Tables.REJECTS);
    }

    @Override
    public Table<Document> documents() {
        return Tables.READ_DOCUMENTS;
    }

    @Override
    public List<Table<?>> parts() {
        return List.of(Tables.READ_ZONES, Tables.ZONE_FACTS);
    }

    @Override
    public String dependsOn(Settings settings) {
        return "";
    }

    @Override
    public List<String> packages() {
        return List.of("language");
    }

    @Override
    public String resources() {
        return Fingerprints.GENERAL_LISTS;
    }

    @Override
    public Work work(Settings settings) {
        return telling(Engines.detector());
    }

    private static Work telling(PerExecutor<?, LanguageDetector> detector) {
        return parts -> {
            Document document = parts.one(Document.class).orElseThrow();
            List<Zone> zones = parts.all(Zone.class)
                    .sorted(Comparator.comparingInt(Zone::zoneId))
                    .toList();
            if (zones.isEmpty()) {
                return Rows.of();
            }
            LanguageGuess language = ofDocument(detector.get(), document, zones);
            List<Zone> located = new ArrayList<>();
            for (Zone zone : zones) {
                LanguageGuess guess = detector.get().detect(zone.text(), language);
                located.add(new Zone(
                        zone.docId(),
                        zone.zoneId(),
                        zone.kind(),
                        zone.charStart(),
                        zone.charEnd(),
                        zone.text(),
                        guess.lang(),
                        zone.runs()));
            }
            Optional<DocumentFacts> facts = parts.one(DocumentFacts.class);
            return Rows.of(
                    located,
                    List.of(new DocumentFacts(
                            document.docId(),
                            language.lang(),
                            language.confidence(),
                            facts.map(DocumentFacts::ocrQuality).orElse(null))));
        };
    }

    /** What the source says of itself is the prior: it holds unless the body plainly speaks another language. */
    private static LanguageGuess ofDocument(LanguageDetector detector, Document document, List<Zone> zones) {
        StringBuilder body = new StringBuilder();
        zones.stream()
                .filter(zone -> zone.kind().equals("body"))
                .forEach(zone -> body.append(zone.text()).append('\n'));
        CharSequence text = body.isEmpty() ? document.text() : body;
        return document.lang().equals(LanguageGuess.UNKNOWN)
                ? detector.detect(text)
                : detector.detect(text, new LanguageGuess(document.lang(), DECLARED));
    }
}
