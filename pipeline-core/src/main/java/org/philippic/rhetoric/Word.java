package org.philippic.rhetoric;

/**
 * A written word, the unit that word lists are matched against: letters and digits, with a final apostrophe where one
 * follows ("l'", "don'").
 *
 * @param listed what the lists know of it
 * @param span where it stands; words cut out of one token share the token's span
 */
record Word(ListedWord listed, Span span) {
    /** Lower-case form. */
    String form() {
        return listed.form();
    }
}
