package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.jobs.stage.DocumentParts.Keyed;
import org.philippic.model.Document;
import org.philippic.rhetoric.RhetoricResult;
import org.philippic.rhetoric.RhetoricScorer;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Places passages, sections and documents between analysis and polemic, and finds their devices and features. */
public final class RhetoricStage implements DocumentStage {
    @Override
    public String name() {
        return "rhetoric";
    }

    @Override
    public List<Table<?>> reads() {
        return AnnotatedDocuments.tablesWith(Tables.DOCUMENT_KEYS);
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.RHETORIC, Tables.DEVICES, Tables.FEATURES, Tables.REJECTS);
    }

    @Override
    public Table<Document> documents() {
        return Tables.DOCUMENTS;
    }

    @Override
    public List<Keyed<?>> parts() {
        return AnnotatedDocuments.PARTS;
    }

    @Override
    public String dependsOn(Settings settings) {
        return settings.rhetoric().toString();
    }

    @Override
    public List<Pattern> code() {
        List<Pattern> code = new ArrayList<>(Fingerprints.packages("rhetoric"));
        code.add(Pattern.compile("language/.*|models/rhetoric/.*"));
        code.add(Fingerprints.stage(this));
        return code;
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
