package org.philippic.zone;

import java.util.function.Predicate;

/** Notes and bibliographies gathered under a title of their own at the end of a text or chapter. */
final class ApparatusRule implements ZoneRule {
    private static final double TAIL = 0.6;
    private static final int MAX_ENTRY = 700;
    private static final int FAR = 12;
    private static final int CHAPTER_GAP = 3;

    @Override
    public void apply(Page page) {
        for (int i = 0; i < page.size(); i++) {
            if (!page.open(i) || !page.isShort(i)) {
                continue;
            }
            ZoneCues.Found cues = page.cues(i);
            if (cues.is(Cue.NOTES) && notesFollow(page, i)) {
                page.set(i, ZoneKind.HEADING);
                i = notes(page, i + 1) - 1;
            } else if (cues.is(Cue.BIBLIOGRAPHY) && isEntry(page, i + 1)) {
                page.set(i, ZoneKind.HEADING);
                i = entries(page, i + 1) - 1;
            } else if (NoteMarkers.opensNote(page.get(i).text())
                    && i > 0
                    && page.open(i)
                    && numberedRun(page, i) >= 2) {
                i = looseNotes(page, i) - 1;
            }
        }
    }

    /** Marks notes without a title over them, as far as one follows the other. */
    private static int looseNotes(Page page, int from) {
        int i = from;
        while (i < page.size()
                && page.open(i)
                && (NoteMarkers.opensNote(page.get(i).text())
                        || i > from && isReference(page.get(i)) && !page.prose(i))) {
            page.set(i++, ZoneKind.FOOTNOTE);
        }
        return Math.max(i, from + 1);
    }

    private static boolean notesFollow(Page page, int i) {
        for (int j = i + 1; j < Math.min(page.size(), i + 3); j++) {
            if (NoteMarkers.mayOpenNote(page.get(j).text())) {
                return true;
            }
        }
        return page.position(i) > TAIL && i + 1 < page.size();
    }

    /** Number of paragraphs with bracketed markers from here on, others between two of them allowed once. */
    private static int numberedRun(Page page, int from) {
        int marked = 0;
        for (int i = from; i < Math.min(page.size(), from + 6); i++) {
            marked += NoteMarkers.opensNote(page.get(i).text()) ? 1 : 0;
        }
        return marked;
    }

    /** Marks notes from here on and returns the index of the first paragraph after them. */
    private static int notes(Page page, int from) {
        Predicate<String> marked = markers(page, from);
        int chapterGap = CHAPTER_GAP;
        boolean titled = false;
        int i = from;
        while (i < page.size()) {
            if (!page.open(i)) {
                if (page.kind(i) == ZoneKind.BOILERPLATE && page.position(i) > 0.9) {
                    return i;
                }
                titled |= isTitle(page, i);
                i++;
                continue;
            }
            if (marked.test(page.get(i).text())) {
                chapterGap = i == from
                        ? chapterGap
                        : Math.max(chapterGap, page.get(i).blankBefore() + 1);
                page.set(i++, ZoneKind.FOOTNOTE);
                titled = false;
                continue;
            }
            ZoneCues.Found cues = page.cues(i);
            boolean title = page.isShort(i) && (cues.is(Cue.BIBLIOGRAPHY) || cues.is(Cue.NOTES));
            int next = nextMarked(page, i, marked);
            boolean chapter = i > from && (titled || page.get(i).blankBefore() >= chapterGap || isTitle(page, i));
            if (chapter && proseFollows(page, i, next < 0 ? i + FAR : next)) {
                return i;
            }
            if (title || next < 0 && (HeadingRule.isMarked(page, i) || page.isLabelled(i))) {
                return i;
            }
            boolean trapped = next > i && trapped(page, i, next);
            if (trapped) {
                i = next;
            } else if (next < 0 && !continuesNote(page, i)) {
                return i;
            } else {
                page.set(i++, ZoneKind.FOOTNOTE);
            }
        }
        return i;
    }

    /** Whether a paragraph has the number or the word of a section, or stands alone in capitals. */
    private static boolean isTitle(Page page, int i) {
        return HeadingRule.isMarked(page, i)
                || page.standsAlone(i) && page.isShort(i) && HeadingRule.isInCapitals(page.get(i));
    }

    /** How the notes from here on are marked: where the first has brackets, figures without them number the text. */
    private static Predicate<String> markers(Page page, int from) {
        for (int i = from; i < Math.min(page.size(), from + 3); i++) {
            if (NoteMarkers.mayOpenNote(page.get(i).text())) {
                return NoteMarkers.opensNote(page.get(i).text()) ? NoteMarkers::opensNote : NoteMarkers::mayOpenNote;
            }
        }
        return NoteMarkers::mayOpenNote;
    }

    private static int nextMarked(Page page, int from, Predicate<String> marked) {
        for (int i = from; i < Math.min(page.size(), from + FAR); i++) {
            if (marked.test(page.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean proseFollows(Page page, int from, int to) {
        for (int i = from; i < Math.min(page.size(), to); i++) {
            if (page.prose(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether paragraphs without a marker are text that lost its way into the notes: they start a sentence after a
     * finished note, and a section title or displayed words stand among them.
     */
    private static boolean trapped(Page page, int from, int to) {
        if (!page.get(from - 1).endsSentence() || page.get(from).startsSmall() || isReference(page.get(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Paragraph paragraph = page.get(i);
            boolean title = page.standsAlone(i)
                    && page.isShort(i)
                    && paragraph.words() >= 2
                    && !paragraph.endsSentence()
                    && ",;:)>]".indexOf(paragraph.last()) < 0
                    && Character.isUpperCase(HeadingRule.firstLetter(paragraph.text()))
                    && paragraph.digits() == 0;
            if (title && i + 1 < to) {
                return true;
            }
        }
        return false;
    }

    private static boolean continuesNote(Page page, int i) {
        Paragraph paragraph = page.get(i);
        Paragraph before = page.get(i - 1);
        return isReference(paragraph)
                || paragraph.startsSmall()
                || before.breaksOff()
                || paragraph.indent() > before.indent() + 1
                || paragraph.blankBefore() == 0 && page.kind(i - 1) == ZoneKind.FOOTNOTE;
    }

    private static boolean isReference(Paragraph paragraph) {
        String text = paragraph.text();
        return text.startsWith("http")
                || text.startsWith("<http")
                || text.startsWith("www.")
                || text.startsWith("(http");
    }

    private static int entries(Page page, int from) {
        int i = from;
        while (i < page.size() && page.open(i)) {
            if (!isEntry(page, i) && !(isEntry(page, i + 1) && page.get(i).length() < MAX_ENTRY && !isEnd(page, i))) {
                return i;
            }
            if (isEnd(page, i)) {
                return i;
            }
            page.set(i++, ZoneKind.BIBLIOGRAPHY);
        }
        return i;
    }

    private static boolean isEnd(Page page, int i) {
        ZoneCues.Found cues = page.cues(i);
        return page.isShort(i) && (cues.is(Cue.NOTES) || cues.is(Cue.BIBLIOGRAPHY) || cues.is(Cue.SECTION));
    }

    /** Whether a paragraph is a reference to a work: a year, a link, an italic title, or several commas and no sentence. */
    private static boolean isEntry(Page page, int i) {
        if (i >= page.size() || !page.open(i)) {
            return false;
        }
        Paragraph paragraph = page.get(i);
        if (paragraph.length() > MAX_ENTRY) {
            return false;
        }
        String text = paragraph.text();
        long commas = text.chars().filter(c -> c == ',').count();
        return page.hasYear(i)
                || text.contains("http")
                || commas >= 2 && text.indexOf(',') < 60
                || commas >= 1 && text.indexOf('*') >= 0;
    }
}
