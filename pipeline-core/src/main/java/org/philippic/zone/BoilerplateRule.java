package org.philippic.zone;

import java.util.List;
import java.util.regex.Pattern;

/** What the site put around the text: menus, breadcrumbs, licences, notices, counters. */
final class BoilerplateRule implements ZoneRule {
    private static final Pattern MENU_BAR = Pattern.compile("\\s*[|•·¦]\\s*|\\s+[>»›→]\\s+");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final int MAX_ITEM = 60;
    private static final int EDGE = 12;

    @Override
    public void apply(Page page) {
        for (int i = 0; i < page.size(); i++) {
            if (page.open(i) && isBoilerplate(page, i)) {
                page.set(i, ZoneKind.BOILERPLATE);
            }
        }
    }

    private static boolean isBoilerplate(Page page, int i) {
        Paragraph paragraph = page.get(i);
        if (paragraph.length() > 2500) {
            return false;
        }
        if (isMenuBar(paragraph) || isRepetition(paragraph.text())) {
            return true;
        }
        ZoneCues.Found cues = page.cues(i);
        if (page.isShort(i) && !paragraph.endsSentence()) {
            boolean menu = cues.is(Cue.MENU) && !cues.is(Cue.TOC) && !cues.is(Cue.SECTION) && atEdge(page, i);
            boolean items = cues.words() >= 3 && cues.menuItems() >= 0.7 * cues.words();
            if (menu || items) {
                return true;
            }
        }
        if (cues.starts(Cue.PAGE_END) && paragraph.length() <= 160 && atEdge(page, i)) {
            return true;
        }
        return cues.has(Cue.LICENCE) && licenceEvidence(page, i, cues) >= 2;
    }

    private static int licenceEvidence(Page page, int i, ZoneCues.Found cues) {
        Paragraph paragraph = page.get(i);
        int evidence = cues.starts(Cue.LICENCE) || paragraph.first() == '©' ? 1 : 0;
        evidence += paragraph.length() <= 250 ? 1 : 0;
        evidence += atEdge(page, i) ? 1 : 0;
        evidence += paragraph.text().indexOf('©') >= 0
                        || paragraph.text().contains("www.")
                        || paragraph.text().contains("http")
                ? 1
                : 0;
        evidence += cues.licences() >= 2 ? 1 : 0;
        return paragraph.length() > 600 ? evidence - 1 : evidence;
    }

    /** Whether a paragraph is among the first or last of the document. */
    private static boolean atEdge(Page page, int i) {
        return i < EDGE || i >= page.size() - EDGE || page.position(i) < 0.02 || page.position(i) > 0.97;
    }

    private static boolean isMenuBar(Paragraph paragraph) {
        String text = LINK.matcher(paragraph.text()).replaceAll("$1");
        if (text.length() > 600 || paragraph.endsSentence() && text.indexOf('|') < 0 && text.indexOf('>') < 0) {
            return false;
        }
        String[] items = MENU_BAR.split(text);
        if (items.length < 3 || text.indexOf('\t') >= 0) {
            return false;
        }
        int worded = 0;
        for (String item : items) {
            if (item.length() > MAX_ITEM * 2) {
                return false;
            }
            worded += item.chars().anyMatch(Character::isLetter) ? 1 : 0;
        }
        return worded >= 3 && text.length() / items.length <= MAX_ITEM;
    }

    private static boolean isRepetition(String text) {
        List<String> words = text.length() > 200 ? List.of() : ZoneCues.words(text, 200);
        return words.size() >= 3
                && words.stream().distinct().count() == 1
                && Character.isLetter(words.get(0).charAt(0))
                && text.indexOf('!') < 0
                && text.indexOf(',') < 0;
    }
}
