package org.philippic.rhetoric;

import java.util.Locale;

/** The rhetoric lists that every covered language has in its folder, as {@code rhetoric-<list>.txt}. */
enum WordList {
    ABSOLUTES,
    ADVERSATIVE,
    BOOSTERS,
    CAUSAL,
    COMPARISON,
    CONCESSION,
    DEFINITION,
    EVIDENCE,
    EXHORTATION,
    FEAR,
    FIRST_PLURAL,
    FIRST_SINGULAR,
    HEDGES,
    INSULTS,
    INTERJECTIONS,
    IRONY,
    LOADED,
    NEGATION,
    POLITE,
    QUESTION_WORDS,
    SECOND_PERSON,
    SEQUENCE,
    THEY,
    VOCATIVES;

    /** Name of the list in file names, its words joined by hyphens. */
    String written() {
        return feature().replace('_', '-');
    }

    /** Name of the feature that tells how often entries of the list occur. */
    String feature() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Resource that holds the list of a language. */
    String resource(String lang) {
        return "language/" + lang + "/rhetoric-" + written() + ".txt";
    }
}
