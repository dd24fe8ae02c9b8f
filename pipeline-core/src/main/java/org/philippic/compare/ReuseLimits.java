package org.philippic.compare;

import java.io.Serializable;

/**
 * What counts as a shared passage.
 *
 * @param shingleLetters letters of the runs by which passages find each other
 * @param maxOccurrences runs that occur more often say nothing and are passed over
 * @param minWords fewest words of a passage
 * @param minQuotedWords fewest words of a passage of one document that fills a quotation elsewhere in it
 * @param minSimilarity smallest share of letters that are the same
 */
public record ReuseLimits(
        int shingleLetters, int maxOccurrences, int minWords, int minQuotedWords, double minSimilarity)
        implements Serializable {
    /** Limits that find passages of 30 words with one letter in seven wrong, and take no stock phrases for reuse. */
    public static final ReuseLimits DEFAULT = new ReuseLimits(16, 32, 10, 5, 0.65);
}
