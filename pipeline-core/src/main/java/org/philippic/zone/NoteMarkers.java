package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that the number of a note takes at the start of a note, scanners' misreadings included. */
final class NoteMarkers {
    /** "[12]", "[a]", "{3}", "[15:A]": brackets that hardly anything but a note opens with. */
    private static final Pattern BRACKETED = Pattern.compile("^[\\[{](?:(\\d{1,3}|1[0-3]\\d\\d|[a-z*†‡])[\\]}]\\s*"
            + "|\\d{1,3}:[\\dA-Z]{1,2}[\\]}]\\s*|[A-Z][\\]}]\\s+)");

    /** "[12: …]": the number within the brackets of the whole note. */
    private static final Pattern ENCLOSED = Pattern.compile("^\\[(\\d{1,4}):\\s+");

    /** "[Footnote 3: …]" and its kin in other languages, as in digitised books. */
    private static final Pattern NAMED = Pattern.compile(
            "^[\\[{(](?:Foot-?note|Note|Fußnote|Fussnote|Anmerkung|Nota|Nota al pie)\\s*[\\dA-Z*]{0,4}\\s*[:.]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARENTHESISED = Pattern.compile("^(\\(\\d{1,3}\\))\\s");

    private static final Pattern CALL = Pattern.compile("(?<!^)\\[[^\\[\\]\\s]{1,6}]"
            + "|(?<=[\\p{L}.,;:»”\"'])\\(\\d{1,3}\\)|(?<=[\\p{L}.,;:»”\"']\\h)\\(\\d{1,3}\\)(?=$|[.,;:!?»”])");

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
        return BRACKETED.matcher(line).find() || enclosesNote(line);
    }

    /** Whether a line opens with a bracket that closes where the note ends. */
    static boolean enclosesNote(String line) {
        return ENCLOSED.matcher(line).find() || NAMED.matcher(line).find();
    }

    /** How the text calls the note that a line opens: "[12]" for "[12] …" and for "[12: …]". */
    static String call(String line) {
        Matcher enclosed = ENCLOSED.matcher(line);
        return enclosed.find()
                ? "[" + enclosed.group(1) + "]"
                : line.substring(0, length(line)).strip();
    }

    /** Whether a line may open a note if its surroundings speak for one. */
    static boolean mayOpenNote(String line) {
        return length(line) > 0;
    }

    /** The figure in parentheses that a line opens with, as notes and items of lists do: "(12)"; else empty. */
    static String parenthesised(String line) {
        Matcher matcher = PARENTHESISED.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    /**
     * The calls of notes within a paragraph: "[12]" anywhere but at its start, and "(12)" where it cannot open an item:
     * written to the word before it, or before a mark or the end.
     */
    static List<String> calls(String paragraph) {
        if (paragraph.indexOf('[', 1) < 0 && paragraph.indexOf('(', 1) < 0) {
            return List.of();
        }
        List<String> calls = new ArrayList<>();
        Matcher matcher = CALL.matcher(paragraph);
        while (matcher.find()) {
            calls.add(matcher.group());
        }
        return calls;
    }

    /** Length of the marker that a line opens with, 0 where there is none. */
    static int length(String line) {
        if (line.isEmpty() || Character.isLetter(line.charAt(0)) && "lIi".indexOf(line.charAt(0)) < 0) {
            return 0;
        }
        for (Pattern pattern : new Pattern[] {BRACKETED, ENCLOSED, NAMED, SIGN, FIGURE, MISREAD}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return Math.max(1, matcher.end());
            }
        }
        return 0;
    }

    /** The figure of a marker, -1 where it has none. */
    static int number(String line) {
        for (Pattern pattern : new Pattern[] {BRACKETED, ENCLOSED, FIGURE}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()
                    && matcher.group(1) != null
                    && Character.isDigit(matcher.group(1).charAt(0))) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return -1;
    }
}
