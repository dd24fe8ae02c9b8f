package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.philippic.sentiment.SentimentLexicon.Cue;

/**
 * Features of the tone of a text that do not depend on its topic: polar words of the lexicon, punctuation, negation and
 * lengths. Rates are shares of all words and marks. Thread-safe; holds no state.
 */
final class ToneFeatures {
    /** Names of the features, in the order of the values that {@link #of} gives. */
    static final List<String> NAMES = List.of(
            "positive-rate",
            "negative-rate",
            "balance",
            "exclamation-rate",
            "question-rate",
            "colon-rate",
            "comma-rate",
            "quotation-mark-rate",
            "negation-rate",
            "word-length",
            "sentence-length",
            "exclamations",
            "questions");

    private static final Pattern WORD_OR_MARK = Pattern.compile("\\p{L}+|[!?;:.,«»\"“”—()]");
    private static final double NEGATED = -0.74;
    private static final int NEGATION_WINDOW = 4;

    private ToneFeatures() {}

    /** Words and marks of a text, lower-cased. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD_OR_MARK.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /**
     * Features of a text.
     *
     * @param words its words and marks, at least one
     */
    static double[] of(List<String> words, SentimentLexicon lexicon) {
        double n = words.size();
        double positive = 0;
        double negative = 0;
        int negations = 0;
        int letters = 0;
        for (int i = 0; i < words.size(); i++) {
            double polarity = lexicon.polarityOf(words.get(i));
            if (polarity != 0 && negatedBefore(words, i, lexicon)) {
                polarity *= NEGATED;
            }
            positive += Math.max(0, polarity);
            negative += Math.min(0, polarity);
            negations += lexicon.isCue(words.get(i), Cue.NEGATION) ? 1 : 0;
            letters += words.get(i).codePointCount(0, words.get(i).length());
        }
        int exclamations = count(words, "!");
        int questions = count(words, "?");
        return new double[] {
            positive / n,
            negative / n,
            (positive + negative) / (positive - negative + 0.5),
            exclamations / n,
            questions / n,
            count(words, ";", ":") / n,
            count(words, ",") / n,
            count(words, "\"", "«", "“") / n,
            negations / n,
            letters / n,
            n / (count(words, ".") + exclamations + questions + 1),
            Math.log1p(exclamations),
            Math.log1p(questions)
        };
    }

    private static boolean negatedBefore(List<String> words, int at, SentimentLexicon lexicon) {
        for (int i = Math.max(0, at - NEGATION_WINDOW); i < at; i++) {
            if (lexicon.isCue(words.get(i), Cue.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    private static int count(List<String> words, String... marks) {
        int count = 0;
        for (String mark : marks) {
            for (String word : words) {
                count += word.equals(mark) ? 1 : 0;
            }
        }
        return count;
    }
}
