package org.philippic.zone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Speech that a paragraph of narration runs on with, without quotation marks: turns after dashes ("… - Why not? -
 * Because …", "… — Quoi ? dit le directeur.") and cries after a verb of speech and a colon ("he shouted: Stop!").
 * Immutable and thread-safe.
 */
final class InlineSpeech {
    private static final int MAX_CRY = 100;

    private final QuotationCues cues;
    private final Dialogue dialogue;

    InlineSpeech(QuotationCues cues, Dialogue dialogue) {
        this.cues = cues;
        this.dialogue = dialogue;
    }

    /** The quotations of a paragraph with such speech between them. */
    List<QuoteScanner.Span> with(String text, List<QuoteScanner.Span> marked) {
        List<QuoteScanner.Span> spans = new ArrayList<>(marked);
        BitSet taken = new BitSet(text.length());
        marked.forEach(span -> taken.set(span.start(), span.end()));
        addTurns(text, spans, taken);
        addCries(text, spans, taken);
        spans.sort(Comparator.comparingInt(QuoteScanner.Span::start));
        return spans;
    }

    /** A question before the next dash is a turn, what answers it another; else a narrator's clause must tell. */
    private void addTurns(String text, List<QuoteScanner.Span> spans, BitSet taken) {
        List<Integer> dashes = dashes(text, taken);
        boolean asked = false;
        for (int d = 0; d < dashes.size(); d++) {
            int start = dashes.get(d) + 2;
            boolean followed = d + 1 < dashes.size();
            String turn = text.substring(start, followed ? dashes.get(d + 1) : text.length());
            boolean asks = followed && turn.stripTrailing().endsWith("?");
            int length = asks
                    ? turn.stripTrailing().length()
                    : asked ? Dialogue.sentenceEnd(turn, 0) : dialogue.toldEnd(turn);
            asked = asks;
            add(spans, taken, start, start + length);
        }
    }

    /** Dashes that stand between two sentences of a paragraph and outside its quotations. */
    private static List<Integer> dashes(String text, BitSet quoted) {
        List<Integer> dashes = new ArrayList<>();
        for (int i = 2; i + 2 < text.length(); i++) {
            boolean between = "—–―-".indexOf(text.charAt(i)) >= 0
                    && Line.isSpace(text.charAt(i - 1))
                    && Line.isSpace(text.charAt(i + 1))
                    && ".!?…".indexOf(text.charAt(i - 2)) >= 0
                    && Character.isUpperCase(text.charAt(i + 2));
            if (between && !quoted.get(i)) {
                dashes.add(i);
            }
        }
        return dashes;
    }

    private void addCries(String text, List<QuoteScanner.Span> spans, BitSet taken) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int start = colon + 2;
            boolean capital = start < text.length()
                    && Line.isSpace(text.charAt(colon + 1))
                    && Character.isUpperCase(text.charAt(start));
            if (!capital || !cues.verbBefore(text, colon)) {
                continue;
            }
            int limit = Math.min(text.length(), start + MAX_CRY);
            int end = start;
            for (int i = start; i < limit && ".:;".indexOf(text.charAt(i)) < 0; i++) {
                end = "!?".indexOf(text.charAt(i)) >= 0 ? i + 1 : end;
            }
            add(spans, taken, start, end);
        }
    }

    private static void add(List<QuoteScanner.Span> spans, BitSet taken, int start, int end) {
        int next = taken.nextSetBit(start);
        if (end > start && (next < 0 || next >= end)) {
            spans.add(new QuoteScanner.Span(start, end, Dialogue.DASH, true, 0));
            taken.set(start, end);
        }
    }
}
