package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/**
 * Cuts text into the words that lists are matched against. Annotators cut words differently in each language ("au" into
 * two, "l'homme" into two, "peut-être" not at all); lists are written as people write, so both go through this one cut:
 * at every character that is neither letter, digit nor apostrophe, and after an apostrophe.
 */
final class Words {
    private Words() {}

    /** The written words of a text, lower-case. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(c);
            } else {
                boolean elided = (c == '\'' || c == '’') && word.length() > 0;
                if (elided) {
                    word.append('\'');
                }
                close(word, words);
            }
        }
        close(word, words);
        return words;
    }

    private static void close(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /**
     * The written words of a sentence with their places. Syntactic words that share one written form (the same offsets)
     * count once, as written.
     *
     * @param text documents.text, as code points
     * @param lists of the language
     */
    static List<Word> of(AnnotatedSentence sentence, int[] text, PhraseLists lists) {
        List<Word> words = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int last = i;
            while (last + 1 < tokens.size() && samePlace(tokens.get(last + 1), token)) {
                last++;
            }
            String form = last > i ? written(token, text) : token.form();
            Span span = new Span(token.charStart(), token.charEnd());
            for (ListedWord word : lists.words(form)) {
                words.add(new Word(word, span));
            }
            i = last;
        }
        return words;
    }

    private static boolean samePlace(Token one, Token other) {
        return one.charStart() == other.charStart() && one.charEnd() == other.charEnd();
    }

    private static String written(Token token, int[] text) {
        int end = Math.min(token.charEnd(), text.length);
        int start = Math.min(token.charStart(), end);
        return new String(text, start, end - start);
    }
}
