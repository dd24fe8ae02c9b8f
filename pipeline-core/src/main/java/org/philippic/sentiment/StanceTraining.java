package org.philippic.sentiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.sentiment.SentimentEvaluation.PassageAnnotation;
import org.philippic.sentiment.SentimentGold.Item;
import org.philippic.sentiment.SentimentGold.Targeted;

/**
 * Fits the {@link StanceModel} on texts with a label toward a stretch of them, and cross-validates it with the texts of
 * one author, or else one text, always in the same fold. Deterministic.
 */
public final class StanceTraining {
    private static final double PENALTY = 0.002;
    private static final int FOLDS = 10;

    private final TargetStance reader;

    /** @param lexicons word lists that the features are read off */
    public StanceTraining(SentimentLexicons lexicons) {
        this.reader = new TargetStance(new TargetFeatures(lexicons, StancePieces.shipped()), StanceModel.shipped());
    }

    /** A target with its features. */
    record Example(String lang, String group, double[] features, int label) {}

    /**
     * Reads the targets of gold files.
     *
     * @param annotations each text is read once with each of these, so that the weights serve parsed and plain text
     */
    List<Example> examples(Path gold, List<PassageAnnotation> annotations) {
        List<Example> examples = new ArrayList<>();
        for (PassageAnnotation annotation : annotations) {
            for (SentimentGold set : SentimentGold.read(gold)) {
                String lastText = null;
                AnnotatedDocument document = null;
                for (Item item : set.items()) {
                    if (item instanceof Targeted target) {
                        if (!target.text().equals(lastText)) {
                            document = annotation.annotate(target.id(), target.text(), target.lang());
                            lastText = target.text();
                        }
                        int label = StanceModel.LABELS.indexOf(target.label());
                        reader.features(document, target.start(), target.end())
                                .ifPresent(features ->
                                        examples.add(new Example(target.lang(), target.group(), features, label)));
                    }
                }
            }
        }
        return examples;
    }

    StanceModel fit(List<Example> examples) {
        return new StanceTrainer(PENALTY)
                .fit(
                        examples.stream().map(Example::features).toList(),
                        examples.stream().map(Example::label).toList());
    }

    /** Scores of every example by a model that was fitted without its fold. */
    ClassScores crossValidate(List<Example> examples) {
        ClassScores scores = new ClassScores();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            StanceModel model =
                    fit(examples.stream().filter(e -> fold(e.group()) != held).toList());
            for (Example example : examples) {
                if (fold(example.group()) == held) {
                    scores.add(
                            StanceModel.LABELS.get(example.label()),
                            model.stance(example.features()).label());
                }
            }
        }
        return scores;
    }

    private static int fold(String group) {
        CRC32 hash = new CRC32();
        hash.update(group.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % FOLDS);
    }
}
