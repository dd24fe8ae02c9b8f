package org.philippic.annotate;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences and words of any language, by the segmentation rules of Unicode (UAX #29) as ICU has them for it. */
final class UnicodeTokenization implements Tokenization {
    /** An address, a user or a topic, several marks that end a sentence, or one mark several times. */
    private static final Pattern WHOLE =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]+|[@#][\\p{L}\\p{N}_]+|[.!?]{2,}|([\\p{P}`])\\1+");

    private static final char HYPHEN = '\u2010';
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final ULocale locale;
    private final Style style;
    private final Pattern clitic;

    /** How much is split. */
    enum Style {
        /** As Unicode has it: a hyphen is a word between two. */
        UNICODE,
        /** As most treebanks have it: words with hyphens, addresses, names of users and rows of a mark are whole. */
        TREEBANK
    }

    /**
     * @param lang ISO 639-1 code; an unknown one gets the rules that hold for all languages
     * @param clitic regular expression of what is cut from the beginning of a word, empty for nothing
     */
    UnicodeTokenization(String lang, Style style, String clitic) {
        this.style = style;
        this.locale = lang.length() == 2 ? new ULocale(lang) : ULocale.ROOT;
        this.clitic = clitic.isEmpty() ? NOTHING : Pattern.compile(clitic);
    }

    @Override
    public List<List<CoreLabel>> sentences(String text) {
        BreakIterator sentenceBreaks = BreakIterator.getSentenceInstance(locale);
        BreakIterator wordBreaks = BreakIterator.getWordInstance(locale);
        sentenceBreaks.setText(text);
        wordBreaks.setText(text);
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (int begin = sentenceBreaks.first(), end = sentenceBreaks.next();
                end != BreakIterator.DONE;
                begin = end, end = sentenceBreaks.next()) {
            List<CoreLabel> words = words(text, wordBreaks, begin, end);
            if (!words.isEmpty()) {
                sentences.add(words);
            }
        }
        return sentences;
    }

    private List<CoreLabel> words(String text, BreakIterator breaks, int begin, int end) {
        List<CoreLabel> words = new ArrayList<>();
        int from = begin;
        while (from < end) {
            int to =
                    style == Style.TREEBANK ? wholeEnd(text, breaks, from, end) : Math.min(end, breaks.following(from));
            if (!isSpace(text, from, to)) {
                Matcher start = clitic.matcher(text).region(from, to);
                if (start.lookingAt() && start.end() > from && start.end() < to) {
                    words.add(word(text, from, start.end()));
                    from = start.end();
                }
                words.add(word(text, from, to));
            }
            from = to;
        }
        return words;
    }

    private static int wholeEnd(String text, BreakIterator breaks, int from, int end) {
        Matcher whole = WHOLE.matcher(text).region(from, end);
        if (whole.lookingAt()) {
            return whole.end();
        }
        int to = Math.min(end, breaks.following(from));
        while (goesOn(text, to, end)) {
            to = Math.min(end, breaks.following(to + 1));
        }
        return to;
    }

    /** Whether a hyphen between two letters or digits is at this place. */
    private static boolean goesOn(String text, int at, int end) {
        return at + 1 < end
                && (text.charAt(at) == '-' || text.charAt(at) == HYPHEN)
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at + 1));
    }

    private static CoreLabel word(String text, int begin, int end) {
        return MultiwordTokens.word(text.substring(begin, end), begin, end);
    }

    private static boolean isSpace(String text, int from, int to) {
        return text.substring(from, to)
                .codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
