package org.philippic.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What belongs to the printed page and not to the text: page numbers, running heads, rules, ornaments, specks. */
final class FurnitureRule implements ZoneRule {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[\\[({<*_~—–-]*\\s*(?:p(?:age|ág|ag|\\.)?\\.?|seite|pagina|página|s\\.)?\\s*(?:\\d{1,4}|[ivxlc]{2,7})\\s*[\\])}>*_~—–-]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITAL_ROMAN = Pattern.compile("^[IVXLC]+[.)]?$");
    private static final Pattern PICTURE =
            Pattern.compile("^\\[(?:Illustration|Abbildung|Image|Figure|Ilustraci[oó]n|Illustrazione)\\b[^\\]]*\\]?$");
    private static final int MIN_REPEATS = 3;
    private static final int MAX_HEAD = 80;

    @Override
    public void apply(Page page) {
        Map<String, List<Integer>> heads = new HashMap<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.open(i)) {
                continue;
            }
            Paragraph paragraph = page.get(i);
            if (paragraph.letters() == 0 && paragraph.digits() == 0) {
                if (!isEllipsis(paragraph.text())) {
                    page.set(i, ZoneKind.PAGE_FURNITURE);
                }
            } else if (isPageNumber(paragraph)
                    || PICTURE.matcher(paragraph.text()).matches()) {
                page.set(i, ZoneKind.PAGE_FURNITURE);
            } else if (mayBeRunningHead(paragraph) && !page.cues(i).is(Cue.SECTION)) {
                heads.computeIfAbsent(withoutFigures(paragraph.text()), key -> new ArrayList<>())
                        .add(i);
            }
        }
        heads.values().stream()
                .filter(places -> places.size() >= MIN_REPEATS && interruptsText(page, places))
                .forEach(places -> places.forEach(i -> page.set(i, ZoneKind.PAGE_FURNITURE)));
    }

    /** "(...)" and "[…]" stand for left-out text and belong to what is around them. */
    static boolean isEllipsis(String text) {
        return (text.contains("..") || text.indexOf('…') >= 0) && text.length() <= 12;
    }

    private static boolean isPageNumber(Paragraph paragraph) {
        String text = paragraph.text();
        return text.length() <= 14
                && PAGE_NUMBER.matcher(text).matches()
                && !CAPITAL_ROMAN.matcher(text).matches();
    }

    private static boolean mayBeRunningHead(Paragraph paragraph) {
        return paragraph.length() <= MAX_HEAD
                && paragraph.lines() == 1
                && paragraph.letters() >= 4
                && "—–-\"“«".indexOf(paragraph.first()) < 0
                && !paragraph.endsSentence()
                && (paragraph.digits() > 0 || paragraph.capitals() > 0.7);
    }

    private static String withoutFigures(String text) {
        StringBuilder kept = new StringBuilder();
        for (String word : ZoneCues.words(text, MAX_HEAD)) {
            if (!Character.isDigit(word.charAt(0)) && word.length() > 1) {
                kept.append(word).append(' ');
            }
        }
        return kept.toString();
    }

    /** A running head stands between two halves of a sentence, or right after a page number, at least once in three. */
    private static boolean interruptsText(Page page, List<Integer> places) {
        int interrupting = 0;
        for (int i : places) {
            boolean cut =
                    i > 0 && page.get(i - 1).breaksOff() && page.get(i - 1).length() > MAX_HEAD;
            boolean next = i + 1 < page.size() && page.get(i + 1).startsSmall();
            boolean numbered = page.get(i).digits() > 0
                    || i > 0 && isPageNumber(page.get(i - 1))
                    || i + 1 < page.size() && isPageNumber(page.get(i + 1));
            interrupting += cut || next || numbered && page.get(i).capitals() > 0.7 ? 1 : 0;
        }
        return interrupting * 3 >= places.size();
    }
}
