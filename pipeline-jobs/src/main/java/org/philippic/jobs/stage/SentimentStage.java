package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.LongAccumulator;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.jobs.stage.StageOutput.Rows;
import org.philippic.model.Sentiment;
import org.philippic.sentiment.SentimentScorer;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Scores the sentiment of sentences, sections and documents with every engine that the profile asks for. */
public final class SentimentStage implements Stage {
    @Override
    public String name() {
        return "sentiment";
    }

    @Override
    public List<Table<?>> reads() {
        return AnnotatedDocuments.TABLES;
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.SENTIMENT, Tables.TARGETS);
    }

    @Override
    public void run(RunContext context) {
        long total = context.tables().count(Tables.DOCUMENTS);
        try (Progress.Count count = context.progress().count(name(), total)) {
            JavaRDD<Rows> scored = AnnotatedDocuments.read(context)
                    .map(scoring(Engines.sentiment(context.settings()), count.documents()));
            try (StageOutput output = StageOutput.of(context, name(), scored)) {
                output.write(Tables.SENTIMENT).write(Tables.TARGETS);
            }
        }
    }

    private static Function<AnnotatedDocument, Rows> scoring(
            PerExecutor<?, Engines.SentimentEngines> engines, LongAccumulator done) {
        return document -> {
            List<Sentiment> rows = new ArrayList<>();
            for (SentimentScorer engine : engines.get().scorers()) {
                rows.addAll(engine.score(document));
            }
            done.add(1);
            return Rows.of(rows, engines.get().towardTargets().targets(document));
        };
    }
}
