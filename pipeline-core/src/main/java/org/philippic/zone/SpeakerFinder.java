package org.philippic.zone;

import java.util.List;

/**
 * Finds who speaks and the words that say so: a reporting verb with its subject after the quotation, before it or inside
 * it; else the speaker of the quotation before in the same paragraph; else the one whose turn it is in a dialogue.
 * Immutable and thread-safe; what it remembers of a zone lies in the {@link SpeakerMemory} it is given.
 */
final class SpeakerFinder {
    private static final int AFTER = 70;
    private static final int BEFORE = 220;
    private static final int MAX_SENTENCES = 3;
    private static final int MAX_INSIDE = 600;

    private final QuotationCues cues;
    private final SubjectReader subjects;

    SpeakerFinder(QuotationCues cues) {
        this.cues = cues;
        this.subjects = new SubjectReader(cues);
    }

    /**
     * Who speaks.
     *
     * @param speaker as the text names them, or null
     * @param cue words that introduce the quotation, or null
     * @param near whether the cue touches the quotation
     */
    record Speech(String speaker, String cue, boolean near) {
        static final Speech NONE = new Speech(null, null, false);

        boolean found() {
            return cue != null;
        }
    }

    Speech find(String text, QuoteScanner.Span span, List<QuoteScanner.Span> all, SpeakerMemory memory) {
        Speech speech = after(text, span, all);
        if (!speech.found()) {
            speech = inside(text, span);
        }
        if (!speech.found()) {
            speech = before(text, span, all);
        }
        if (speech.speaker() == null && memory.inParagraph() != null) {
            return new Speech(memory.inParagraph(), speech.cue(), speech.near());
        }
        if (speech.speaker() == null && colonBefore(text, span)) {
            Speech announced = announced(text.substring(Math.max(0, span.start() - MAX_INSIDE), span.start() - 1)
                    .strip());
            speech = announced.speaker() == null ? speech : announced;
        }
        boolean startsParagraph = span.start() <= 4;
        if (speech.speaker() == null
                && startsParagraph
                && memory.lastParagraph().endsWith(":")) {
            Speech announced = announced(memory.lastParagraph());
            speech = announced.speaker() == null ? speech : announced;
        }
        if (speech.speaker() == null && startsParagraph && memory.whoseTurn() != null) {
            return new Speech(memory.whoseTurn(), speech.cue(), speech.near());
        }
        return speech.speaker() == null
                ? speech
                : new Speech(memory.resolve(speech.speaker(), cues), speech.cue(), speech.near());
    }

    /**
     * Who speaks in words that a colon or a paragraph leads to, by the last sentences before them: the subject of the
     * last one, or the name that the nearest one before it has.
     */
    Speech announced(String leading) {
        int to = leading.length();
        Speech pronoun = Speech.NONE;
        for (int sentence = 0; sentence < MAX_SENTENCES && to > 1; sentence++) {
            int from = Math.max(0, to - BEFORE);
            for (int i = to - 2; i > from; i--) {
                if (".!?".indexOf(leading.charAt(i)) >= 0
                        && Line.isSpace(leading.charAt(i + 1))
                        && !abbreviation(leading, i)) {
                    from = i + 1;
                }
            }
            Speech speech = sentence == 0 ? subjects.clauseBefore(leading, from, to) : Speech.NONE;
            if (speech.speaker() == null) {
                speech = subjects.subjectOf(leading, from, to);
            }
            if (speech.speaker() != null) {
                boolean named = !cues.is("pronoun", speech.speaker());
                if (named || cues.is("first-person", speech.speaker())) {
                    return named && pronoun.found() ? new Speech(speech.speaker(), pronoun.cue(), false) : speech;
                }
                pronoun = pronoun.found() ? pronoun : speech;
            }
            to = from;
        }
        return pronoun;
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
            if (".;:!?".indexOf(text.charAt(i)) >= 0 && !abbreviation(text, i) || starts(all, i)) {
                to = i;
            }
        }
        return subjects.clauseAfter(text, from, to);
    }

    private static boolean colonBefore(String text, QuoteScanner.Span span) {
        int i = span.start() - 1;
        while (i > 0 && (QuoteScanner.isMark(text.charAt(i)) || Line.isSpace(text.charAt(i)))) {
            i--;
        }
        return i > 0 && text.charAt(i) == ':';
    }

    private Speech inside(String text, QuoteScanner.Span span) {
        for (int i = span.start(); i < Math.min(span.end(), span.start() + MAX_INSIDE); i++) {
            if (",?!…—–;".indexOf(text.charAt(i)) >= 0) {
                Speech speech = subjects.inverted(text, i + 1, Math.min(span.end(), i + AFTER));
                if (speech.found()) {
                    return speech;
                }
            }
        }
        return Speech.NONE;
    }

    private Speech before(String text, QuoteScanner.Span span, List<QuoteScanner.Span> all) {
        int to = span.start();
        while (to > 0 && (QuoteScanner.isMark(text.charAt(to - 1)) || Line.isSpace(text.charAt(to - 1)))) {
            to--;
        }
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
        return from >= to ? Speech.NONE : subjects.clauseBefore(text, from, to);
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
