package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.rhetoric.PieceVectors;
import org.philippic.rhetoric.Ridge;
import org.philippic.rhetoric.SparseRows;
import org.philippic.rhetoric.TermCounts;
import org.philippic.sentiment.ToneModel.LanguageTone;

/**
 * Fits a {@link ToneModel} by ridge regression on the rating, all languages at once. Features have weights that
 * languages share and weights of each language; word pieces have shared weights, linear in their vectors; words have
 * weights of their language. Every part is brought to a mean squared length that says how freely it may speak. All
 * scales come from the given passages alone, so that a cross-validation that fits per fold is honest. The same passages
 * in the same order give the same model.
 */
final class ToneFit {
    private static final double PENALTY = 2.5;
    private static final double SHARED = Math.sqrt(0.5);
    private static final double OWN = Math.sqrt(0.15);
    private static final double PIECES = Math.sqrt(0.4);
    private static final double WORDS = Math.sqrt(0.7);
    private static final double POLEMIC = 0.15;
    private static final int MIN_PASSAGES = 2;
    private static final int FEATURES = ToneFeatures.NAMES.size();
    private static final double SHARED_SCALE = SHARED / Math.sqrt(FEATURES);
    private static final double OWN_SCALE = OWN / Math.sqrt(FEATURES);

    private final PieceVectors vectors;
    private final float[] pieceIdf;
    private final Map<String, Scales> scales = new TreeMap<>();
    private final double pieceScale;
    private final int columns;

    /** What is known of one language before any rating is looked at, and where its own columns begin. */
    private record Scales(
            int start,
            ToneStandard standard,
            Map<String, Integer> words,
            float[] idf,
            double[] meanVector,
            Ratings ratings) {
        TermCounts count(TonePassage passage) {
            return TermCounts.of(passage.reading().words().stream()
                    .mapToInt(word -> words.getOrDefault(word, -1))
                    .toArray());
        }
    }

    /**
     * Ratings of one language, and what is fitted for them: readers call polemic more surely than they rate its tone, so
     * the model learns the tone less a part of the polemic, brought to the deviation of the tone.
     */
    private record Ratings(double mean, double meanPolemic, double scale) {
        static Ratings of(List<TonePassage> passages) {
            double mean =
                    passages.stream().mapToDouble(TonePassage::rating).average().orElse(0);
            double meanPolemic = passages.stream()
                    .mapToDouble(TonePassage::polemic)
                    .filter(polemic -> !Double.isNaN(polemic))
                    .average()
                    .orElse(0);
            Ratings plain = new Ratings(mean, meanPolemic, 1);
            double ofTone = passages.stream()
                    .mapToDouble(passage -> Math.pow(passage.rating() - mean, 2))
                    .sum();
            double ofTargets = passages.stream()
                    .mapToDouble(passage -> Math.pow(plain.target(passage), 2))
                    .sum();
            return ofTargets == 0 ? plain : new Ratings(mean, meanPolemic, Math.sqrt(ofTone / ofTargets));
        }

        double target(TonePassage passage) {
            double polemic = Double.isNaN(passage.polemic()) ? 0 : passage.polemic() - meanPolemic;
            return scale * (passage.rating() - mean - POLEMIC * polemic);
        }
    }

    private ToneFit(List<TonePassage> passages, PieceVectors vectors, int pieces) {
        this.vectors = vectors;
        this.pieceIdf = pieceIdf(passages, pieces);
        Map<String, List<TonePassage>> byLanguage = new TreeMap<>();
        passages.forEach(passage -> byLanguage
                .computeIfAbsent(passage.lang(), lang -> new ArrayList<>())
                .add(passage));
        int start = FEATURES + PieceVectors.DIMENSIONS;
        double squares = 0;
        for (Map.Entry<String, List<TonePassage>> entry : byLanguage.entrySet()) {
            List<TonePassage> own = entry.getValue();
            double[] mean = new double[PieceVectors.DIMENSIONS];
            for (TonePassage passage : own) {
                double[] vector = vector(passage);
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += vector[d] / own.size();
                    squares += vector[d] * vector[d];
                }
            }
            squares -= own.size() * Arrays.stream(mean).map(x -> x * x).sum();
            Scales of = scales(own, start, mean);
            scales.put(entry.getKey(), of);
            start += FEATURES + of.words().size();
        }
        this.columns = start;
        this.pieceScale = squares <= 0 ? 0 : Math.sqrt(passages.size() / squares);
    }

    /**
     * Fits a model.
     *
     * @param vectors of the word pieces; ones that say nothing leave the pieces out
     * @param pieces number of word pieces
     */
    static ToneModel fit(List<TonePassage> passages, PieceVectors vectors, int pieces) {
        return new ToneFit(passages, vectors, pieces).model(passages);
    }

    private ToneModel model(List<TonePassage> passages) {
        SparseRows rows = new SparseRows(columns);
        double[] y = new double[passages.size()];
        for (int i = 0; i < y.length; i++) {
            put(rows, passages.get(i));
            rows.endRow();
            y[i] = scales.get(passages.get(i).lang()).ratings().target(passages.get(i));
        }
        double[] fitted = Ridge.fit(rows, y, PENALTY);
        double[] ofDimensions = Arrays.copyOfRange(fitted, FEATURES, FEATURES + PieceVectors.DIMENSIONS);
        for (int d = 0; d < ofDimensions.length; d++) {
            ofDimensions[d] *= PIECES * pieceScale;
        }
        float[] pieceWeights = new float[pieceIdf.length];
        for (int piece = 0; piece < pieceWeights.length; piece++) {
            pieceWeights[piece] = (float) vectors.dot(piece, ofDimensions);
        }
        Map<String, LanguageTone> languages = new TreeMap<>();
        scales.forEach((lang, own) -> languages.put(lang, tone(own, fitted, ofDimensions)));
        return new ToneModel(pieceIdf, pieceWeights, languages);
    }

    private void put(SparseRows rows, TonePassage passage) {
        Scales own = scales.get(passage.lang());
        for (int f = 0; f < FEATURES; f++) {
            double z = own.standard().of(passage.reading().features(), f);
            rows.put(f, SHARED_SCALE * z);
            rows.put(own.start() + f, OWN_SCALE * z);
        }
        double[] vector = vector(passage);
        for (int d = 0; d < vector.length; d++) {
            rows.put(FEATURES + d, PIECES * pieceScale * (vector[d] - own.meanVector()[d]));
        }
        TermCounts words = own.count(passage);
        double[] values = words.vector(own.idf());
        for (int i = 0; i < values.length; i++) {
            rows.put(own.start() + FEATURES + words.ids()[i], WORDS * values[i]);
        }
    }

    private static LanguageTone tone(Scales own, double[] fitted, double[] ofDimensions) {
        double[] features = new double[FEATURES];
        for (int f = 0; f < FEATURES; f++) {
            features[f] = SHARED_SCALE * fitted[f] + OWN_SCALE * fitted[own.start() + f];
        }
        float[] words = new float[own.idf().length];
        for (int word = 0; word < words.length; word++) {
            words[word] = (float) (WORDS * fitted[own.start() + FEATURES + word]);
        }
        double intercept = own.ratings().mean();
        for (int d = 0; d < ofDimensions.length; d++) {
            intercept -= ofDimensions[d] * own.meanVector()[d];
        }
        return new LanguageTone(intercept, own.standard(), features, own.words(), own.idf(), words);
    }

    /** Mean of the vectors of a passage's pieces, each as heavy as its count and its idf make it. */
    private double[] vector(TonePassage passage) {
        TermCounts pieces = passage.reading().pieces();
        double[] weights = pieces.vector(pieceIdf);
        double[] sum = new double[PieceVectors.DIMENSIONS];
        for (int i = 0; i < weights.length; i++) {
            vectors.addTo(sum, pieces.ids()[i], weights[i]);
        }
        return sum;
    }

    private static float[] pieceIdf(List<TonePassage> passages, int pieces) {
        int[] frequencies = new int[pieces];
        for (TonePassage passage : passages) {
            for (int id : passage.reading().pieces().ids()) {
                frequencies[id]++;
            }
        }
        return idf(frequencies, passages.size());
    }

    private static float[] idf(int[] frequencies, int passages) {
        float[] idf = new float[frequencies.length];
        for (int i = 0; i < idf.length; i++) {
            idf[i] = (float) Math.log(1 + passages / Math.max(1.0, frequencies[i]));
        }
        return idf;
    }

    /** Words of one passage alone say nothing of others and are left out. */
    private static Scales scales(List<TonePassage> passages, int start, double[] meanVector) {
        Map<String, Integer> frequencies = new TreeMap<>();
        passages.forEach(passage ->
                new HashSet<>(passage.reading().words()).forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        frequencies.values().removeIf(n -> n < MIN_PASSAGES);
        Map<String, Integer> words = new HashMap<>();
        int[] counts = new int[frequencies.size()];
        frequencies.forEach((word, n) -> {
            counts[words.size()] = n;
            words.put(word, words.size());
        });
        return new Scales(
                start,
                ToneStandard.fit(passages.stream().map(TonePassage::reading).toList()),
                words,
                idf(counts, passages.size()),
                meanVector,
                Ratings.of(passages));
    }
}
