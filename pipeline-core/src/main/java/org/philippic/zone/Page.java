package org.philippic.zone;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The paragraphs of a document with what is known of each so far. Mutable; confined to one thread. */
final class Page {
    private static final int PROSE_WORDS = 12;
    private static final int PROSE_LENGTH = 80;
    private static final int LONG_PROSE = 200;
    private static final int SHORT_WORDS = 16;
    private static final int MAX_SKIPPED = 100;
    private static final int SHORT_LENGTH = 120;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20[0-4]\\d)(?!\\d)");

    private final List<Paragraph> paragraphs;
    private final ZoneCues cues;
    private final ZoneCues.Found[] found;
    private final ZoneKind[] kinds;
    private final int length;
    private Set<String> calls;

    Page(List<Paragraph> paragraphs, ZoneCues cues, int length) {
        this.paragraphs = paragraphs;
        this.cues = cues;
        this.found = new ZoneCues.Found[paragraphs.size()];
        this.kinds = new ZoneKind[paragraphs.size()];
        this.length = length;
    }

    int size() {
        return paragraphs.size();
    }

    Paragraph get(int i) {
        return paragraphs.get(i);
    }

    ZoneKind kind(int i) {
        return kinds[i];
    }

    boolean open(int i) {
        return i >= 0 && i < kinds.length && kinds[i] == null;
    }

    void set(int i, ZoneKind kind) {
        kinds[i] = kind;
    }

    /** Decides a paragraph unless it is decided. */
    void offer(int i, ZoneKind kind) {
        if (kinds[i] == null) {
            kinds[i] = kind;
        }
    }

    ZoneCues.Found cues(int i) {
        if (found[i] == null) {
            found[i] = cues.find(paragraphs.get(i).text());
        }
        return found[i];
    }

    /** Whether a bracketed call of a note, such as "[12]", stands within some paragraph. */
    boolean calls(String call) {
        if (calls == null) {
            calls = new HashSet<>();
            paragraphs.forEach(paragraph -> calls.addAll(NoteMarkers.calls(paragraph.text())));
        }
        return calls.contains(call);
    }

    /** Where in the document a paragraph starts, 0 to 1. */
    double position(int i) {
        return (double) paragraphs.get(i).start() / Math.max(1, length);
    }

    /** Whether a paragraph reads as running text: long enough, and closed as a sentence unless very long. */
    boolean prose(int i) {
        Paragraph paragraph = get(i);
        if (paragraph.length() < PROSE_LENGTH) {
            return false;
        }
        boolean wordy = paragraph.letters() > paragraph.length() * 0.6 && paragraph.words() >= PROSE_WORDS;
        return wordy && (paragraph.endsSentence() || paragraph.last() == ':' || paragraph.length() >= LONG_PROSE);
    }

    boolean isShort(int i) {
        return get(i).length() <= SHORT_LENGTH && get(i).words() <= SHORT_WORDS;
    }

    /** Whether blank lines or the edge of the document part a paragraph from both neighbours. */
    boolean standsAlone(int i) {
        boolean before = i == 0 || get(i).blankBefore() > 0;
        boolean after = i == size() - 1 || get(i + 1).blankBefore() > 0;
        return before && after;
    }

    /** The nearest paragraph before that is not page furniture or a note, -1 where there is none. */
    int before(int i) {
        int j = i - 1;
        while (j >= Math.max(0, i - MAX_SKIPPED)
                && (kinds[j] == ZoneKind.PAGE_FURNITURE || kinds[j] == ZoneKind.FOOTNOTE)) {
            j--;
        }
        return j;
    }

    /** The nearest paragraph after that is not page furniture or a note, -1 where there is none. */
    int after(int i) {
        int j = i + 1;
        while (j < Math.min(size(), i + MAX_SKIPPED)
                && (kinds[j] == ZoneKind.PAGE_FURNITURE || kinds[j] == ZoneKind.FOOTNOTE)) {
            j++;
        }
        return j < size() ? j : -1;
    }

    boolean hasYear(int i) {
        return get(i).digits() >= 4 && YEAR.matcher(get(i).text()).find();
    }

    /** Whether a short paragraph gives a day or a month and a year: "Prinkipo, August 6th, 1932", "(August 1932)". */
    boolean isDateLine(int i) {
        if (!isShort(i) || get(i).words() > 10 || !cues(i).has(Cue.MONTH)) {
            return numericDate(i);
        }
        return get(i).digits() > 0 && !(get(i).endsSentence() && get(i).words() > 7);
    }

    private boolean numericDate(int i) {
        Paragraph paragraph = get(i);
        return paragraph.length() <= 40
                && paragraph.words() <= 5
                && hasYear(i)
                && paragraph.letters() <= 14
                && !paragraph.startsSmall();
    }

    /** Whether a paragraph is a line about the document: a label of few words, a colon, and what it says. */
    boolean isLabelled(int i) {
        String text = get(i).text();
        int colon = text.indexOf(':');
        if (colon < 2 || colon > 45 || text.length() > 400) {
            return false;
        }
        return cues.find(text.substring(0, colon)).is(Cue.LABEL);
    }

    boolean isByline(int i) {
        Paragraph paragraph = get(i);
        if (!isShort(i) || paragraph.words() > 10 || paragraph.endsSentence() && paragraph.words() > 5) {
            return false;
        }
        if (!cues(i).starts(Cue.BYLINE)) {
            return false;
        }
        return paragraph.words() == 1
                || nameLike(paragraph.text().substring(paragraph.text().indexOf(' ') + 1));
    }

    /** Whether most words of a text begin with a capital, as names do. */
    static boolean nameLike(String text) {
        int words = 0;
        int capital = 0;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) && atStart) {
                words++;
                capital += Character.isUpperCase(c) ? 1 : 0;
            }
            atStart = Line.isSpace(c) || c == '-' || c == '.' || c == '(' || c == '[' || c == '*';
        }
        return words > 0 && capital >= Math.max(1, words * 0.6);
    }
}
