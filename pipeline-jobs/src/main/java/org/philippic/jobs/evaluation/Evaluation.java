package org.philippic.jobs.evaluation;

import java.nio.file.Path;
import java.util.function.Function;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.settings.Settings;

/**
 * How one step is measured.
 *
 * @param task name of the step, as the command line says it
 * @param measure what does the measuring
 */
public record Evaluation(String task, Function<Request, EvaluationReport> measure) {
    /**
     * What is asked for.
     *
     * @param gold gold file or folder
     * @param texts folder of the texts that the gold speaks of, null where not given
     * @param model which model is measured
     * @param settings effective settings
     */
    public record Request(Path gold, Path texts, Model model, Settings settings) {
        /** Which model is measured. */
        public enum Model {
            /** The one that ships with the product. */
            SHIPPED,
            /** One trained on the rest of the data, for each fold of authors. */
            CROSS_VALIDATED
        }
    }

    /** Measures. */
    public EvaluationReport run(Request request) {
        return measure.apply(request);
    }
}
