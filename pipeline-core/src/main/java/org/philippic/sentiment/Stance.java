package org.philippic.sentiment;

/**
 * What a text says of a target.
 *
 * @param score −1 (against it) to 1 (for it): probability of positive less that of negative
 * @param label negative, neutral or positive, whichever is likeliest
 * @param confidence probability of the label
 */
public record Stance(double score, String label, double confidence) {}
