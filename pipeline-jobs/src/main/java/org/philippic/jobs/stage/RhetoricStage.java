package org.philippic.jobs.stage;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.LongAccumulator;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.jobs.stage.StageOutput.Rows;
import org.philippic.rhetoric.RhetoricResult;
import org.philippic.rhetoric.RhetoricScorer;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Places passages, sections and documents between analysis and polemic, and finds their devices and features. */
public final class RhetoricStage implements Stage {
    @Override
    public String name() {
        return "rhetoric";
    }

    @Override
    public List<Table<?>> reads() {
        return AnnotatedDocuments.TABLES;
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.RHETORIC, Tables.DEVICES, Tables.FEATURES);
    }

    @Override
    public void run(RunContext context) {
        long total = context.tables().count(Tables.DOCUMENTS);
        try (Progress.Count count = context.progress().count(name(), total)) {
            JavaRDD<Rows> scored = AnnotatedDocuments.read(context)
                    .map(scoring(Engines.rhetoric(context.settings()), count.documents()));
            try (StageOutput output = StageOutput.of(context, name(), scored)) {
                output.write(Tables.RHETORIC).write(Tables.DEVICES).write(Tables.FEATURES);
            }
        }
    }

    private static Function<AnnotatedDocument, Rows> scoring(
            PerExecutor<?, RhetoricScorer> scorer, LongAccumulator done) {
        return document -> {
            RhetoricResult result = scorer.get().score(document);
            done.add(1);
            return Rows.of(result.rhetoric(), result.devices(), result.features());
        };
    }
}
