package org.philippic.zone;

import java.util.regex.Pattern;

/** Rows of cells: parted by tabs, bars or wide gaps, at least two rows that follow one another; or ruled with lines. */
final class TableRule implements ZoneRule {
    private static final Pattern GAP = Pattern.compile("\\S {3,}(?=\\S)");
    private static final Pattern RULE = Pattern.compile("[-=_+|]{10,}|[─━═┬┴┼]{10,}");
    private static final double NUMERIC = 0.25;

    @Override
    public void apply(Page page) {
        for (int i = 0; i < page.size(); i++) {
            if (page.open(i) && isRuled(page.get(i)) && !page.cues(i).has(Cue.EDITORIAL)) {
                page.set(i, ZoneKind.TABLE);
            }
        }
        int first = -1;
        int digits = 0;
        for (int i = 0; i <= page.size(); i++) {
            boolean row = i < page.size()
                    && page.open(i)
                    && cells(page.get(i).text()) >= 2
                    && (first < 0 || page.get(i).blankBefore() <= 1);
            if (row) {
                first = first < 0 ? i : first;
                digits += page.get(i).digits() > 0 ? 1 : 0;
            } else if (first >= 0) {
                if (i - first >= 2 && digits >= NUMERIC * (i - first) || rows(page, first) >= 2) {
                    for (int j = first; j < i; j++) {
                        page.set(j, ZoneKind.TABLE);
                    }
                }
                first = -1;
                digits = 0;
            }
        }
    }

    /** Whether lines of dashes part its rows and bars its cells. */
    private static boolean isRuled(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.lines() >= 3
                && text.chars().filter(c -> c == '|' || c == '│').count() >= 2
                && RULE.matcher(text).find();
    }

    /** Number of rows where one paragraph of several lines is a whole table. */
    private static int rows(Page page, int i) {
        Paragraph paragraph = page.get(i);
        int cells = cells(paragraph.text());
        boolean manyCells = cells >= paragraph.lines() * 2;
        return paragraph.lines() >= 2 && manyCells && paragraph.digits() > 0 ? paragraph.lines() : 1;
    }

    private static int cells(String text) {
        int tabs = 0;
        int bars = 0;
        for (int i = 0; i < text.length(); i++) {
            tabs += text.charAt(i) == '\t' ? 1 : 0;
            bars += text.charAt(i) == '|' ? 1 : 0;
        }
        if (tabs >= 1) {
            return tabs + 1;
        }
        if (bars >= 2 && text.charAt(0) == '|') {
            return bars - 1;
        }
        if (!text.contains("   ")) {
            return 1;
        }
        return 1 + (int) GAP.matcher(text).results().count();
    }
}
