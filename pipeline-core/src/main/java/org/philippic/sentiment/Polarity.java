package org.philippic.sentiment;

/**
 * What a lexicon says of a word.
 *
 * @param polarity −1 (negative) to 1 (positive)
 * @param subjectivity 0 (objective) to 1 (subjective); the size of the polarity where the lexicon does not tell
 */
record Polarity(double polarity, double subjectivity) {}
