package org.philippic.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells languages by their character n-grams, with the weights of OpenNLP's language model ({@link NgramModel}), among
 * {@link #LANGUAGES}. The weights are read from the class path once per JVM, at first use.
 *
 * <p>The confidence is the probability of the language: the softmax of the scores at a temperature that fits sentences
 * of known language, drawn towards 0 for text of few letters. With a prior, the probabilities are multiplied by those
 * of the prior (Bayes' rule), which gives nearly all of its own to the language of the document. A long text is judged
 * by stretches taken evenly from all of it, so that its main language wins, not that of its first page.
 */
public final class NgramLanguageDetector implements LanguageDetector {
    /**
     * Languages that are told apart, as ISO 639-1 codes. The model knows more, but of close relatives it takes more
     * right guesses away than it brings.
     */
    public static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "he", "hi", "hr", "hu",
            "hy", "id", "is", "it", "ja", "ka", "ko", "la", "lt", "lv", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk",
            "sl", "sq", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh");

    /** What turns a difference of scores into one of log probabilities; fitted on the articles of the UDHR. */
    private static final double SHARPNESS = 12;
    /** Letters below which a text on its own tells next to nothing; an ideograph counts as three. */
    private static final int FEW_LETTERS = 20;
    /** Letters below which a part of a document is taken to be in the language of the document. */
    private static final int HEADING_LETTERS = 12;
    /** Probability that a part is in the language of a document whose own language is certain. */
    private static final double SAME_AS_DOCUMENT = 0.98;
    /** Length of the stretches that a long text is judged by, and how many there are at most. */
    private static final int STRETCH = 256;

    private static final int STRETCHES = 24;

    private static final String MODEL = "/langdetect-183.bin";

    private final NgramModel model;

    private NgramLanguageDetector(NgramModel model) {
        this.model = model;
    }

    /** The detector of this JVM; every call gives the same one. */
    public static LanguageDetector shared() {
        return Loaded.DETECTOR;
    }

    @Override
    public LanguageGuess detect(CharSequence text) {
        Letters letters = Letters.of(text);
        if (letters.weight() == 0) {
            return new LanguageGuess(LanguageGuess.UNKNOWN, 0);
        }
        return best(probabilities(letters, new double[LANGUAGES.size()]), letters);
    }

    @Override
    public LanguageGuess detect(CharSequence text, LanguageGuess prior) {
        int before = LANGUAGES.indexOf(prior.lang());
        if (before < 0) {
            return detect(text);
        }
        Letters letters = Letters.of(text);
        if (letters.weight() < HEADING_LETTERS) {
            return new LanguageGuess(prior.lang(), prior.confidence() * letters.weight() / (2.0 * HEADING_LETTERS));
        }
        double same = SAME_AS_DOCUMENT * prior.confidence() + (1 - prior.confidence()) / LANGUAGES.size();
        double[] logPriors = new double[LANGUAGES.size()];
        Arrays.fill(logPriors, Math.log((1 - same) / (LANGUAGES.size() - 1)));
        logPriors[before] = Math.log(same);
        return best(probabilities(letters, logPriors), letters);
    }

    private static LanguageGuess best(double[] probabilities, Letters letters) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        double weight = Math.min(1, (double) letters.weight() / FEW_LETTERS);
        return new LanguageGuess(LANGUAGES.get(best), probabilities[best] * weight);
    }

    /** Probability of each of {@link #LANGUAGES}; the array of log priors is used for the result. */
    private double[] probabilities(Letters letters, double[] logPriors) {
        for (CharSequence stretch : stretches(letters.text())) {
            double[] scores = model.scores(stretch);
            for (int i = 0; i < scores.length; i++) {
                logPriors[i] += SHARPNESS * scores[i];
            }
        }
        double highest = Arrays.stream(logPriors).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < logPriors.length; i++) {
            logPriors[i] = Math.exp(logPriors[i] - highest);
            sum += logPriors[i];
        }
        for (int i = 0; i < logPriors.length; i++) {
            logPriors[i] /= sum;
        }
        return logPriors;
    }

    private static List<CharSequence> stretches(CharSequence text) {
        if (text.length() <= 2 * STRETCH) {
            return List.of(text);
        }
        int count = Math.min(STRETCHES, text.length() / STRETCH);
        List<CharSequence> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = (int) ((long) (text.length() - STRETCH) * i / (count - 1));
            stretches.add(text.subSequence(start, start + STRETCH));
        }
        return stretches;
    }

    /**
     * A text as the model sees it: letters, marks, apostrophes and hyphens in lower case, everything else as single
     * spaces.
     *
     * @param weight number of letters, where an ideograph counts as three, as much as it says
     */
    private record Letters(CharSequence text, int weight) {
        static Letters of(CharSequence text) {
            StringBuilder letters = new StringBuilder(text.length() + 2).append(' ');
            int weight = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetter(c)) {
                    weight += Character.isIdeographic(c) ? 3 : 1;
                    letters.append(Character.toLowerCase(c));
                } else if (isMark(c) || (c == '\'' || c == '-') && weight > 0) {
                    letters.append(c);
                } else if (c == '’') {
                    letters.append('\'');
                } else if (letters.charAt(letters.length() - 1) != ' ') {
                    letters.append(' ');
                }
            }
            if (letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
            return new Letters(letters, weight);
        }

        private static boolean isMark(char c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }
    }

    private static final class Loaded {
        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try (InputStream bytes = NgramLanguageDetector.class.getResourceAsStream(MODEL)) {
                if (bytes == null) {
                    throw new IllegalStateException("No resource " + MODEL + " on the class path");
                }
                return new NgramLanguageDetector(NgramModel.read(bytes, LANGUAGES));
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read the resource " + MODEL, e);
            }
        }
    }
}
