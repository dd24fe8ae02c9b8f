package org.philippic.zone;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final DashTurns turns;

    QuotationReader(QuotationCues cues) {
        this.cues = cues;
        this.scanner = new QuoteScanner(cues);
        this.kinds = new QuotationKinds(cues);
        this.speakers = new SpeakerFinder(cues);
        this.dialogue = new Dialogue(cues);
        this.turns = new DashTurns(cues, dialogue);
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
        Closing closing = Closing.NONE;
        char open = ' ';
        for (int p = 0; p < paragraphs.size(); p++) {
            int from = ranges.get(p)[0];
            String text = goingOn(paragraphs.get(p), open);
            List<QuoteScanner.Span> spans = scanner.scan(text);
            boolean inside = p <= closing.paragraph();
            if (inside) {
                spans = rest(text, p == closing.paragraph() ? closing.at() : text.length());
            } else {
                QuoteScanner.Span left = leftOpen(spans);
                if (left != null) {
                    boolean led = isLed(text, left);
                    // A straight mark between two spaces is as often the end of words whose beginning was lost.
                    closing = led || left.mark() != '"' ? closing(paragraphs, p, left.mark(), led) : Closing.NONE;
                    boolean goesOn = closing.paragraph() > p || goesOn(paragraphs, p + 1, left.mark());
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

    /** Whether a paragraph begins with the mark that says that a quotation goes on: the opening mark, or « as ». */
    private static boolean goesOn(List<String> paragraphs, int p, char mark) {
        return p < paragraphs.size() && goingOn(paragraphs.get(p), mark).charAt(0) == mark;
    }

    /** A paragraph of a quotation that stands open, its first mark the opening one. French print repeats it as ». */
    private static String goingOn(String paragraph, char open) {
        boolean repeated = open == '«' && paragraph.charAt(0) == '»' && paragraph.length() > 1;
        return repeated && Character.isLetterOrDigit(paragraph.charAt(1)) ? open + paragraph.substring(1) : paragraph;
    }

    /**
     * Where a quotation is closed that an earlier paragraph opened.
     *
     * @param paragraph number of the paragraph
     * @param at index of the closing mark in it
     */
    private record Closing(int paragraph, int at) {
        static final Closing NONE = new Closing(-1, 0);
    }

    /** Where the quotation that a paragraph leaves open is closed, {@link Closing#NONE} where that cannot be told. */
    private Closing closing(List<String> paragraphs, int p, char mark, boolean led) {
        boolean mayHold = closing(mark).indexOf(mark) < 0;
        for (int i = p + 1; i < Math.min(paragraphs.size(), p + MAX_OPEN_PARAGRAPHS); i++) {
            String text = paragraphs.get(i);
            if (goesOn(paragraphs, i, mark) || "—–".indexOf(text.charAt(0)) >= 0) {
                return Closing.NONE;
            }
            List<QuoteScanner.Span> inner = scanner.scan(text);
            int at = closingAtEnd(text, mark, inner);
            if (at < 0 && led && mayHold) {
                at = closingInside(text, mark);
            }
            if (at >= 0) {
                return new Closing(i, at);
            }
            if (!inner.stream().allMatch(span -> mayHold && span.closed() && span.start() > 1)) {
                return Closing.NONE;
            }
        }
        return Closing.NONE;
    }

    /** Index of the mark that ends a paragraph and closes words opened before it, -1 where none does. */
    private int closingAtEnd(String text, char mark, List<QuoteScanner.Span> inner) {
        String closing = closing(mark);
        int end = text.length() - 1;
        while (end > 0 && (text.charAt(end) == '.' || Line.isSpace(text.charAt(end)))) {
            end--;
        }
        char last = text.charAt(end);
        if (closing.indexOf(last) < 0 && !(mark == '“' && last == '"')) {
            return -1;
        }
        int at = end;
        boolean closes = closing.indexOf(mark) >= 0
                ? text.indexOf(mark) == end
                : inner.stream().noneMatch(span -> span.end() == at);
        return closes ? end : -1;
    }

    /** Index of the first closing mark of a paragraph that no opening one stands before, -1 where there is none. */
    private int closingInside(String text, char mark) {
        String closing = closing(mark);
        int depth = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mark) {
                depth++;
            } else if (closing.indexOf(c) >= 0) {
                if (depth == 0) {
                    return Character.isLetterOrDigit(text.charAt(i + 1)) ? -1 : i;
                }
                depth--;
            }
        }
        return -1;
    }

    private String closing(char mark) {
        return cues.marks().getOrDefault(mark, "");
    }

    /** The quotation that goes on in a paragraph up to its closing mark, and those after it. */
    private List<QuoteScanner.Span> rest(String text, int closing) {
        int end = closing;
        while (end > 0
                && closing < text.length()
                && (QuoteScanner.isMark(text.charAt(end - 1)) || Line.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        List<QuoteScanner.Span> spans = new ArrayList<>();
        spans.add(new QuoteScanner.Span(0, end, '"', true, 0));
        if (closing + 1 < text.length()) {
            spans.addAll(scanner.scan(" ".repeat(closing + 1) + text.substring(closing + 1)));
        }
        return spans;
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
