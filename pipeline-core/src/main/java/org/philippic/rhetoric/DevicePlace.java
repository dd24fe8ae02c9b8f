package org.philippic.rhetoric;

/**
 * A place that may hold a device.
 *
 * @param sentence number of the sentence in the passage, from 0
 * @param span what gives the device away
 * @param evidence the rule, for the reader
 */
record DevicePlace(int sentence, Span span, String evidence) {}
