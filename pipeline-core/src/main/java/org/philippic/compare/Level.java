package org.philippic.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a term is in counts of terms. */
public enum Level {
    /** Lower-cased word form. */
    FORM,
    /** Lower-cased dictionary form. */
    LEMMA,
    /** Universal part of speech. */
    UPOS,
    /** Two or three universal parts of speech in a row within a sentence, such as {@code DET ADJ NOUN}. */
    UPOS_NGRAM,
    /** Part of speech of a head, the relation, and that of its dependent, such as {@code VERB nsubj PRON}. */
    DEPENDENCY,
    /** Rhetorical device; counted against the words of the document. */
    DEVICE;

    private static final Map<String, Level> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Level::label, level -> level));

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Name of the level in the tables: form, lemma, upos, upos_ngram, dependency, device. */
    public String label() {
        return label;
    }

    /** Whether shares are taken of all tokens, punctuation included, and not of the words. */
    boolean ofTokens() {
        return this == UPOS || this == UPOS_NGRAM || this == DEPENDENCY;
    }

    /** Whether new terms keep coming as texts grow, so that their counts may not fit in one memory. */
    boolean open() {
        return this == FORM || this == LEMMA;
    }

    /** The level of a name as {@link #label} gives it. */
    public static Level of(String label) {
        Level level = BY_LABEL.get(label);
        if (level == null) {
            throw new IllegalArgumentException("No level is called '" + label + "'");
        }
        return level;
    }
}
