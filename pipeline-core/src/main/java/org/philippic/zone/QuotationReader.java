package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/** Reads the quotations of a zone in one language. Immutable and thread-safe. */
final class QuotationReader {
    private static final int MAX_OPEN_PARAGRAPHS = 12;
    private static final int NEAR = 10;

    private final QuotationCues cues;
    private final QuoteScanner scanner;
    private final QuotationKinds kinds;
    private final SpeakerFinder speakers;
    private final Dialogue dialogue;

    QuotationReader(QuotationCues cues) {
        this.cues = cues;
        this.scanner = new QuoteScanner(cues);
        this.kinds = new QuotationKinds(cues);
        this.speakers = new SpeakerFinder(cues);
        this.dialogue = new Dialogue(cues);
    }

    QuotationCues cues() {
        return cues;
    }

    /** A quotation with UTF-16 indexes of the zone text, marks left out; speaker and cue may be null. */
    record Found(int start, int end, String kind, String speaker, String cue) {}

    /**
     * @param zone text of a zone
     * @param block whether the zone is a displayed quotation
     * @param leading the paragraph of running text before the zone, empty where there is none
     */
    List<Found> read(String zone, boolean block, String leading) {
        List<int[]> paragraphs = paragraphs(zone);
        List<Found> found = new ArrayList<>();
        SpeakerMemory memory = new SpeakerMemory();
        int openUntil = -1;
        char open = ' ';
        for (int p = 0; p < paragraphs.size(); p++) {
            int from = paragraphs.get(p)[0];
            String text = zone.substring(from, paragraphs.get(p)[1]);
            if (block) {
                addBlock(found, text, from, speakers.announced(leading));
                continue;
            }
            List<QuoteScanner.Span> spans = scanner.scan(text);
            if (p <= openUntil) {
                spans = List.of(rest(text, spans));
            } else if (!spans.isEmpty() && !spans.get(spans.size() - 1).closed()) {
                openUntil = closedIn(zone, paragraphs, p, spans.get(spans.size() - 1));
                spans = settled(text, spans, openUntil > p);
            }
            List<QuoteScanner.Span> spoken = dialogue.spans(text, spans);
            boolean continues = open != ' '
                    && text.charAt(0) == open
                    && !spoken.isEmpty()
                    && spoken.get(0).start() <= 2;
            for (int i = 0; i < spoken.size(); i++) {
                QuoteScanner.Span span = spoken.get(i);
                if (i == 0 && continues && !found.isEmpty()) {
                    Found before = found.remove(found.size() - 1);
                    found.add(new Found(
                            before.start(), from + span.end(), before.kind(), before.speaker(), before.cue()));
                } else {
                    List<QuoteScanner.Span> around =
                            spoken.subList(Math.max(0, i - NEAR), Math.min(spoken.size(), i + NEAR));
                    add(found, text, from, span, around, memory, p <= openUntil);
                }
            }
            QuoteScanner.Span last = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
            boolean staysOpen =
                    last != null && !last.closed() && last.depth() == 0 && cues.is("continued", "" + last.mark());
            open = staysOpen ? last.mark() : ' ';
            memory.paragraphDone(text, spoken, cues);
        }
        return found;
    }

    private void add(
            List<Found> found,
            String text,
            int from,
            QuoteScanner.Span span,
            List<QuoteScanner.Span> all,
            SpeakerMemory memory,
            boolean open) {
        int start = span.start();
        int end = span.end();
        while (start < end && Line.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        QuoteScanner.Span trimmed = new QuoteScanner.Span(start, end, span.mark(), span.closed(), span.depth());
        SpeakerFinder.Speech speech = speakers.find(text, trimmed, all, memory);
        String kind = open ? "direct" : kinds.kind(text, trimmed, speech);
        boolean speaks = kind.equals("direct");
        found.add(new Found(
                from + start, from + end, kind, speaks ? speech.speaker() : null, speaks ? speech.cue() : null));
        if (speaks) {
            memory.spoke(speech.speaker());
        }
    }

    /** A paragraph of a displayed quotation, without its marks and the note call after them. */
    private static void addBlock(List<Found> found, String text, int from, SpeakerFinder.Speech speech) {
        int start = 0;
        int end = text.length();
        while (start < end
                && (QuoteScanner.isMark(text.charAt(start))
                        || Line.isSpace(text.charAt(start))
                        || text.charAt(start) == '>')) {
            start++;
        }
        int mark = lastClosingMark(text);
        end = mark > start ? mark : end;
        if (start < end && !FurnitureRule.isEllipsis(text)) {
            found.add(new Found(from + start, from + end, "block", speech.speaker(), speech.cue()));
        }
    }

    /** Index of a closing mark with nothing after it but a note call or a final point, -1 where there is none. */
    private static int lastClosingMark(String text) {
        for (int i = text.length() - 1; i >= Math.max(0, text.length() - 40); i--) {
            char c = text.charAt(i);
            if ("\"”»’'“".indexOf(c) >= 0) {
                return i;
            }
            boolean call = Character.isLetterOrDigit(c)
                    && text.indexOf('[', i) < 0
                    && text.indexOf('(', i) < 0
                    && text.lastIndexOf('[', i) <= i - 30
                    && text.lastIndexOf('(', i) <= i - 30;
            if (call) {
                return -1;
            }
        }
        return -1;
    }

    /** Where a quotation that a paragraph leaves open is closed: index of that paragraph, or the paragraph itself. */
    private int closedIn(String zone, List<int[]> paragraphs, int p, QuoteScanner.Span open) {
        for (int i = p + 1; i < Math.min(paragraphs.size(), p + MAX_OPEN_PARAGRAPHS); i++) {
            String text = zone.substring(paragraphs.get(i)[0], paragraphs.get(i)[1]);
            if (text.charAt(0) == open.mark() || "—–".indexOf(text.charAt(0)) >= 0) {
                return p;
            }
            int close = closing(text, open.mark());
            if (close >= 0) {
                return i;
            }
            if (!scanner.scan(text).isEmpty()) {
                return p;
            }
        }
        return p;
    }

    private static int closing(String text, char mark) {
        char close = BlockquoteRule.closing(mark);
        int end = text.length() - 1;
        while (end > 0 && (text.charAt(end) == '.' || Line.isSpace(text.charAt(end)))) {
            end--;
        }
        boolean closes = end >= 0 && (text.charAt(end) == close || mark == '“' && text.charAt(end) == '"');
        return closes && text.indexOf(mark) == (mark == close ? end : -1) ? end : -1;
    }

    private static QuoteScanner.Span rest(String text, List<QuoteScanner.Span> spans) {
        int end = text.length();
        if (spans.isEmpty()) {
            while (end > 0 && (QuoteScanner.isMark(text.charAt(end - 1)) || Line.isSpace(text.charAt(end - 1)))) {
                end--;
            }
        }
        return new QuoteScanner.Span(0, end, '"', true, 0);
    }

    /** An open quotation stays where it begins a paragraph, follows a colon or goes on in the next; else its mark is a slip. */
    private static List<QuoteScanner.Span> settled(String text, List<QuoteScanner.Span> spans, boolean goesOn) {
        List<QuoteScanner.Span> settled = new ArrayList<>();
        for (QuoteScanner.Span span : spans) {
            int before = span.start() - 2;
            while (before >= 0 && (Line.isSpace(text.charAt(before)) || "—–".indexOf(text.charAt(before)) >= 0)) {
                before--;
            }
            boolean led = before < 0 || ":,.".indexOf(text.charAt(before)) >= 0;
            if (span.closed() || goesOn || led) {
                settled.add(span);
            }
        }
        return settled;
    }

    private static List<int[]> paragraphs(String zone) {
        List<int[]> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < zone.length()) {
            int to = zone.indexOf("\n\n", from);
            to = to < 0 ? zone.length() : to;
            if (to > from) {
                paragraphs.add(new int[] {from, to});
            }
            from = to + 2;
        }
        return paragraphs;
    }
}
