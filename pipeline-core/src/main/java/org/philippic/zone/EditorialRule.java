package org.philippic.zone;

/** Words of an editor, translator or site about the text: bracketed notes, headnotes, notes on the author. */
final class EditorialRule implements ZoneRule {
    private static final int MIN_BRACKETED = 25;
    private static final double HEAD = 0.12;
    private static final double TAIL = 0.6;
    private static final int MAX_HEAD_PARAGRAPHS = 15;

    @Override
    public void apply(Page page) {
        boolean bodySeen = false;
        for (int i = 0; i < page.size(); i++) {
            if (!page.open(i)) {
                continue;
            }
            if (isEditorial(page, i, bodySeen)) {
                page.set(i, ZoneKind.EDITORIAL);
            } else {
                bodySeen |= page.prose(i);
            }
        }
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
        boolean note = cues.starts(Cue.EDITORIAL)
                && paragraph.text().indexOf(':') > 0
                && paragraph.text().indexOf(':') < 40;
        if (note) {
            return true;
        }
        return cues.has(Cue.AUTHOR_NOTE)
                && page.position(i) > TAIL
                && paragraph.length() < 800
                && (paragraph.first() == '*' || paragraph.first() == '•');
    }
}
