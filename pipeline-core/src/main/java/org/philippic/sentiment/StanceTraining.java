package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.philippic.rhetoric.AuthorFolds;
import org.philippic.rhetoric.PieceVectors;

/**
 * Fits what {@link TargetStance} needs on texts with a label toward a stretch of them, and cross-validates it with all
 * that one author wrote, or else one text, in the same fold. The logistic model always learns from piece scores of texts
 * that the pieces were not fitted on, as it will meet them later. Deterministic.
 */
final class StanceTraining {
    private static final double PENALTY = 0.002;
    private static final int FOLDS = 5;

    private final List<StanceExample> examples;
    private final int[] folds;
    private final PieceVectors vectors;
    private final int pieces;
    private final Map<Integer, StancePieces> fitted = new HashMap<>();

    /** @param pieces number of word pieces */
    StanceTraining(List<StanceExample> examples, PieceVectors vectors, int pieces) {
        this.examples = examples;
        this.vectors = vectors;
        this.pieces = pieces;
        int[] ofAuthors =
                AuthorFolds.ofGroups(examples.stream().map(StanceExample::group).toList());
        this.folds = Arrays.stream(ofAuthors).map(fold -> fold % FOLDS).toArray();
    }

    /** The two fitted parts. */
    record Fitted(StancePieces pieces, StanceModel model) {}

    /** Fits on all examples. */
    Fitted fit() {
        return new Fitted(
                StancePiecesFit.fit(examples, vectors, pieces), model(fold -> true, fold -> without(fold, fold)));
    }

    /** Label of each example, index into {@link StanceModel#LABELS}, by a model that was fitted without its fold. */
    int[] crossValidate() {
        int[] labels = new int[folds.length];
        for (int held = 0; held < FOLDS; held++) {
            int out = held;
            StanceModel model = model(fold -> fold != out, fold -> without(fold, out));
            StancePieces ofTested = without(held, held);
            for (int i = 0; i < labels.length; i++) {
                if (folds[i] == held) {
                    String label =
                            model.stance(examples.get(i).features(ofTested)).label();
                    labels[i] = StanceModel.LABELS.indexOf(label);
                }
            }
        }
        return labels;
    }

    private interface PiecesOfFold {
        StancePieces of(int fold);
    }

    private StanceModel model(Predicate<Integer> chosen, PiecesOfFold piecesOf) {
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            if (chosen.test(folds[i])) {
                features.add(examples.get(i).features(piecesOf.of(folds[i])));
                labels.add(examples.get(i).label());
            }
        }
        return new StanceTrainer(PENALTY).fit(features, labels);
    }

    /** Pieces fitted without two folds; the same pair, either way round, is fitted once. */
    private StancePieces without(int one, int other) {
        int key = Math.min(one, other) * FOLDS + Math.max(one, other);
        return fitted.computeIfAbsent(key, pair -> {
            List<StanceExample> rest = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != one && folds[i] != other)
                    .mapToObj(examples::get)
                    .toList();
            return StancePiecesFit.fit(rest, vectors, pieces);
        });
    }
}
