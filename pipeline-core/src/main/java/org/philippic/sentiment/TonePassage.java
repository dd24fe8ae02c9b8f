package org.philippic.sentiment;

/**
 * A rated passage to fit and test the tone model on.
 *
 * @param group author group, held out as a whole
 * @param rating −2 to 2
 * @param polemic how polemic the passage is, 0 to 4; not a number where that was not rated
 * @param twice whether the rating is the mean of two readings
 */
record TonePassage(String lang, String group, double rating, double polemic, boolean twice, ToneReading reading) {}
