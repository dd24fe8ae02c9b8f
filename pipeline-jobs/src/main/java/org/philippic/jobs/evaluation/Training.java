package org.philippic.jobs.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import org.philippic.encoder.Encoder;
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
        Optional<Encoder> network = Evaluations.network(settings);
        return network.isPresent()
                ? new RhetoricTrainer(Evaluations.annotator(settings), Optional.empty(), network)
                        .train(gold, model, card)
                : PieceVectorJar.with(
                        vectors -> new RhetoricTrainer(Evaluations.annotator(settings), Optional.of(vectors), network)
                                .train(gold, model, card));
    }

    /**
     * Fits the models of sentiment.
     *
     * @return their cross-validated figures
     */
    public static EvaluationReport sentiment(Path gold, Path models, Settings settings) {
        return PieceVectorJar.with(vectors -> new SentimentTrainer(
                        SentimentLexicons.load(),
                        Evaluations.annotator(settings)::annotatePassage,
                        Optional.of(vectors))
                .train(gold, models));
    }
}
