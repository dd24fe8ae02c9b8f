package org.philippic.sentiment;

/**
 * A word with a polarity in its sentence.
 *
 * @param index position in the list of the sentence's tokens, from 0
 * @param prior polarity of the word on its own, −1…1
 * @param value polarity in its context, about −2…2
 * @param negated whether it stands in the scope of a negation
 */
record PolarWord(int index, double prior, double value, boolean negated) {}
