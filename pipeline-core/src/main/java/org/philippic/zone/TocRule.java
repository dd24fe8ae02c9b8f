package org.philippic.zone;

import java.util.regex.Pattern;

/** Tables of contents: under their title, or told by links, dotted leaders and page numbers. */
final class TocRule implements ZoneRule {
    private static final Pattern LINK_ITEM =
            Pattern.compile("^(?:[-*+•]|\\d{1,2}[.)])?\\s*\\[[^\\]]+\\]\\([^)]*\\)\\W*$");
    private static final Pattern LEADER =
            Pattern.compile("(?:\\.\\s?){3,}\\s*(?:\\d{1,4}|[ivxlc]+)\\W*$|\\s{2,}(?:\\d{1,4}|[ivxlc]+)$");
    private static final int MAX_ENTRY_WORDS = 30;
    private static final int MIN_ENTRIES = 3;
    private static final int MAX_ENTRIES = 600;

    @Override
    public void apply(Page page) {
        for (int i = 0; i < page.size(); i++) {
            if (!page.open(i)) {
                continue;
            }
            boolean titled = page.isShort(i) && page.cues(i).is(Cue.TOC);
            int from = titled ? i + 1 : i;
            int end = titled ? endUnderTitle(page, from) : endOfEntries(page, from);
            if (end - from >= MIN_ENTRIES) {
                for (int j = i; j < end; j++) {
                    page.offer(j, ZoneKind.TOC);
                }
                i = end - 1;
            }
        }
    }

    /** Entries under a title go on until running text starts or the first entry comes again as a heading. */
    private static int endUnderTitle(Page page, int from) {
        String firstEntry = "";
        int entries = 0;
        for (int i = from; i < Math.min(page.size(), from + MAX_ENTRIES); i++) {
            Paragraph paragraph = page.get(i);
            if (page.kind(i) == ZoneKind.PAGE_FURNITURE
                    || page.kind(i) == ZoneKind.BOILERPLATE && paragraph.length() < 40) {
                continue;
            }
            boolean entry = isEntry(paragraph);
            String words = entryWords(paragraph.text());
            if (!entry
                    && (paragraph.words() > MAX_ENTRY_WORDS && !isList(paragraph)
                            || page.prose(i) && !isList(paragraph))) {
                return i;
            }
            boolean again = entries >= 2 && !firstEntry.isEmpty() && !entry && sameStart(words, firstEntry);
            if (again) {
                return i;
            }
            if (firstEntry.isEmpty()) {
                firstEntry = words;
            }
            entries += paragraph.lines();
        }
        return from;
    }

    private static int endOfEntries(Page page, int from) {
        int i = from;
        while (i < page.size() && page.open(i) && page.get(i).words() <= MAX_ENTRY_WORDS && isEntry(page.get(i))) {
            i++;
        }
        return i;
    }

    /** Wrapped text makes one paragraph of many entries: they show by their page numbers or their many short lines. */
    private static boolean isList(Paragraph paragraph) {
        return paragraph.lines() >= 3 && paragraph.length() / paragraph.lines() < 50 && !paragraph.endsSentence();
    }

    private static boolean isEntry(Paragraph paragraph) {
        String text = paragraph.text();
        if (text.indexOf("](") > 0) {
            return LINK_ITEM.matcher(text).find();
        }
        return Character.isLetterOrDigit(paragraph.last())
                && paragraph.length() < 300
                && LEADER.matcher(text).find();
    }

    private static String entryWords(String text) {
        StringBuilder kept = new StringBuilder();
        String label = text.indexOf("](") > 0 ? text.substring(text.indexOf('[') + 1, text.indexOf("](")) : text;
        for (String word : ZoneCues.words(label, 60)) {
            kept.append(word).append(' ');
        }
        return kept.toString();
    }

    private static boolean sameStart(String words, String entry) {
        int length = Math.min(words.length(), entry.length());
        return length >= 2 && words.startsWith(entry.substring(0, length));
    }
}
