package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A stretch of sentences in one language, ready to be measured: the unit of every feature and every score. Immutable.
 */
final class Passage {
    private final String lang;
    private final List<ReadSentence> sentences;
    private final List<Word> words;
    private final int tokenCount;

    /**
     * @param lang ISO 639-1 code
     * @param sentences in reading order, never empty
     */
    Passage(String lang, List<ReadSentence> sentences) {
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A passage needs a sentence");
        }
        this.lang = lang;
        this.sentences = List.copyOf(sentences);
        List<Word> all = new ArrayList<>();
        int tokens = 0;
        for (ReadSentence sentence : sentences) {
            all.addAll(sentence.words());
            tokens += sentence.tokens().size();
        }
        this.words = Collections.unmodifiableList(all);
        this.tokenCount = tokens;
    }

    String lang() {
        return lang;
    }

    List<ReadSentence> sentences() {
        return sentences;
    }

    /** All written words in order. */
    List<Word> words() {
        return words;
    }

    /** Number of written words. */
    int wordCount() {
        return words.size();
    }

    /** Number of tokens. */
    int tokenCount() {
        return tokenCount;
    }

    Span span() {
        int start = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        for (ReadSentence sentence : sentences) {
            start = Math.min(start, sentence.row().charStart());
            end = Math.max(end, sentence.row().charEnd());
        }
        return new Span(start, end);
    }
}
