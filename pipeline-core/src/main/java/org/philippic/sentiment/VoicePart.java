package org.philippic.sentiment;

/**
 * The words of one voice in one sentence.
 *
 * @param text the words as written
 * @param lang language of the sentence
 * @param words number of tokens
 * @param valence sum of the values of its polar words
 * @param evidence sum of the sizes of these values
 */
record VoicePart(String text, String lang, int words, double valence, double evidence) {}
