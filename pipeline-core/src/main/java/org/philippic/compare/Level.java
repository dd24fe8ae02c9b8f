package org.philippic.compare;

import java.util.Locale;

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

    /** Name of the level in the tables: form, lemma, upos, device. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a name as {@link #label} gives it. */
    public static Level of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
