package org.philippic.zone;

/** Words of an editor, translator or site about the text: bracketed notes, headnotes, notes on the author. */
final class EditorialRule implements ZoneRule {
    private static final int MIN_BRACKETED = 25;
    private static final double HEAD = 0.12;
    private static final double TAIL = 0.6;
    private static final int MAX_HEAD_PARAGRAPHS = 15;
    private static final int MAX_ITEM_GAP = 2;
    private static final int MAX_LABEL = 40;

    @Override
    public void apply(Page page) {
        boolean bodySeen = false;
        for (int i = 0; i < page.size(); i++) {
            if (!page.open(i)) {
                continue;
            }
            if (isEditorial(page, i, bodySeen) || isItem(page, i)) {
                page.set(i, ZoneKind.EDITORIAL);
            } else {
                bodySeen |= page.prose(i);
            }
        }
    }

    /** Whether a paragraph is an item of a list under the title of such words, or goes on with that list. */
    private static boolean isItem(Page page, int i) {
        if (!isBulleted(page.get(i)) || i == 0 || page.get(i).blankBefore() > MAX_ITEM_GAP) {
            return false;
        }
        boolean title = page.isShort(i - 1) && page.cues(i - 1).is(Cue.EDITORIAL);
        return title || page.kind(i - 1) == ZoneKind.EDITORIAL && isBulleted(page.get(i - 1));
    }

    private static boolean isBulleted(Paragraph paragraph) {
        return paragraph.first() == '*' || paragraph.first() == '•';
    }

    /** Whether a colon stands soon after the first letter, before which a frame may be drawn. */
    private static boolean hasEarlyColon(String text) {
        int first = 0;
        while (first < text.length() && !Character.isLetter(text.charAt(first))) {
            first++;
        }
        int colon = text.indexOf(':', first);
        return colon > 0 && colon - first < MAX_LABEL;
    }

    private static boolean isEditorial(Page page, int i, boolean bodySeen) {
        Paragraph paragraph = page.get(i);
        ZoneCues.Found cues = page.cues(i);
        if (paragraph.first() == '['
                && paragraph.last() == ']'
                && paragraph.text().indexOf(']') == paragraph.length() - 1) {
            return paragraph.length() >= MIN_BRACKETED && !NoteMarkers.opensNote(paragraph.text());
        }
        boolean inParentheses = paragraph.first() == '('
                && (paragraph.last() == ')' || paragraph.text().endsWith(")."));
        if (inParentheses && paragraph.length() >= MIN_BRACKETED && cues.has(Cue.EDITORIAL)) {
            return true;
        }
        boolean headnote = !bodySeen && i < MAX_HEAD_PARAGRAPHS && page.position(i) < HEAD && paragraph.length() >= 60;
        if (headnote && cues.has(Cue.EDITORIAL) && !page.isLabelled(i)) {
            return true;
        }
        if (cues.starts(Cue.EDITORIAL) && hasEarlyColon(paragraph.text())) {
            return true;
        }
        return cues.has(Cue.AUTHOR_NOTE)
                && page.position(i) > TAIL
                && paragraph.length() < 800
                && isBulleted(paragraph);
    }
}
