package org.philippic.zone;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a paragraph itself says of who speaks in one of its quotations: a verb of speech with its subject after the
 * quotation, inside it or before it, or the sentence that a colon ends. Immutable and thread-safe.
 */
final class SpeakerFinder {
    private static final int AFTER = 90;
    private static final int BEFORE = 260;
    private static final int MAX_SENTENCES = 3;
    private static final int MAX_INSIDE = 600;
    private static final int MAX_SIGNATURE = 70;
    /** One word is a name in italics only, since a dialogue goes on with a dash and a capital too. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "[\"”»“«]?\\s*(?<cue>[—–]+\\s*(?:_(?=\\p{Lu}[^_]*_)|(?=\\p{Lu}[\\p{L}.]*[ ]\\p{Lu}))"
                    + "(?<name>\\p{Lu}[\\p{L}’']*(?:\\.?[ ](?:d[aeiu]l?|von|van|of|\\p{Lu}[\\p{L}’']*)){0,5})[.,]?_?)[.,]?\\s*");

    private final QuotationCues cues;
    private final SubjectReader subjects;

    SpeakerFinder(QuotationCues cues) {
        this.cues = cues;
        this.subjects = new SubjectReader(cues);
    }

    Speech find(String text, QuoteScanner.Span span, List<QuoteScanner.Span> all) {
        Speech speech = signed(text, span);
        if (!speech.found()) {
            speech = after(text, span, all);
        }
        if (!speech.found()) {
            speech = inside(text, span);
        }
        if (!speech.found()) {
            speech = before(text, span, all);
        }
        if (speech.speaker() == null && colonBefore(text, span.start())) {
            Speech announced = announced(text.substring(Math.max(0, span.start() - MAX_INSIDE), span.start() - 1)
                    .strip());
            speech = announced.speaker() == null ? speech : announced;
        }
        return speech;
    }

    /** The name after a dash that ends the paragraph of a motto: "…"—Lord Brougham. */
    private static Speech signed(String text, QuoteScanner.Span span) {
        String rest = text.substring(span.end(), Math.min(text.length(), span.end() + MAX_SIGNATURE));
        Matcher signature = SIGNATURE.matcher(rest);
        boolean ends = span.end() + rest.length() == text.length();
        if (span.depth() > 0 || !ends || !signature.matches()) {
            return Speech.NONE;
        }
        return new Speech(signature.group("name"), signature.group("cue"), true, true);
    }

    /**
     * Who speaks in words that a colon or a paragraph leads to, by the last sentences before them: the subject of the
     * last one; where it is a pronoun, the pronoun.
     */
    Speech announced(String leading) {
        int to = leading.length();
        for (int sentence = 0; sentence < MAX_SENTENCES && to > 1; sentence++) {
            int from = sentenceStart(leading, to);
            Speech speech = sentence == 0 ? subjects.clauseBefore(leading, from, to) : Speech.NONE;
            if (speech.speaker() == null) {
                Speech subject = subjects.subjectOf(leading, from, to);
                speech = subject.speaker() == null ? speech : subject;
            }
            boolean said = speech.speaker() != null && (cues.is("pronoun", speech.speaker()) || speech.near());
            Speech author = said || sentence > 0 ? Speech.NONE : subjects.authorOf(leading, from, to);
            if (author.speaker() != null) {
                return author;
            }
            if (speech.speaker() != null) {
                return speech;
            }
            to = from;
        }
        return Speech.NONE;
    }

    /** The subject of the last sentence of a stretch of narration. */
    Speech lastSubject(String text, int from, int to) {
        return subjects.subjectOf(text, Math.max(from, sentenceStart(text, to)), to);
    }

    /** The subject of the first clause of a stretch of narration. */
    Speech firstSubject(String text, int from, int to) {
        return subjects.firstSubject(text, from, to);
    }

    /** Where the sentence begins that an index lies in or ends. */
    static int sentenceStart(String text, int to) {
        int from = Math.max(0, to - BEFORE);
        for (int i = to - 2; i > from; i--) {
            if (".!?…".indexOf(text.charAt(i)) >= 0 && Line.isSpace(text.charAt(i + 1)) && !abbreviation(text, i)) {
                return i + 1;
            }
        }
        return from;
    }

    private Speech after(String text, QuoteScanner.Span span, List<QuoteScanner.Span> all) {
        int from = span.end();
        while (from < text.length()
                && (QuoteScanner.isMark(text.charAt(from))
                        || Line.isSpace(text.charAt(from))
                        || ",—–".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        int to = Math.min(text.length(), from + AFTER);
        for (int i = from; i < to; i++) {
            boolean ends = ".;:!?".indexOf(text.charAt(i)) >= 0 && !abbreviation(text, i);
            if (ends || starts(all, i)) {
                to = i;
            }
        }
        char last = span.end() > span.start() ? text.charAt(span.end() - 1) : ' ';
        boolean ended = last == '.' && text.substring(span.end(), from).indexOf(',') < 0;
        if (ended && from < text.length() && Character.isUpperCase(text.charAt(from))) {
            return Speech.NONE;
        }
        boolean small = from < text.length() && Character.isLowerCase(text.charAt(from));
        boolean comma = last == ',' || small && "?!—–-".indexOf(last) >= 0;
        return subjects.clauseAfter(text, from, to, comma ? SubjectReader.Belongs.YES : SubjectReader.Belongs.UNSURE);
    }

    /** Whether a colon stands before a quotation that begins at an index. */
    static boolean colonBefore(String text, int start) {
        int i = QuoteScanner.endBefore(text, start) - 1;
        return i > 0 && text.charAt(i) == ':';
    }

    private Speech inside(String text, QuoteScanner.Span span) {
        for (int i = span.start(); i < Math.min(span.end(), span.start() + MAX_INSIDE); i++) {
            if (",?!…—–;".indexOf(text.charAt(i)) >= 0
                    && text.startsWith(" ", i + 1)
                    && i + 2 < span.end()
                    && Character.isLowerCase(text.charAt(i + 2))) {
                Speech speech = subjects.inverted(text, i + 1, Math.min(span.end(), i + AFTER));
                if (speech.found()) {
                    return speech;
                }
            }
        }
        return Speech.NONE;
    }

    private Speech before(String text, QuoteScanner.Span span, List<QuoteScanner.Span> all) {
        int to = QuoteScanner.endBefore(text, span.start());
        int from = Math.max(0, to - BEFORE);
        for (int i = to - 2; i >= from; i--) {
            char c = text.charAt(i);
            boolean ends = (".!?…".indexOf(c) >= 0 && !abbreviation(text, i))
                    && i + 1 < text.length()
                    && (Line.isSpace(text.charAt(i + 1)) || QuoteScanner.isMark(text.charAt(i + 1)));
            if (ends) {
                from = i + 1;
                break;
            }
        }
        for (QuoteScanner.Span other : all) {
            if (other.depth() <= span.depth()
                    && other.end() < span.start()
                    && other.end() > from
                    && to - other.end() > 3) {
                from = other.end();
            }
        }
        if (from >= to || ".!?…".indexOf(text.charAt(to - 1)) >= 0 && !abbreviation(text, to - 1)) {
            return Speech.NONE;
        }
        return subjects.clauseBefore(text, from, to);
    }

    private static boolean starts(List<QuoteScanner.Span> all, int index) {
        for (QuoteScanner.Span span : all) {
            if (span.start() == index) {
                return true;
            }
        }
        return false;
    }

    /** Whether a point belongs to a short form such as "Mr." or an initial. */
    static boolean abbreviation(String text, int point) {
        int start = point;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int length = point - start;
        return text.charAt(point) == '.' && length >= 1 && length <= 3 && Character.isUpperCase(text.charAt(start));
    }
}
