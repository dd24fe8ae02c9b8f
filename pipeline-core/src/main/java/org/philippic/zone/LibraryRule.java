package org.philippic.zone;

import java.util.regex.Pattern;

/** The licence and header that digital libraries wrap around a book, parted from it by "*** START OF …" and "*** END OF …". */
final class LibraryRule implements ZoneRule {
    private static final Pattern START =
            Pattern.compile("^\\*{2,3}\\s*START OF (?:THE|THIS) .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(
            "^(?:\\*{2,3}\\s*END OF (?:THE|THIS) .*|End of (?:the |this )?Project Gutenberg.*)",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_HEADER = 200;

    @Override
    public void apply(Page page) {
        int start = -1;
        for (int i = 0; i < Math.min(page.size(), MAX_HEADER); i++) {
            if (page.get(i).first() == '*' && START.matcher(page.get(i).text()).find()) {
                start = i;
            }
        }
        for (int i = 0; i <= start; i++) {
            page.offer(i, page.isLabelled(i) ? ZoneKind.METADATA : ZoneKind.BOILERPLATE);
        }
        int end = page.size();
        for (int i = page.size() - 1; i > start; i--) {
            char first = page.get(i).first();
            if ((first == '*' || first == 'E')
                    && END.matcher(page.get(i).text()).find()) {
                end = i;
            }
        }
        for (int i = end; i < page.size(); i++) {
            page.offer(i, ZoneKind.BOILERPLATE);
        }
    }
}
