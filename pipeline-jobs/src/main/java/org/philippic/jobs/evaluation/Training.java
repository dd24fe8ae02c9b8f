package org.philippic.jobs.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.rhetoric.RhetoricTrainer;
import org.philippic.sentiment.SentimentLexicons;
import org.philippic.sentiment.SentimentTrainer;
import org.philippic.settings.Settings;

/** Fits the models that ship with the product. */
public final class Training {
    private Training() {}

    /**
     * Fits the rhetoric model.
     *
     * @return its cross-validated figures
     */
    public static EvaluationReport rhetoric(Path gold, Path model, Path card, Settings settings) {
        return new RhetoricTrainer(
                        Evaluations.annotator(settings),
                        Optional.of(Evaluations.networkArchive(settings)),
                        Evaluations.network(settings))
                .train(gold, model, card);
    }

    /**
     * Fits the models of sentiment.
     *
     * @return their cross-validated figures
     */
    public static EvaluationReport sentiment(Path gold, Path models, Settings settings) {
        return new SentimentTrainer(
                        SentimentLexicons.load(),
                        Evaluations.annotator(settings)::annotatePassage,
                        Optional.of(Evaluations.networkArchive(settings)))
                .train(gold, models);
    }
}
