package org.philippic.jobs.stage;

import java.util.List;
import java.util.stream.Collectors;
import org.philippic.error.UserException;
import org.philippic.table.Table;

/** The pipeline: every stage, in the order in which they run. This is the only list. */
public final class Stages {
    public static final List<Stage> ALL = List.of(
            new IngestStage(),
            new ZoneStage(),
            new LanguageStage(),
            new AnnotateStage(),
            new SentimentStage(),
            new RhetoricStage(),
            new SummaryStage(),
            new CompareStage(),
            new PublishStage());

    private Stages() {}

    /**
     * Finds a stage.
     *
     * @throws UserException naming the stages there are
     */
    public static Stage named(String name) {
        return ALL.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "Cannot run stage '" + name + "'",
                        "there is no such stage",
                        "the stages are " + ALL.stream().map(Stage::name).collect(Collectors.joining(", "))));
    }

    /** The stages that work on each document by itself, in order. */
    static List<DocumentStage> documentStages() {
        return ALL.stream()
                .filter(DocumentStage.class::isInstance)
                .map(DocumentStage.class::cast)
                .toList();
    }

    /** The stages that write a table. */
    public static List<Stage> writersOf(Table<?> table) {
        return ALL.stream().filter(stage -> stage.writes().contains(table)).toList();
    }
}
