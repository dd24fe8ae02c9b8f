package org.philippic.publish;

/**
 * How much of the tables a report embeds. What is left out is said where it is left out.
 *
 * @param pages seeds that get a page of their own
 * @param textChars code points of running text over all seeds; longer texts are cut
 * @param profileRows metrics shown over all seeds, the most unusual of each seed
 * @param keyTerms terms of the keyness scatter over all comparisons and levels
 * @param examples example sentences referred to by a key term
 * @param tableRows rows of a list that can grow with the collection: rejects, neighbours, reuse pairs
 */
record ReportLimits(int pages, int textChars, int profileRows, int keyTerms, int examples, int tableRows) {
    static final ReportLimits FULL = new ReportLimits(64, 400_000, 800, 6_000, 3, 200);

    /** Terms of one scatter: more cannot be told apart on a screen. */
    static final int TERMS_PER_PLOT = 4_000;

    /** About half of everything. */
    ReportLimits halved() {
        return new ReportLimits(
                pages / 2,
                textChars / 2,
                profileRows / 2,
                keyTerms / 2,
                Math.max(1, examples - 1),
                Math.max(10, tableRows / 2));
    }
}
