package org.philippic.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Tells languages, among {@link #LANGUAGES}, by three kinds of evidence: character n-grams, with the weights of OpenNLP's
 * language model ({@link NgramModel}); letters that a language does not have ({@link Alphabets}); and its most frequent
 * words ({@link StopWords}). All is read from the class path once per JVM, at first use.
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
    /** What a letter that a language does not have takes from its log probability; fitted likewise. */
    private static final double PER_LETTER = 1.5;
    /** What a frequent word of a language adds, times the logarithm of its rarity among languages; fitted likewise. */
    private static final double PER_WORD = 0.3;
    /** Letters below which a text on its own tells next to nothing; an ideograph counts as three. */
    private static final int FEW_LETTERS = 20;
    /** Letters below which a part of a document is taken to be in the language of the document. */
    private static final int HEADING_LETTERS = 12;
    /** Probability that a part is in the language of a document whose own language is certain. */
    private static final double SAME_AS_DOCUMENT = 0.98;

    /** Characters beyond which a text is judged by pieces spread evenly over it: more tell nothing that they do not. */
    private static final int MAX_READ = 3_000;

    private static final int PIECES = 15;

    private static final String MODEL = "/langdetect-183.bin";

    private final NgramModel model;
    private final Alphabets alphabets;
    private final StopWords stopWords;

    private NgramLanguageDetector(NgramModel model, Alphabets alphabets, StopWords stopWords) {
        this.model = model;
        this.alphabets = alphabets;
        this.stopWords = stopWords;
    }

    /** The detector of this JVM; every call gives the same one. */
    public static LanguageDetector shared() {
        return Loaded.DETECTOR;
    }

    @Override
    public LanguageGuess detect(CharSequence text) {
        Letters letters = Letters.of(sample(text));
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
        Letters letters = Letters.of(sample(text));
        if (letters.weight() < HEADING_LETTERS) {
            return new LanguageGuess(prior.lang(), prior.confidence() * letters.weight() / (2.0 * HEADING_LETTERS));
        }
        double same = SAME_AS_DOCUMENT * prior.confidence() + (1 - prior.confidence()) / LANGUAGES.size();
        double[] logPriors = new double[LANGUAGES.size()];
        Arrays.fill(logPriors, Math.log((1 - same) / (LANGUAGES.size() - 1)));
        logPriors[before] = Math.log(same);
        return best(probabilities(letters, logPriors), letters);
    }

    private static CharSequence sample(CharSequence text) {
        if (text.length() <= MAX_READ) {
            return text;
        }
        int piece = MAX_READ / PIECES;
        StringBuilder sample = new StringBuilder(MAX_READ + PIECES);
        for (int i = 0; i < PIECES; i++) {
            int from = (int) ((long) i * (text.length() - piece) / (PIECES - 1));
            sample.append(text, from, from + piece).append(' ');
        }
        return sample;
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
        for (CharSequence stretch : letters.stretches()) {
            double[] scores = model.scores(stretch);
            double[] against = alphabets.against(stretch);
            double[] speakingFor = stopWords.speakingFor(stretch);
            for (int i = 0; i < scores.length; i++) {
                logPriors[i] += SHARPNESS * scores[i] - PER_LETTER * against[i] + PER_WORD * speakingFor[i];
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

    private static final class Loaded {
        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try (InputStream bytes = NgramLanguageDetector.class.getResourceAsStream(MODEL)) {
                if (bytes == null) {
                    throw new IllegalStateException("No resource " + MODEL + " on the class path");
                }
                return new NgramLanguageDetector(
                        NgramModel.read(bytes, LANGUAGES), Alphabets.of(LANGUAGES), StopWords.of(LANGUAGES));
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read the resource " + MODEL, e);
            }
        }
    }
}
