package org.philippic.zone;

import java.util.regex.Pattern;

/** Titles of sections: short, standing alone, without the marks of a sentence. */
final class HeadingRule implements ZoneRule {
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[IVXLC]{1,7}[.):]|[A-H][.)]|§\\s*\\d+)\\s+\\p{L}.*");
    private static final Pattern NUMBER = Pattern.compile("^(?:[IVXLC]{1,7}|\\d{1,2})[.)]?$");
    private static final Pattern MARKDOWN = Pattern.compile("^#{1,6}\\s+\\S.*");
    private static final int MAX_LENGTH = 140;
    private static final int MAX_PLAIN = 90;
    private static final int MAX_CLOSED_WORDS = 10;
    private static final double CAPITALS = 0.7;
    private static final int MIN_CAPITALS = 4;

    @Override
    public void apply(Page page) {
        for (int i = 0; i < page.size(); i++) {
            if (page.open(i) && isHeading(page, i)) {
                page.set(i, ZoneKind.HEADING);
            }
        }
    }

    /** Whether a paragraph carries the number or the word of a section: true headings wherever they stand. */
    static boolean isMarked(Page page, int i) {
        Paragraph paragraph = page.get(i);
        String text = paragraph.text();
        if (paragraph.length() > MAX_LENGTH) {
            return false;
        }
        if (MARKDOWN.matcher(text).matches() || NUMBER.matcher(text).matches() && page.standsAlone(i)) {
            return true;
        }
        if (!page.isShort(i)) {
            return false;
        }
        boolean numbered =
                NUMBERED.matcher(text).matches() && page.standsAlone(i) && ",;:".indexOf(paragraph.last()) < 0;
        if (numbered) {
            return Character.isUpperCase(firstLetter(text))
                    && (!paragraph.endsSentence() || paragraph.words() <= MAX_CLOSED_WORDS && !inList(page, i));
        }
        ZoneCues.Found cues = page.cues(i);
        boolean section = cues.starts(Cue.SECTION) && Character.isUpperCase(firstLetter(text));
        return section
                && paragraph.words() <= 10
                && (cues.is(Cue.SECTION) || isOrdinalNext(text) || paragraph.capitals() > CAPITALS)
                && ",;".indexOf(paragraph.last()) < 0;
    }

    /** Whether the paragraph before or after is numbered too, so that both are items of a list. */
    private static boolean inList(Page page, int i) {
        return i > 0 && NUMBERED.matcher(page.get(i - 1).text()).matches()
                || i + 1 < page.size()
                        && NUMBERED.matcher(page.get(i + 1).text()).matches();
    }

    /** Whether the second word is a number or an ordinal, as in "Chapter IV", "Part 2: …", "Livre premier". */
    private static boolean isOrdinalNext(String text) {
        String[] words = text.split("\\s+", 3);
        if (words.length < 2) {
            return false;
        }
        String second = words[1].replaceAll("[^\\p{L}\\p{N}]", "");
        return second.matches(
                "(?i)\\d+|[ivxlc]+|premiere?|first|second|third|one|two|three|erste[rs]?|primer[oa]?|prim[oa]|unico");
    }

    private static boolean isHeading(Page page, int i) {
        if (isMarked(page, i)) {
            return true;
        }
        Paragraph paragraph = page.get(i);
        if (!page.standsAlone(i) || !page.isShort(i) || paragraph.length() > MAX_PLAIN || paragraph.letters() < 2) {
            return false;
        }
        char last = paragraph.last();
        char first = paragraph.first();
        boolean begins = Character.isUpperCase(firstLetter(paragraph.text())) || Character.isDigit(first);
        boolean spoken = ("—–-`" + QuoteScanner.BEGINS).indexOf(first) >= 0;
        if (!begins
                || spoken
                || (",;:-—)]" + QuoteScanner.ENDS).indexOf(last) >= 0 && paragraph.capitals() < CAPITALS) {
            return false;
        }
        if (isInCapitals(paragraph)) {
            return true;
        }
        boolean dot = last == '.' || last == '!' || last == '?' || last == '…';
        if (dot || page.cues(i).starts(Cue.SALUTATION)) {
            return false;
        }
        int next = page.after(i);
        return next >= 0 && page.kind(next) != ZoneKind.BOILERPLATE && paragraph.words() <= 14;
    }

    /** Whether most letters of a paragraph, at least four, are capitals. */
    static boolean isInCapitals(Paragraph paragraph) {
        return paragraph.capitals() > CAPITALS && paragraph.letters() >= MIN_CAPITALS;
    }

    static char firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }
}
