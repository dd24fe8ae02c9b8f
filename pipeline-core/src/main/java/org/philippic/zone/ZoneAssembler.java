package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes zones of paragraphs: neighbours of one kind become one zone, each heading and each note stays one, and a
 * paragraph that a note or a page end cut in two is put together in the zone where it begins. Confined to one thread.
 */
final class ZoneAssembler {
    /** Body longer than this is divided at a paragraph, so that a book without chapters is not one zone. */
    private static final int MAX_ZONE = 20_000;

    private static final int MIN_CUT = 40;
    private static final Set<ZoneKind> LINED = Set.of(ZoneKind.TABLE, ZoneKind.TOC);

    private final Page page;
    private final Rejoiner rejoiner;

    ZoneAssembler(Page page, Rejoiner rejoiner) {
        this.page = page;
        this.rejoiner = rejoiner;
    }

    /**
     * A zone before its text is repaired.
     *
     * @param start UTF-16 index where it starts; it ends where the next one starts
     */
    record Draft(ZoneKind kind, int start, MappedText text) {}

    List<Draft> assemble() {
        List<Draft> drafts = new ArrayList<>();
        boolean[] moved = new boolean[page.size()];
        int from = 0;
        while (from < page.size()) {
            int to = from + 1;
            while (to < page.size() && sameZone(from, to)) {
                to++;
            }
            drafts.add(draft(from, to, moved));
            from = to;
        }
        return drafts;
    }

    private boolean sameZone(int from, int i) {
        ZoneKind kind = page.kind(from);
        if (page.kind(i) != kind || kind == ZoneKind.HEADING) {
            return false;
        }
        if (kind == ZoneKind.FOOTNOTE) {
            return !NoteMarkers.mayOpenNote(page.get(i).text());
        }
        return page.get(i).start() - page.get(from).start() < MAX_ZONE || goesOn(page, i - 1, i);
    }

    private Draft draft(int from, int to, boolean[] moved) {
        ZoneKind kind = page.kind(from);
        MappedText text = new MappedText();
        for (int i = from; i < to; i++) {
            if (moved[i]) {
                continue;
            }
            if (LINED.contains(kind)) {
                part(text, page.get(i).blankBefore() == 0 ? 1 : 2);
                text.appendAll(rejoiner.keepLines(page.get(i)));
            } else if (i > from && text.length() > 0 && goesOn(page, i - 1, i)) {
                rejoiner.appendContinuation(text, page.get(i));
            } else {
                part(text, 2);
                text.appendAll(rejoiner.join(page.get(i)));
            }
        }
        int rest = page.after(to - 1);
        if (kind == ZoneKind.BODY
                && rest > to
                && page.kind(rest) == ZoneKind.BODY
                && text.length() > 0
                && goesOn(page, to - 1, rest)) {
            rejoiner.appendContinuation(text, page.get(rest));
            moved[rest] = true;
        }
        return new Draft(kind, page.get(from).start(), text);
    }

    private static void part(MappedText text, int lineEnds) {
        for (int i = 0; text.length() > 0 && i < lineEnds; i++) {
            text.appendInserted('\n');
        }
    }

    /** Whether a paragraph goes on in another: it breaks off and the other starts small, or it ends in a word that ends nothing. */
    static boolean goesOn(Page page, int i, int next) {
        Paragraph paragraph = page.get(i);
        if (page.kind(i) == ZoneKind.HEADING || !paragraph.breaksOff() || paragraph.length() < MIN_CUT) {
            return false;
        }
        if (page.get(next).startsSmall()) {
            return true;
        }
        String text = paragraph.text();
        int lastWord = text.lastIndexOf(' ') + 1;
        boolean linking =
                text.length() - lastWord <= 3 && text.chars().skip(lastWord).allMatch(Character::isLowerCase);
        boolean open = paragraph.last() == ',' || paragraph.last() == '-';
        return (linking || open) && Character.isLetter(page.get(next).first());
    }
}
