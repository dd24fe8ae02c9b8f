package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tone of a passage as a reader would rate it, by a linear model over word pieces that all languages share, words of
 * the language, and {@link ToneFeatures}. Fitted on rated passages of 90–170 words; far shorter texts give it little to
 * go by. Immutable and thread-safe; holds about 200,000 weights.
 */
final class ToneModel {
    private static final String FOLDER = "models/sentiment/";
    private static final String INTERCEPT = "intercept";

    private final TermWeights pieceWeights;
    private final WordPieces pieces;
    private final Map<String, LanguageWeights> languages;

    private record LanguageWeights(
            TermWeights words, double intercept, double[] means, double[] scales, double[] weights) {}

    private ToneModel(TermWeights pieceWeights, Map<String, LanguageWeights> languages) {
        this.pieceWeights = pieceWeights;
        this.pieces = new WordPieces(pieceWeights.terms());
        this.languages = languages;
    }

    /** The model that ships with the product. */
    static ToneModel shipped() {
        Map<String, List<String[]>> cells = new TreeMap<>();
        for (String line : SentimentLexicon.lines(FOLDER + "tone.tsv")) {
            String[] row = line.split("\t", -1);
            cells.computeIfAbsent(row[0], lang -> new ArrayList<>()).add(row);
        }
        Map<String, LanguageWeights> languages = new TreeMap<>();
        cells.forEach((lang, rows) -> languages.put(lang, languageWeights(lang, rows)));
        return new ToneModel(TermWeights.parse(SentimentLexicon.lines(FOLDER + "tone-pieces.tsv.gz")), languages);
    }

    private static LanguageWeights languageWeights(String lang, List<String[]> rows) {
        int n = ToneFeatures.NAMES.size();
        double intercept = Double.NaN;
        double[] means = new double[n];
        double[] scales = new double[n];
        double[] weights = new double[n];
        for (String[] row : rows) {
            if (row[1].equals(INTERCEPT)) {
                intercept = Double.parseDouble(row[4]);
            } else {
                int feature = ToneFeatures.NAMES.indexOf(row[1]);
                means[feature] = Double.parseDouble(row[2]);
                scales[feature] = Double.parseDouble(row[3]);
                weights[feature] = Double.parseDouble(row[4]);
            }
        }
        TermWeights words = TermWeights.parse(SentimentLexicon.lines(FOLDER + "tone-words-" + lang + ".tsv.gz"));
        return new LanguageWeights(words, intercept, means, scales, weights);
    }

    /** Whether the model was fitted on passages in a language. */
    boolean covers(String lang) {
        return languages.containsKey(lang);
    }

    /**
     * Expected rating of a passage on the scale −2 (strongly negative) to 2; it may lie a little outside.
     *
     * @param lang a language that the model covers
     */
    double rating(String text, String lang, SentimentLexicon lexicon) {
        LanguageWeights model = languages.get(lang);
        List<String> words = ToneFeatures.words(text);
        double rating = model.intercept()
                + pieceWeights.score(pieces.cut(text))
                + model.words().score(words);
        if (words.isEmpty()) {
            return rating;
        }
        double[] features = ToneFeatures.of(words, lexicon);
        for (int i = 0; i < features.length; i++) {
            rating += model.weights()[i] * (features[i] - model.means()[i]) / model.scales()[i];
        }
        return rating;
    }
}
