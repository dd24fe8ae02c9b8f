package org.philippic.jobs.stage;

import java.util.List;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.DocumentStatus;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;
import org.philippic.zone.ZonedDocument;
import org.philippic.zone.Zoner;

/** Divides every document into zones, with its text repaired, and finds its quotations. */
public final class ZoneStage implements DocumentStage {
    @Override
    public String name() {
        return "zone";
    }

    @Override
    public List<Table<?>> reads() {
        return List.of(Tables.READ_DOCUMENTS, Tables.DOCUMENT_KEYS);
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.READ_ZONES, Tables.QUOTATIONS, Tables.ZONE_FACTS, Tables.REJECTS);
    }

    @Override
    public Table<Document> documents() {
        return Tables.READ_DOCUMENTS;
    }

    @Override
    public List<Table<?>> parts() {
        return List.of();
    }

    @Override
    public String dependsOn(Settings settings) {
        return "";
    }

    @Override
    public List<String> packages() {
        return List.of("zone", "language");
    }

    @Override
    public String resources() {
        return Fingerprints.GENERAL_LISTS;
    }

    @Override
    public Work work(Settings settings) {
        return zoning(Engines.detector(), Engines.zoner());
    }

    private static Work zoning(PerExecutor<?, LanguageDetector> detector, PerExecutor<?, Zoner> zoner) {
        return parts -> {
            Document document = parts.one(Document.class).orElseThrow();
            if (DocumentStatus.DUPLICATE.of(document)) {
                return Rows.of();
            }
            LanguageGuess hint = detector.get().detect(document.text());
            ZonedDocument zoned = zoner.get().zone(document, hint.lang());
            return Rows.of(
                    zoned.zones(),
                    zoned.quotations(),
                    List.of(new DocumentFacts(document.docId(), hint.lang(), hint.confidence(), zoned.ocrQuality())));
        };
    }
}
