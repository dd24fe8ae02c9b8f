package org.philippic.zone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A paragraph of running text, or of a displayed quotation, with the quotations found in it. Immutable and thread-safe.
 */
final class Passage {
    private static final int LEAD = 4;

    private final String text;
    private final boolean block;
    private final List<Quote> quotes;
    private final List<Quote> speeches;
    private final TreeMap<Integer, Integer> quoted = new TreeMap<>();

    /**
     * @param text its text
     * @param block whether it is displayed
     * @param quotes its quotations in reading order, outer before inner; empty where nothing in it is quoted
     */
    Passage(String text, boolean block, List<Quote> quotes) {
        this.text = text;
        this.block = block;
        this.quotes = List.copyOf(quotes);
        this.speeches = quotes.stream().filter(Quote::speaks).toList();
        for (Quote quote : quotes) {
            if (quoted.isEmpty() || quote.end() > quoted.lastEntry().getValue()) {
                quoted.put(quote.start(), quote.end());
            }
        }
    }

    String text() {
        return text;
    }

    boolean block() {
        return block;
    }

    List<Quote> quotes() {
        return quotes;
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

        /** Whether a sentence of its paragraph runs into it: no pause but a comma stands before it. */
        boolean insideSentence(String paragraph) {
            int before = QuoteScanner.endBefore(paragraph, start) - 1;
            return before >= 0
                    && (Character.isLetterOrDigit(paragraph.charAt(before)) || paragraph.charAt(before) == ',');
        }
    }

    /** The quotations that are speech. */
    List<Quote> speeches() {
        return speeches;
    }

    /** Whether it opens with speech, as a turn of a dialogue does. */
    boolean opensWithSpeech() {
        return !speeches.isEmpty() && speeches.get(0).start() <= LEAD;
    }

    /** Whether a stretch of it lies in something quoted. */
    boolean isQuoted(int from, int to) {
        Map.Entry<Integer, Integer> last = quoted.floorEntry(from);
        return last != null && to <= last.getValue();
    }
}
