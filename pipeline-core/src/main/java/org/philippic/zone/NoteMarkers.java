package org.philippic.zone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that the number of a note takes at the start of a note, scanners' misreadings included. */
final class NoteMarkers {
    /** "[12]", "[a]", "{3}": brackets that hardly anything but a note opens with. */
    private static final Pattern BRACKETED = Pattern.compile("^[\\[{](\\d{1,3}|[a-z*†‡])[\\]}]\\s*");

    /** "[Footnote 3: …]" and its kin in other languages, as in digitised books. */
    private static final Pattern NAMED = Pattern.compile(
            "^[\\[{(](?:Foot-?note|Note|Fußnote|Fussnote|Anmerkung|Nota|Nota al pie)\\s*[\\dA-Z*]{0,4}\\s*[:.]",
            Pattern.CASE_INSENSITIVE);

    /** Stars, daggers and superscript figures. */
    private static final Pattern SIGN = Pattern.compile("^(?:\\*{1,3}|[†‡§¹²³⁴-⁹]+)\\s*(?=[\\p{L}\"“«„‘(])");

    /** "3 Text", "3. Text", "3) Text", "(3) Text", "__5 Text", "1l s'agit": a figure, perhaps misread. */
    private static final Pattern FIGURE =
            Pattern.compile("^_{0,3}\\(?(\\d{1,3})[.)\\]]?_{0,3}(?:\\s+|(?=l\\s))(?=[\\p{L}\"“«„‘'(<])");

    /** What a scanner makes of a small raised 1: l, I, |, ! and i standing alone before a capital. */
    private static final Pattern MISREAD = Pattern.compile("^[lI|!i](?:[.)]|\\s)\\s*(?=\\p{Lu})");

    private NoteMarkers() {}

    /** Whether a line opens with a marker that stands for a note wherever it is found. */
    static boolean opensNote(String line) {
        char first = line.charAt(0);
        if (first != '[' && first != '{' && first != '(') {
            return false;
        }
        return BRACKETED.matcher(line).find() || NAMED.matcher(line).find();
    }

    /** Whether a line may open a note if its surroundings speak for one. */
    static boolean mayOpenNote(String line) {
        return length(line) > 0;
    }

    /** Length of the marker that a line opens with, 0 where there is none. */
    static int length(String line) {
        if (line.isEmpty() || Character.isLetter(line.charAt(0)) && "lIi".indexOf(line.charAt(0)) < 0) {
            return 0;
        }
        for (Pattern pattern : new Pattern[] {BRACKETED, NAMED, SIGN, FIGURE, MISREAD}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return Math.max(1, matcher.end());
            }
        }
        return 0;
    }

    /** The figure of a marker, -1 where it has none. */
    static int number(String line) {
        for (Pattern pattern : new Pattern[] {BRACKETED, FIGURE}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find() && Character.isDigit(matcher.group(1).charAt(0))) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return -1;
    }
}
