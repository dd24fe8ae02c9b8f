package org.philippic.annotate;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Zone;

/**
 * A stretch of a zone that is annotated on its own, so that several threads can share one huge document. Zones are cut
 * only between paragraphs where no tokenizer could read on: after a sentence whose last word is no abbreviation, before
 * a letter or a dash. What is found in the pieces is therefore what is found in the zone.
 *
 * @param from UTF-16 index of its first character in the zone's text
 * @param to index after the last one
 */
record Piece(Zone zone, int from, int to) {
    /** Characters of a piece, if a good place to cut comes then: a second or two of work. */
    static final int CHARS = 1 << 15;

    /** No abbreviation has so many small letters before its point. */
    private static final int NO_ABBREVIATION = 7;

    /** The pieces of a zone, in order; short zones are one. */
    static List<Piece> of(Zone zone) {
        String text = zone.text();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf("\n\n", CHARS); at >= 0; at = text.indexOf("\n\n", at + 2)) {
            if (at - from >= CHARS && ends(text, at) && begins(text, at + 2)) {
                pieces.add(new Piece(zone, from, at + 2));
                from = at + 2;
            }
        }
        pieces.add(new Piece(zone, from, text.length()));
        return pieces;
    }

    /** The words of this piece. */
    String text() {
        return zone.text().substring(from, to);
    }

    int length() {
        return to - from;
    }

    private static boolean ends(String text, int end) {
        char last = text.charAt(end - 1);
        if ("!?…»”。！？؟".indexOf(last) >= 0) {
            return true;
        }
        int letters = 0;
        while (letters < NO_ABBREVIATION
                && end - 2 - letters >= 0
                && Character.isLowerCase(text.charAt(end - 2 - letters))) {
            letters++;
        }
        return last == '.' && letters == NO_ABBREVIATION;
    }

    private static boolean begins(String text, int at) {
        return at < text.length() && (Character.isLetter(text.codePointAt(at)) || "—–".indexOf(text.charAt(at)) >= 0);
    }
}
