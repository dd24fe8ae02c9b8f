package org.philippic.jobs.stage;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.LongAccumulator;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.jobs.stage.StageOutput.Rows;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.DocumentStatus;
import org.philippic.model.RejectReason;
import org.philippic.table.Table;
import org.philippic.table.Tables;
import org.philippic.zone.ZonedDocument;
import org.philippic.zone.Zoner;

/** Divides every document into zones, with its text repaired, and finds its quotations. */
public final class ZoneStage implements Stage {
    @Override
    public String name() {
        return "zone";
    }

    @Override
    public List<Table<?>> reads() {
        return List.of(Tables.READ_DOCUMENTS);
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.READ_ZONES, Tables.QUOTATIONS, Tables.ZONE_FACTS, Tables.REJECTS);
    }

    @Override
    public void run(RunContext context) {
        long total = context.tables().count(Tables.READ_DOCUMENTS);
        try (Progress.Count count = context.progress().count(name(), total)) {
            JavaRDD<Rows> zoned = DocumentParts.gather(context, Tables.READ_DOCUMENTS, List.of())
                    .map(parts -> parts.one(Document.class).orElseThrow())
                    .map(zoning(Engines.detector(), Engines.zoner(), count.documents()));
            try (StageOutput output = StageOutput.of(context, name(), zoned)) {
                output.write(Tables.READ_ZONES)
                        .write(Tables.QUOTATIONS)
                        .write(Tables.ZONE_FACTS)
                        .writeRejects();
            }
        }
    }

    private static Function<Document, Rows> zoning(
            PerExecutor<?, LanguageDetector> detector, PerExecutor<?, Zoner> zoner, LongAccumulator done) {
        return document -> {
            done.add(1);
            if (DocumentStatus.DUPLICATE.of(document)) {
                return Rows.of();
            }
            long start = System.nanoTime();
            try {
                LanguageGuess hint = detector.get().detect(document.text());
                ZonedDocument zoned = zoner.get().zone(document, hint.lang());
                return Rows.of(
                        zoned.zones(),
                        zoned.quotations(),
                        List.of(new DocumentFacts(
                                document.docId(), hint.lang(), hint.confidence(), zoned.ocrQuality())));
            } catch (RuntimeException e) {
                return Rows.of(List.of(RejectReason.STAGE_FAILED.part(
                        document.sourceUri(), "zone", e.toString(), (System.nanoTime() - start) / 1_000_000)));
            }
        };
    }
}
