package org.philippic.annotate;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sentences and tokens for any language, by the segmentation rules of Unicode (UAX #29) as ICU has them for it. No
 * tags: UPOS is X, the lemma is the lower-cased form. Thread-safe.
 */
final class BreakIteratorAnnotator implements Annotator {
    private final ULocale locale;
    private final SentenceLimits limits;

    /** @param lang ISO 639-1 code; an unknown one gets the rules that hold for all languages */
    BreakIteratorAnnotator(String lang, SentenceLimits limits) {
        this.locale = lang.length() == 2 ? new ULocale(lang) : ULocale.ROOT;
        this.limits = limits;
    }

    @Override
    public AnnotatedText annotate(String text, TimeBudget budget) {
        ScreenedText screened = ScreenedText.of(text);
        BreakIterator sentenceBreaks = BreakIterator.getSentenceInstance(locale);
        BreakIterator wordBreaks = BreakIterator.getWordInstance(locale);
        sentenceBreaks.setText(screened.text());
        wordBreaks.setText(screened.text());
        List<TextSentence> sentences = new ArrayList<>();
        int end = 0;
        for (int begin = sentenceBreaks.first(), next = sentenceBreaks.next();
                next != BreakIterator.DONE;
                begin = next, next = sentenceBreaks.next()) {
            List<Word> words = words(text, screened, wordBreaks, begin, next);
            for (int from = 0; from < words.size(); from += limits.maxSentenceTokens()) {
                if (budget.spent()) {
                    return new AnnotatedText(sentences, end, false);
                }
                List<Word> part = words.subList(from, Math.min(words.size(), from + limits.maxSentenceTokens()));
                end = part.get(part.size() - 1).end();
                sentences.add(new TextSentence(part.get(0).begin(), end, part, ParseStatus.TOKENS_ONLY, ""));
            }
        }
        return new AnnotatedText(sentences, text.length(), true);
    }

    @Override
    public List<Word> annotateWords(List<String> forms) {
        List<Word> words = new ArrayList<>(forms.size());
        int at = 0;
        for (String form : forms) {
            words.add(untagged(form, at, at + form.length()));
            at += form.length() + 1;
        }
        return words;
    }

    private static Word untagged(String form, int begin, int end) {
        return new Word(begin, end, form, form.toLowerCase(Locale.ROOT), "X", null, null, Word.NO_HEAD, null, null);
    }

    private static List<Word> words(String text, ScreenedText screened, BreakIterator breaks, int begin, int end) {
        List<Word> words = new ArrayList<>();
        int from = begin;
        while (from < end) {
            int to = Math.min(end, breaks.following(from));
            if (!isSpace(screened.text(), from, to)) {
                int wordEnd = screened.endOf(from, to);
                words.add(untagged(ScreenedText.form(text, from, wordEnd), from, wordEnd));
            }
            from = to;
        }
        return words;
    }

    private static boolean isSpace(String text, int from, int to) {
        return text.substring(from, to)
                .codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
