package org.philippic.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Annotates a language that no model is at hand for, by Unicode's rules for words and sentences and by what is known of
 * single words. Thread-safe.
 */
final class LexicalAnnotator implements Annotator {
    private final Tokenization tokenization;
    private final Supplier<WordReader> readers;
    private final ParseStatus status;
    private final SentenceLimits limits;

    private LexicalAnnotator(
            Tokenization tokenization, Supplier<WordReader> readers, ParseStatus status, SentenceLimits limits) {
        this.tokenization = tokenization;
        this.readers = readers;
        this.status = status;
        this.limits = limits;
    }

    /** Tells a word's part of speech and lemma from the word itself. Not thread-safe. */
    interface WordReader {
        /**
         * @param form as written
         * @param first true for the first word of a sentence
         */
        Description describe(String form, boolean first);
    }

    /** Feats is null where there are none. */
    record Description(String upos, String lemma, String feats) {}

    /** Splits only: UPOS is X, the lemma is the lower-cased form. */
    static LexicalAnnotator splitting(String lang, SentenceLimits limits) {
        return new LexicalAnnotator(
                new UnicodeTokenization(lang, UnicodeTokenization.Style.UNICODE, ""),
                () -> (form, first) -> new Description("X", form.toLowerCase(Locale.ROOT), null),
                ParseStatus.TOKENS_ONLY,
                limits);
    }

    /** Tags and lemmas by single words. */
    static LexicalAnnotator describing(Tokenization tokenization, Supplier<WordReader> readers, SentenceLimits limits) {
        return new LexicalAnnotator(tokenization, readers, ParseStatus.NOT_PARSED, limits);
    }

    @Override
    public AnnotatedText annotate(String text, TimeBudget budget) {
        ScreenedText screened = ScreenedText.of(text);
        WordReader reader = readers.get();
        List<TextSentence> sentences = new ArrayList<>();
        int end = 0;
        for (List<CoreLabel> whole : tokenization.sentences(screened.text())) {
            for (int from = 0; from < whole.size(); from += limits.maxSentenceTokens()) {
                if (budget.spent()) {
                    return new AnnotatedText(sentences, end, false);
                }
                List<Word> words = new ArrayList<>();
                for (CoreLabel token : whole.subList(from, Math.min(whole.size(), from + limits.maxSentenceTokens()))) {
                    int begin = token.beginPosition();
                    int wordEnd = screened.endOf(begin, token.endPosition());
                    words.add(word(ScreenedText.form(text, begin, wordEnd), begin, wordEnd, words.isEmpty(), reader));
                }
                end = words.get(words.size() - 1).end();
                sentences.add(new TextSentence(words.get(0).begin(), end, words, status, ""));
            }
        }
        return new AnnotatedText(sentences, text.length(), true);
    }

    @Override
    public List<Word> annotateWords(List<String> forms) {
        WordReader reader = readers.get();
        List<Word> words = new ArrayList<>(forms.size());
        int at = 0;
        for (String form : forms) {
            words.add(word(form, at, at + form.length(), words.isEmpty(), reader));
            at += form.length() + 1;
        }
        return words;
    }

    private static Word word(String form, int begin, int end, boolean first, WordReader reader) {
        Description word = reader.describe(form, first);
        return new Word(begin, end, form, word.lemma(), word.upos(), null, word.feats(), Word.NO_HEAD, null, null);
    }
}
