package org.philippic.jobs.stage;

import java.util.List;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.sentiment.TargetRows;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Scores the sentiment of sentences, sections and documents with every engine that the profile asks for. */
public final class SentimentStage implements AnnotatedStage {
    @Override
    public String name() {
        return "sentiment";
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.SENTIMENT, Tables.TARGETS, Tables.REJECTS);
    }

    @Override
    public String dependsOn(Settings settings) {
        return settings.run().profile() + " " + settings.annotate();
    }

    @Override
    public List<String> packages() {
        return List.of("sentiment", "rhetoric", "encoder", "matrix");
    }

    @Override
    public String resources() {
        return "language/.*|models/sentiment/.*|models/rhetoric/word-pieces.*";
    }

    @Override
    public Work work(Settings settings) {
        return scoring(Engines.sentiment(settings));
    }

    private static Work scoring(PerExecutor<?, Engines.SentimentEngines> engines) {
        return AnnotatedDocuments.work(document -> {
            TargetRows scored = engines.get().score(document);
            return Rows.of(scored.sentiment(), scored.targets());
        });
    }
}
