package org.philippic.zone;

import java.util.List;

/**
 * Reads "said Anna", "he wrote", "dit-il" and the like: a verb of speech and the subject beside it, by the order of
 * words alone. Immutable and thread-safe.
 */
final class SubjectReader {
    private static final int MAX_CLITICS = 3;
    private static final int MAX_BETWEEN = 3;
    /** Words between a subject and its verb; the subject of another verb may stand farther off. */
    private static final int MAX_FROM_VERB = 4;

    private final QuotationCues cues;
    private final NounPhrases phrases;
    private final WordRoles roles;

    SubjectReader(QuotationCues cues) {
        this.cues = cues;
        this.phrases = new NounPhrases(cues);
        this.roles = new WordRoles(cues);
    }

    /**
     * The clause right after a quotation: verb and subject in either order.
     *
     * @param belongs whether the punctuation says that the clause belongs to the quotation, so that any verb will do
     */
    Speech clauseAfter(String text, int from, int to, Belongs belongs) {
        Speech inverted = inverted(text, from, to);
        if (inverted.found()) {
            return inverted;
        }
        List<Word> words = Word.of(text, from, to);
        if (words.isEmpty()) {
            return Speech.NONE;
        }
        int end = phrases.end(words, 0, text);
        for (int i = end; end > 0 && i < Math.min(words.size(), end + 2); i++) {
            String word = words.get(i).text();
            boolean verb = cues.isVerb(word) || belongs == Belongs.YES && i == end && roles.looksFinite(word);
            if (verb && joined(text, words.get(i - 1), words.get(i))) {
                return speech(text, words, 0, end, words.get(i).end());
            }
        }
        boolean anyVerb = belongs == Belongs.YES
                && words.size() > 1
                && !words.get(0).capital()
                && roles.looksFinite(words.get(0).text())
                && joined(text, words.get(0), words.get(1));
        if (anyVerb) {
            int subjectEnd = phrases.end(words, 1, text);
            if (subjectEnd > 1) {
                return speech(
                        text, words, 1, subjectEnd, words.get(subjectEnd - 1).end());
            }
        }
        return Speech.NONE;
    }

    /** Whether what follows a quotation belongs to its sentence. */
    enum Belongs {
        YES,
        UNSURE
    }

    /** A verb followed by its subject, small words before the verb allowed: "said Anna", "lui dit le vieux", "dit-il". */
    Speech inverted(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        for (int i = 0; i < Math.min(words.size(), MAX_CLITICS); i++) {
            Word verb = words.get(i);
            if (cues.isVerb(verb.text())) {
                return subjectAfter(words, i, text);
            }
            if (!cues.is("clitic", verb.text())) {
                return Speech.NONE;
            }
        }
        return Speech.NONE;
    }

    private Speech subjectAfter(List<Word> words, int verb, String text) {
        for (int i = verb + 1; i < Math.min(words.size(), verb + 2 + MAX_BETWEEN); i++) {
            String gap = text.substring(words.get(i - 1).end(), words.get(i).start());
            if (gap.chars().anyMatch(c -> ".;:!?«»\"“”".indexOf(c) >= 0)) {
                return Speech.NONE;
            }
            int first = i;
            boolean hyphen = gap.equals("-");
            if (hyphen && words.get(i).text().equals("t") && i + 1 < words.size()) {
                first = i + 1;
            }
            boolean pronoun = cues.is("pronoun", words.get(first).text());
            boolean subject = hyphen || !pronoun || i == verb + 1;
            int end = subject ? phrases.end(words, first, text) : first;
            if (end > first) {
                boolean narrated = hyphen && pronoun
                        || !roles.isNotNarrated(words.get(verb).text())
                        || words.get(first).text().equals("I");
                boolean comma = gap.indexOf(',') >= 0 && words.get(first).text().length() < 2;
                return narrated && !comma
                        ? speech(
                                text,
                                words,
                                first,
                                end,
                                words.get(end - 1).end(),
                                words.get(0).start())
                        : Speech.NONE;
            }
            if (!roles.standsBetween(words.get(i).text())) {
                return Speech.NONE;
            }
        }
        return Speech.NONE;
    }

    private static Speech speech(String text, List<Word> words, int first, int end, int cueEnd) {
        return speech(text, words, first, end, cueEnd, words.get(0).start());
    }

    private static Speech speech(String text, List<Word> words, int first, int end, int cueEnd, int cueStart) {
        String subject =
                text.substring(words.get(first).start(), words.get(end - 1).end());
        return new Speech(
                subject, text.substring(Math.min(cueStart, words.get(first).start()), cueEnd), true, true);
    }

    /** The last verb of speech of the clause before a quotation, with its subject. */
    Speech clauseBefore(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean last = words.size() - i < 6;
            boolean reports = cues.isVerb(word.text()) || cues.is("reported", word.text()) && last;
            if (!reports) {
                continue;
            }
            boolean attributes = cues.is("attribution", word.text());
            NounPhrases.Phrase after = phrases.nameAfter(words, attributes ? skipOf(words, i + 1) : i + 1, text);
            NounPhrases.Phrase phrase = attributes && after != null ? after : phrases.subjectBefore(words, i, text);
            phrase = phrase == null ? after : phrase;
            boolean near = words.size() - i <= 4 || text.charAt(to - 1) == ':' || text.charAt(to - 1) == ',';
            int cueStart = phrase == null ? Math.max(0, i - 3) : Math.min(phrase.from(), Math.max(0, i - 3));
            String cue = text.substring(words.get(cueStart).start(), to).strip();
            boolean beside = phrase == null
                    || phrase.from() > i
                    || i - phrase.to() <= MAX_FROM_VERB
                    || !cues.is("determiner", words.get(phrase.from()).text());
            return new Speech(phrase == null ? null : phrase.text(words, text), cue, near, beside);
        }
        return Speech.NONE;
    }

    private int skipOf(List<Word> words, int at) {
        return at < words.size() && cues.is("of", words.get(at).text()) ? at + 1 : at;
    }

    /** The name after "by" in a sentence that presents a text. */
    Speech authorOf(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        for (int i = words.size() - 2; i >= 0; i--) {
            int at = i + 1;
            if (cues.is("by", words.get(i).text())) {
                at += cues.is("determiner", words.get(at).text()) && at + 1 < words.size() ? 1 : 0;
                NounPhrases.Phrase name = phrases.nameAfter(words, at, text);
                if (name != null) {
                    return new Speech(
                            name.text(words, text), text.substring(from, to).strip(), false, true);
                }
            }
        }
        return Speech.NONE;
    }

    /** The subject of the last clause of a sentence that leads to a quotation without a verb of speech. */
    Speech subjectOf(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        NounPhrases.Phrase phrase = phrases.subjectBefore(words, words.size(), text);
        return phrase == null
                ? Speech.NONE
                : new Speech(
                        phrase.text(words, text),
                        text.substring(words.get(phrase.from()).start(), to).strip(),
                        false,
                        false);
    }

    /** The subject that opens a sentence. */
    Speech firstSubject(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        NounPhrases.Phrase phrase = phrases.opening(words, text);
        return phrase == null
                ? Speech.NONE
                : new Speech(phrase.text(words, text), text.substring(from, to).strip(), false, false);
    }

    static boolean joined(String text, Word before, Word after) {
        String gap = text.substring(before.end(), after.start());
        return gap.length() <= 2 && gap.chars().noneMatch(c -> ",.;:!?".indexOf(c) >= 0);
    }
}
