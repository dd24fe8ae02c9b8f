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
    /** Rhetorical device; counted against the words of the document. */
    DEVICE;

    private static final Map<String, Level> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Level::label, level -> level));

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Name of the level in the tables: form, lemma, upos, device. */
    public String label() {
        return label;
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
