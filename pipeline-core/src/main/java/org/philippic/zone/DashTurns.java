package org.philippic.zone;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the turns of a dialogue from other paragraphs that begin with a dash: items of lists and of indexes, and the
 * author's own new thought. Short ones are turns where another is near, long ones where several are; so are those that
 * a colon leads to, that a narrator's clause tells of, or that speak to somebody. Immutable and thread-safe.
 */
final class DashTurns {
    private static final String DASHES = "—–―";
    /** Paragraphs before and after, among which others are looked for. */
    private static final int NEAR = 3;

    private static final int MAX_SHORT = 300;
    private static final int OTHERS_OF_LONG = 3;
    /** Dash and spaces before the first letter. */
    private static final int MAX_LEAD = 6;

    private static final Pattern TYPED = Pattern.compile("(?<!-)--(?!-)");

    /** A number that is no call of a note. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\[\\d])\\d++(?!])");

    private final QuotationCues cues;
    private final Dialogue dialogue;

    DashTurns(QuotationCues cues, Dialogue dialogue) {
        this.cues = cues;
        this.dialogue = dialogue;
    }

    /** The numbers of the paragraphs that are turns. */
    BitSet of(List<String> paragraphs) {
        BitSet dashed = new BitSet(paragraphs.size());
        for (int p = 0; p < paragraphs.size(); p++) {
            dashed.set(p, isDashed(paragraphs.get(p)));
        }
        BitSet turns = new BitSet(paragraphs.size());
        dashed.stream().forEach(p -> {
            String text = paragraphs.get(p);
            int others = dashed.get(Math.max(0, p - NEAR), p + NEAR + 1).cardinality() - 1;
            boolean led = p > 0 && paragraphs.get(p - 1).stripTrailing().endsWith(":");
            boolean told = led || dialogue.isTold(printed(text));
            boolean speaks = speaks(text);
            boolean isShort = text.length() <= MAX_SHORT;
            boolean amongOthers = others >= (isShort ? 1 : OTHERS_OF_LONG);
            // Years and pages are what lists of books and indexes are made of.
            boolean listed = !speaks && NUMBER.matcher(text).find();
            turns.set(p, told || amongOthers && !listed || isShort && speaks);
        });
        return turns;
    }

    /** A text with two hyphens, the dash of typewriters and of plain digitised books, as two dashes; a longer row is a rule. */
    static String printed(String text) {
        return text.contains("--") ? TYPED.matcher(text).replaceAll("——") : text;
    }

    /** Words of a text that {@link #printed} gave, as the text itself writes them; null for null. */
    static String written(String words, String text) {
        boolean typed = words != null && words.contains("——") && !text.contains(words);
        return typed ? words.replace("——", "--") : words;
    }

    private boolean speaks(String text) {
        return text.indexOf('?') >= 0
                || text.indexOf('!') >= 0
                || Word.of(text, 0, text.length()).stream().anyMatch(word -> cues.is("person", word.text()));
    }

    /** In an index two dashes stand for the words above. */
    private static boolean isDashed(String text) {
        char first = text.charAt(0);
        boolean typed = TYPED.matcher(text).lookingAt();
        boolean hyphen = !typed && text.startsWith("- ");
        boolean printed = DASHES.indexOf(first) >= 0 && text.length() > 2 && (DASHES + "-").indexOf(text.charAt(1)) < 0;
        if (!typed && !hyphen && !printed) {
            return false;
        }
        for (int i = 1; i < Math.min(text.length(), MAX_LEAD); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return !hyphen || Character.isUpperCase(c);
            }
        }
        return false;
    }
}
