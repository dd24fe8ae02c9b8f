package org.philippic.zone;

import java.util.List;

/**
 * A paragraph of running text, or of a displayed quotation, with the quotations found in it.
 *
 * @param text its text
 * @param block whether it is displayed
 * @param quotes its quotations in reading order, outer before inner; empty where nothing in it is quoted
 */
record Passage(String text, boolean block, List<Quote> quotes) {
    private static final int LEAD = 4;

    Passage {
        quotes = List.copyOf(quotes);
    }

    /**
     * A quotation as it is found, before anything is known of what stands around its paragraph.
     *
     * @param start index in the paragraph
     * @param end index after its last character
     * @param mark the mark that opens it
     * @param closed whether it is closed in this paragraph
     * @param kind as in the table of quotations
     * @param speech who speaks and by which words, as far as the paragraph itself says so
     */
    record Quote(int start, int end, char mark, boolean closed, String kind, Speech speech) {
        boolean speaks() {
            return kind.equals("direct") || kind.equals("block");
        }

        int length() {
            return end - start;
        }
    }

    /** The quotations that are speech. */
    List<Quote> speeches() {
        return quotes.stream().filter(Quote::speaks).toList();
    }

    /** Whether it opens with speech, as a turn of a dialogue does. */
    boolean opensWithSpeech() {
        return speeches().stream().anyMatch(quote -> quote.start() <= LEAD);
    }

    /** Whether a stretch of it lies in something quoted. */
    boolean isQuoted(int from, int to) {
        for (Quote quote : quotes) {
            if (quote.start() <= from && to <= quote.end()) {
                return true;
            }
        }
        return false;
    }
}
