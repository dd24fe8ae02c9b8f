package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.sentiment.ToneModel.LanguageTone;

/**
 * The stored form of a {@link ToneModel}, as lines of cells parted by tabs: {@value #FEATURES} has language, feature,
 * mean, deviation and weight; {@value #PIECES} has idf and weight of every word piece, in their order; and
 * {@code tone-words-<language>.tsv.gz} has word, idf and weight.
 */
final class ToneFiles {
    static final String FEATURES = "tone.tsv";
    static final String PIECES = "tone-pieces.tsv.gz";
    private static final String FOLDER = "models/sentiment/";
    private static final String INTERCEPT = "intercept";

    private ToneFiles() {}

    /** The model that ships with the product. */
    static ToneModel shipped() {
        return parse(name -> SentimentLexicon.lines(FOLDER + name));
    }

    /** Gives the lines of a file, without those of its head. */
    interface Lines {
        List<String> of(String name);
    }

    static ToneModel parse(Lines files) {
        Map<String, List<String[]>> cells = new TreeMap<>();
        for (String line : files.of(FEATURES)) {
            String[] row = line.split("\t", -1);
            cells.computeIfAbsent(row[0], lang -> new ArrayList<>()).add(row);
        }
        Map<String, LanguageTone> languages = new TreeMap<>();
        cells.forEach((lang, rows) -> languages.put(lang, language(lang, rows, files.of(words(lang)))));
        List<String> pieces = files.of(PIECES);
        float[] idf = new float[pieces.size()];
        float[] weights = new float[pieces.size()];
        for (int piece = 0; piece < idf.length; piece++) {
            String[] row = pieces.get(piece).split("\t", -1);
            idf[piece] = Float.parseFloat(row[0]);
            weights[piece] = Float.parseFloat(row[1]);
        }
        return new ToneModel(idf, weights, languages);
    }

    /** Lines of each file, by its name. */
    static Map<String, List<String>> lines(ToneModel model) {
        Map<String, List<String>> files = new TreeMap<>();
        List<String> features = new ArrayList<>();
        model.languages().forEach((lang, tone) -> {
            features.add(row(lang, INTERCEPT, "0", "1", digits(tone.intercept())));
            for (int f = 0; f < tone.features().length; f++) {
                features.add(row(
                        lang,
                        ToneFeatures.NAMES.get(f),
                        digits(tone.standard().means()[f]),
                        digits(tone.standard().deviations()[f]),
                        digits(tone.features()[f])));
            }
            List<String> words = new ArrayList<>();
            new TreeMap<>(tone.words())
                    .forEach((word, id) ->
                            words.add(row(word, rounded(tone.wordIdf()[id]), rounded(tone.wordWeights()[id]))));
            files.put(words(lang), words);
        });
        files.put(FEATURES, features);
        List<String> pieces = new ArrayList<>();
        for (int piece = 0; piece < model.pieceIdf().length; piece++) {
            pieces.add(row(rounded(model.pieceIdf()[piece]), rounded(model.pieceWeights()[piece])));
        }
        files.put(PIECES, pieces);
        return files;
    }

    private static String words(String lang) {
        return "tone-words-" + lang + ".tsv.gz";
    }

    private static LanguageTone language(String lang, List<String[]> rows, List<String> lines) {
        int n = ToneFeatures.NAMES.size();
        List<String> names = rows.stream().map(row -> row[1]).toList();
        if (rows.size() != n + 1 || !names.subList(1, n + 1).equals(ToneFeatures.NAMES)) {
            throw new IllegalStateException("The tone model has other features than the code for '" + lang + "'");
        }
        Map<String, Integer> words = new HashMap<>();
        float[] idf = new float[lines.size()];
        float[] weights = new float[lines.size()];
        for (String line : lines) {
            String[] row = line.split("\t", -1);
            idf[words.size()] = Float.parseFloat(row[1]);
            weights[words.size()] = Float.parseFloat(row[2]);
            words.put(row[0], words.size());
        }
        ToneStandard standard = new ToneStandard(column(rows, 2), column(rows, 3));
        return new LanguageTone(Double.parseDouble(rows.get(0)[4]), standard, column(rows, 4), words, idf, weights);
    }

    private static double[] column(List<String[]> rows, int cell) {
        return rows.stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row[cell]))
                .toArray();
    }

    private static String row(String... cells) {
        return String.join("\t", Arrays.asList(cells));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static String rounded(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
