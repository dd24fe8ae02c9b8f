package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Sums up every annotated document for comparison: counts of its terms and values of its features, without text. */
public final class SummaryStage implements AnnotatedStage {
    private static final List<Table<?>> SCORES =
            List.of(Tables.FEATURES, Tables.DEVICES, Tables.RHETORIC, Tables.SENTIMENT);

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public List<Table<?>> reads() {
        return withScores(AnnotatedStage.super.reads());
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.SUMMARIES, Tables.REJECTS);
    }

    @Override
    public List<Table<?>> parts() {
        return withScores(AnnotatedStage.super.parts());
    }

    private static List<Table<?>> withScores(List<Table<?>> annotation) {
        List<Table<?>> tables = new ArrayList<>(annotation);
        tables.addAll(SCORES);
        return tables;
    }

    @Override
    public String dependsOn(Settings settings) {
        return "";
    }

    @Override
    public List<String> packages() {
        return List.of("compare");
    }

    @Override
    public String resources() {
        return "language/.*";
    }

    @Override
    public Work work(Settings settings) {
        return AnnotatedDocuments.workOnParts(parts -> Rows.of(List.of(Summaries.of(parts))));
    }
}
