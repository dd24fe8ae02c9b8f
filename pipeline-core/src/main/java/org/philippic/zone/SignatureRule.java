package org.philippic.zone;

/** The end of a text: the author's name, place and date under the last paragraph; and lines about the document after it. */
final class SignatureRule implements ZoneRule {
    private static final int MAX_NAME_WORDS = 6;
    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_CLOSING = 12;

    /** Also takes back headings that stand after the last running text. */
    @Override
    public void apply(Page page) {
        boolean after = true;
        for (int i = page.size() - 1; i > 0; i--) {
            ZoneKind kind = page.kind(i);
            if (kind == null || kind == ZoneKind.HEADING) {
                boolean closing = endsText(page, i);
                if (page.isLabelled(i) && page.get(i).length() < 250 && (after || closing)) {
                    page.set(i, ZoneKind.METADATA);
                } else if (closing && (page.isDateLine(i) || isName(page, i))) {
                    page.set(i, ZoneKind.SIGNATURE);
                } else if (kind == null) {
                    after = false;
                }
            } else if (kind == ZoneKind.BODY || kind == ZoneKind.BLOCKQUOTE) {
                after = false;
            }
        }
    }

    /** Whether running text ends before a paragraph and none follows before the next part of the document. */
    private static boolean endsText(Page page, int i) {
        int before = i - 1;
        while (before >= Math.max(0, i - MAX_CLOSING)
                && (page.kind(before) == ZoneKind.PAGE_FURNITURE || closingLine(page, before))) {
            before--;
        }
        boolean textBefore = before >= 0
                && (page.open(before) || page.kind(before) == ZoneKind.BLOCKQUOTE)
                && (page.get(before).endsSentence() || page.get(before).length() > 120);
        if (!textBefore) {
            return false;
        }
        int next = i + 1;
        while (next < Math.min(page.size(), i + MAX_CLOSING)
                && (page.kind(next) == ZoneKind.PAGE_FURNITURE || page.kind(next) == ZoneKind.SIGNATURE)) {
            next++;
        }
        if (next == page.size()) {
            return true;
        }
        ZoneKind kind = page.kind(next);
        if (kind == ZoneKind.HEADING) {
            ZoneCues.Found cues = page.cues(next);
            return cues.is(Cue.NOTES) || cues.is(Cue.BIBLIOGRAPHY) || cues.is(Cue.SECTION);
        }
        return kind == ZoneKind.METADATA
                || kind == ZoneKind.BOILERPLATE
                || kind == ZoneKind.EDITORIAL
                || kind == ZoneKind.FOOTNOTE
                || kind == ZoneKind.BIBLIOGRAPHY
                || page.isLabelled(next);
    }

    private static boolean closingLine(Page page, int i) {
        return (page.open(i) || page.kind(i) == ZoneKind.HEADING) && (page.isDateLine(i) || isName(page, i));
    }

    private static boolean isName(Page page, int i) {
        Paragraph paragraph = page.get(i);
        String text = paragraph.text();
        if (paragraph.length() > MAX_NAME_LENGTH || paragraph.words() > MAX_NAME_WORDS || paragraph.digits() > 0) {
            return false;
        }
        boolean marks =
                "?!:;…\"”“«»".indexOf(paragraph.last()) >= 0 || paragraph.last() == '.' && paragraph.words() > 4;
        return !marks
                && paragraph.words() >= 1
                && Page.nameLike(text)
                && paragraph.lines() == 1
                && paragraph.letters() >= 3;
    }
}
