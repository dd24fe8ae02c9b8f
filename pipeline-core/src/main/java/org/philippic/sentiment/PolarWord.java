package org.philippic.sentiment;

/**
 * A word with a polarity in its sentence.
 *
 * @param index position in the list of the sentence's tokens, from 0
 * @param prior polarity of the word on its own, −1…1
 * @param value polarity in its context, about −2…2
 * @param negated whether it stands in the scope of a negation
 */
record PolarWord(int index, double prior, double value, boolean negated) {
    /** The same word in a list where it stands elsewhere. */
    PolarWord at(int newIndex) {
        return new PolarWord(newIndex, prior, value, negated);
    }
}
