package org.philippic.compare;

/** An interval of confidence: its ends, {@code low} at most {@code high}. */
public record Interval(double low, double high) {}
