package org.philippic.sentiment;

/**
 * A rated passage to fit and test the tone model on.
 *
 * @param group author group, held out as a whole
 * @param rating −2 to 2
 * @param twice whether the rating is the mean of two readings
 */
record TonePassage(String lang, String group, double rating, boolean twice, ToneReading reading) {}
