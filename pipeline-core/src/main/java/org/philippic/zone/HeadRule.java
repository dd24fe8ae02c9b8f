package org.philippic.zone;

/** The head of a document, down to its first running text: title, author, date, where it comes from. */
final class HeadRule implements ZoneRule {
    private static final int MAX_PARAGRAPHS = 60;
    private static final int SALUTATION_WORDS = 8;
    private static final int TITLE_PAGE = 6;

    @Override
    public void apply(Page page) {
        int body = bodyStart(page);
        boolean sections = false;
        int lastPlain = -1;
        boolean introduced = false;
        for (int i = 0; i < body; i++) {
            if (!page.open(i)) {
                continue;
            }
            if (page.isLabelled(i) || page.isByline(i) || page.isDateLine(i)) {
                page.set(i, ZoneKind.METADATA);
                introduced = true;
                lastPlain = -1;
            } else if (HeadingRule.isMarked(page, i) && i > 0 || afterToc(page, i)) {
                page.set(i, ZoneKind.HEADING);
                sections = true;
            } else if (sections) {
                page.set(i, page.isShort(i) ? ZoneKind.HEADING : ZoneKind.BODY);
            } else {
                lastPlain = introduced && lastPlain < 0 ? i : -1;
                page.set(i, page.prose(i) ? ZoneKind.EDITORIAL : ZoneKind.METADATA);
            }
        }
        // What stands between the byline or date and the text, alone, is the title of the first section.
        if (lastPlain > 0 && lastPlain == body - 1 && page.isShort(lastPlain)) {
            page.set(lastPlain, ZoneKind.HEADING);
        }
    }

    private static boolean afterToc(Page page, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (page.kind(j) == ZoneKind.TOC) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first paragraph of running text: a salutation or what reads as prose and is about nothing else. */
    private static int bodyStart(Page page) {
        int limit = Math.min(page.size(), MAX_PARAGRAPHS);
        for (int i = 0; i < limit; i++) {
            if (!page.open(i)) {
                continue;
            }
            if (page.isLabelled(i) || page.isDateLine(i)) {
                continue;
            }
            if (isSalutation(page, i) || isSpeech(page, i) || page.prose(i) && !beforeTitlePage(page, i)) {
                return i;
            }
        }
        return 0;
    }

    /** Whether a title page in capitals follows, so that running text before it is a note of those who made the file. */
    private static boolean beforeTitlePage(Page page, int i) {
        int lines = 0;
        int capitals = 0;
        for (int j = i + 1; j < Math.min(page.size(), i + 1 + TITLE_PAGE); j++) {
            boolean line = page.isShort(j) && !page.prose(j) && !page.get(j).endsSentence();
            lines += line ? 1 : 0;
            capitals += line && page.get(j).capitals() > 0.7 ? 1 : 0;
        }
        return lines >= TITLE_PAGE - 1 && capitals >= TITLE_PAGE / 2;
    }

    private static boolean isSpeech(Page page, int i) {
        Paragraph paragraph = page.get(i);
        return i > 0 && "—–".indexOf(paragraph.first()) >= 0 && paragraph.endsSentence() && paragraph.words() >= 4;
    }

    static boolean isSalutation(Page page, int i) {
        Paragraph paragraph = page.get(i);
        return page.isShort(i)
                && paragraph.words() <= SALUTATION_WORDS
                && ",:!".indexOf(paragraph.last()) >= 0
                && page.cues(i).starts(Cue.SALUTATION);
    }
}
