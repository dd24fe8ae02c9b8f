package org.philippic.zone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the quotations of a zone in one language. Immutable and thread-safe. */
final class QuotationReader {
    private static final int NEAR = 10;

    private final QuotationCues cues;
    private final QuoteScanner scanner;
    private final QuotationKinds kinds;
    private final SpeakerFinder speakers;
    private final Dialogue dialogue;
    private final DashTurns turns;
    private final OpenQuotation openQuotation;

    QuotationReader(QuotationCues cues) {
        this.cues = cues;
        this.scanner = new QuoteScanner(cues);
        this.kinds = new QuotationKinds(cues);
        this.speakers = new SpeakerFinder(cues);
        this.dialogue = new Dialogue(cues);
        this.turns = new DashTurns(cues, dialogue);
        this.openQuotation = new OpenQuotation(cues, scanner);
    }

    /**
     * A paragraph of a zone.
     *
     * @param from UTF-16 index of its first character in the zone text
     * @param continues whether its first quotation goes on with the last one of the paragraph before
     */
    record Paragraph(Passage passage, int from, boolean continues) {}

    /** Who speaks in the quotations of paragraphs, see {@link Conversation#speakers}. */
    List<List<Speech>> speakers(List<Passage> passages) {
        return Conversation.speakers(passages, cues, speakers);
    }

    /** The paragraphs of a displayed quotation, each one quotation. */
    List<Paragraph> readBlock(String zone) {
        List<Paragraph> read = new ArrayList<>();
        char open = ' ';
        for (int[] range : paragraphs(zone)) {
            String text = zone.substring(range[0], range[1]);
            List<Passage.Quote> quotes = new ArrayList<>();
            addBlock(quotes, text);
            boolean continues = open != ' ' && text.charAt(0) == open && !quotes.isEmpty();
            read.add(new Paragraph(new Passage(text, true, quotes), range[0], continues));
            boolean staysOpen = cues.is("continued", "" + text.charAt(0))
                    && text.indexOf(BlockquoteRule.closing(text.charAt(0))) < 0;
            open = staysOpen ? text.charAt(0) : ' ';
        }
        return read;
    }

    /** The paragraphs of a zone of running text. */
    List<Paragraph> read(String zone) {
        List<int[]> ranges = paragraphs(zone);
        List<String> written =
                ranges.stream().map(range -> zone.substring(range[0], range[1])).toList();
        BitSet dashed = turns.of(written);
        List<String> paragraphs = written.stream().map(DashTurns::printed).toList();
        List<Paragraph> read = new ArrayList<>();
        OpenQuotation.Closing closing = OpenQuotation.Closing.NONE;
        char open = ' ';
        for (int p = 0; p < paragraphs.size(); p++) {
            int from = ranges.get(p)[0];
            String text = OpenQuotation.goingOn(paragraphs.get(p), open);
            boolean inside = p <= closing.paragraph();
            List<QuoteScanner.Span> spans = inside
                    ? openQuotation.rest(text, p == closing.paragraph() ? closing.at() : text.length())
                    : scanner.scan(text);
            if (!inside) {
                QuoteScanner.Span left = leftOpen(spans);
                if (left != null) {
                    boolean led = isLed(text, left);
                    // A straight mark between two spaces is as often the end of words whose beginning was lost.
                    closing = led || left.mark() != '"'
                            ? openQuotation.closing(paragraphs, p, left.mark(), led)
                            : OpenQuotation.Closing.NONE;
                    boolean goesOn = closing.paragraph() > p || OpenQuotation.goesOn(paragraphs, p + 1, left.mark());
                    spans = led || goesOn ? spans : without(spans, left);
                }
            }
            List<QuoteScanner.Span> spoken = dialogue.spans(text, spans, dashed.get(p));
            boolean continues = open != ' '
                    && text.charAt(0) == open
                    && !spoken.isEmpty()
                    && spoken.get(0).start() <= 2;
            List<Passage.Quote> quotes = new ArrayList<>();
            for (int i = 0; i < spoken.size(); i++) {
                List<QuoteScanner.Span> around =
                        spoken.subList(Math.max(0, i - NEAR), Math.min(spoken.size(), i + NEAR));
                add(
                        quotes,
                        text,
                        spoken.get(i),
                        around,
                        i == 0 && (inside || continues)
                                || closing.paragraph() > p && !spoken.get(i).closed());
            }
            read.add(new Paragraph(new Passage(text, false, quotes), from, (continues || inside) && !quotes.isEmpty()));
            QuoteScanner.Span last = spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
            boolean staysOpen =
                    last != null && !last.closed() && last.depth() == 0 && cues.is("continued", "" + last.mark());
            open = staysOpen ? last.mark() : ' ';
        }
        return read;
    }

    private void add(
            List<Passage.Quote> quotes,
            String text,
            QuoteScanner.Span span,
            List<QuoteScanner.Span> all,
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
        Speech speech = speakers.find(text, trimmed, all);
        boolean ownThought = speech.near()
                && speech.speaker() != null
                && cues.is("first-person", speech.speaker())
                && Word.of(speech.cue(), 0, speech.cue().length()).stream()
                        .anyMatch(word -> cues.is("thought", word.text()));
        if (ownThought) {
            return;
        }
        String kind = open ? "direct" : kinds.kind(text, trimmed, speech);
        quotes.add(new Passage.Quote(start, end, span.mark(), span.closed(), kind, speech));
    }

    /** A paragraph of a displayed quotation, without its marks and the note call after them. */
    private static void addBlock(List<Passage.Quote> quotes, String text) {
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
            quotes.add(new Passage.Quote(start, end, text.charAt(0), true, "block", Speech.NONE));
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

    /** The quotation that a paragraph does not close, null where there is none. */
    private static QuoteScanner.Span leftOpen(List<QuoteScanner.Span> spans) {
        for (QuoteScanner.Span span : spans) {
            if (!span.closed()) {
                return span;
            }
        }
        return null;
    }

    /** The quotations without one whose mark is a slip; what stands in it stands in one less. */
    private static List<QuoteScanner.Span> without(List<QuoteScanner.Span> spans, QuoteScanner.Span slip) {
        List<QuoteScanner.Span> kept = new ArrayList<>();
        for (QuoteScanner.Span span : spans) {
            if (!span.equals(slip)) {
                kept.add(span.start() < slip.start() ? span : span.at(span.depth() - 1));
            }
        }
        return kept;
    }

    /** Whether an open mark begins a paragraph or follows a pause or a verb of speech; else it may be a slip. */
    private boolean isLed(String text, QuoteScanner.Span span) {
        int before = span.start() - 2;
        while (before >= 0 && (Line.isSpace(text.charAt(before)) || "—–".indexOf(text.charAt(before)) >= 0)) {
            before--;
        }
        if (before < 0 || ":,.".indexOf(text.charAt(before)) >= 0) {
            return true;
        }
        return cues.verbBefore(text, before + 1);
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
