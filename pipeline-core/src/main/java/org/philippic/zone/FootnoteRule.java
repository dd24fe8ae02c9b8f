package org.philippic.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Notes at the foot of a page, between the paragraphs of the text. A bracketed number is enough; a bare figure, a star
 * or what a scanner made of one needs a page end or a cut sentence beside it, or its call in the text before.
 */
final class FootnoteRule implements ZoneRule {
    private static final int MAX_NOTE = 2500;
    private static final int MAX_CALL_DISTANCE = 12;
    private static final int MAX_CITATION = 350;
    private static final int MAX_NOTES = 40;
    private static final int MAX_PARAGRAPHS = 15;
    private static final int MIN_PARENTHESISED = 3;
    private static final double MOST = 0.6;

    @Override
    public void apply(Page page) {
        parenthesised(page);
        for (int i = 0; i < page.size(); i++) {
            if (!page.open(i) || page.get(i).length() > MAX_NOTE) {
                continue;
            }
            Paragraph paragraph = page.get(i);
            if (NoteMarkers.opensNote(paragraph.text()) && i > 0 && called(page, i)
                    || NoteMarkers.mayOpenNote(paragraph.text()) && i > 0 && atFoot(page, i)
                    || isCitation(page, i)) {
                page.set(i, ZoneKind.FOOTNOTE);
                enclose(page, i);
            } else if (i > 0 && page.kind(i - 1) == ZoneKind.FOOTNOTE && continues(page, i)) {
                page.set(i, ZoneKind.FOOTNOTE);
            }
        }
    }

    /** Marks the further paragraphs of a note whose bracket is still open, as far as it closes soon. */
    private static void enclose(Page page, int note) {
        if (!NoteMarkers.enclosesNote(page.get(note).text())) {
            return;
        }
        int open = page.get(note).openBrackets();
        int end = note;
        while (open > 0 && page.open(end + 1) && end - note < MAX_PARAGRAPHS) {
            end++;
            open += page.get(end).openBrackets();
        }
        for (int i = note + 1; open <= 0 && i <= end; i++) {
            page.set(i, ZoneKind.FOOTNOTE);
        }
    }

    /** Whether the text has the note's call, or the marker says "note" in a word. */
    private static boolean called(Page page, int i) {
        String text = page.get(i).text();
        int length = NoteMarkers.length(text);
        if (Character.isLetter(text.charAt(Math.min(1, text.length() - 1))) && length > 4) {
            return true;
        }
        String call = NoteMarkers.call(text);
        if (page.calls(call)) {
            return true;
        }
        int number = NoteMarkers.number(text);
        for (int j = i - 1; j >= Math.max(0, i - MAX_CALL_DISTANCE); j--) {
            String before = page.get(j).text();
            if (!call.isEmpty() && before.indexOf(call, page.kind(j) == ZoneKind.FOOTNOTE ? 0 : 1) >= 0) {
                return true;
            }
            if (number > 0 && page.kind(j) == ZoneKind.FOOTNOTE && NoteMarkers.number(before) == number - 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * Marks paragraphs that open with a figure in parentheses where the text has called most of these figures before, as
     * books call notes and lists are not called.
     */
    private static void parenthesised(Page page) {
        int[] open = IntStream.range(0, page.size()).filter(page::open).toArray();
        long figures = Arrays.stream(open)
                .filter(i -> !NoteMarkers.parenthesised(page.get(i).text()).isEmpty())
                .count();
        if (figures < MIN_PARENTHESISED) {
            return;
        }
        Set<String> called = new HashSet<>();
        List<Integer> notes = new ArrayList<>();
        for (int i : open) {
            String text = page.get(i).text();
            if (text.length() <= MAX_NOTE && called.remove(NoteMarkers.parenthesised(text))) {
                notes.add(i);
            }
            called.addAll(NoteMarkers.calls(text));
        }
        if (notes.size() >= MIN_PARENTHESISED && notes.size() > figures * MOST) {
            notes.forEach(i -> page.set(i, ZoneKind.FOOTNOTE));
        }
    }

    /** Whether a page ends here: notes only until a page break or until the other half of a cut sentence. */
    private static boolean atFoot(Page page, int i) {
        int before = page.before(i);
        if (before < 0 || page.kind(before) == ZoneKind.HEADING) {
            return false;
        }
        boolean cut = page.get(before).breaksOff() && page.get(before).length() > 40;
        if (!cut && !pageEndsSoon(page, i)) {
            return false;
        }
        int next = i + 1;
        while (next < Math.min(page.size(), i + MAX_NOTES)
                && !page.get(next).afterPageBreak()
                && (page.kind(next) == ZoneKind.PAGE_FURNITURE
                        || page.open(next)
                                && NoteMarkers.mayOpenNote(page.get(next).text()))) {
            next++;
        }
        if (next >= page.size()) {
            return false;
        }
        boolean resumed = page.get(next).startsSmall();
        boolean pageEnds = page.get(next).afterPageBreak();
        return cut && resumed || pageEnds && (cut || resumed);
    }

    private static boolean pageEndsSoon(Page page, int i) {
        for (int j = i + 1; j < Math.min(page.size(), i + MAX_NOTES); j++) {
            if (page.get(j).afterPageBreak()) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(Page page, int i) {
        Paragraph before = page.get(i - 1);
        Paragraph paragraph = page.get(i);
        if (paragraph.afterPageBreak() || paragraph.blankBefore() > 1) {
            return false;
        }
        boolean link = paragraph.text().startsWith("<http") || paragraph.text().startsWith("http");
        return link || before.breaksOff() && paragraph.blankBefore() == 0 && !cutBefore(page, i);
    }

    private static boolean cutBefore(Page page, int i) {
        int before = page.before(i);
        return before >= 0 && page.get(before).breaksOff();
    }

    /** Whether a paragraph is the source of displayed words before it: an author, a title, a date, a page, no more. */
    private static boolean isCitation(Page page, int i) {
        if (i == 0 || page.get(i).length() > MAX_CITATION || !displayedBefore(page, i)) {
            return false;
        }
        Paragraph paragraph = page.get(i);
        String text = paragraph.text();
        int comma = text.indexOf(',');
        boolean named = comma > 2 && comma < 60 && Page.nameLike(text.substring(0, comma));
        return named && page.hasYear(i) && page.cues(i).citations() > 0;
    }

    private static boolean displayedBefore(Page page, int i) {
        Paragraph before = page.get(i - 1);
        return page.kind(i - 1) == ZoneKind.BLOCKQUOTE || "\"”»'’“".indexOf(before.last()) >= 0;
    }
}
