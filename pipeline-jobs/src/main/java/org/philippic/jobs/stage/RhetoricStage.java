package org.philippic.jobs.stage;

import java.util.List;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.rhetoric.RhetoricResult;
import org.philippic.rhetoric.RhetoricScorer;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Places passages, sections and documents between analysis and polemic, and finds their devices and features. */
public final class RhetoricStage implements AnnotatedStage {
    @Override
    public String name() {
        return "rhetoric";
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.RHETORIC, Tables.DEVICES, Tables.FEATURES, Tables.REJECTS);
    }

    @Override
    public String dependsOn(Settings settings) {
        return settings.rhetoric() + " " + Engines.networkModels(settings);
    }

    @Override
    public List<String> packages() {
        return List.of("rhetoric", "encoder", "matrix");
    }

    @Override
    public String resources() {
        return "language/.*|models/rhetoric/.*";
    }

    @Override
    public Work work(Settings settings) {
        return scoring(Engines.rhetoric(settings));
    }

    private static Work scoring(PerExecutor<?, RhetoricScorer> scorer) {
        return AnnotatedDocuments.work(document -> {
            RhetoricResult result = scorer.get().score(document);
            return Rows.of(result.rhetoric(), result.devices(), result.features());
        });
    }
}
