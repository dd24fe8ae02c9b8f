package org.philippic.zone;

import java.util.List;
import java.util.Locale;

/** Reads "said Anna", "he wrote", "dit-il" and the like: a reporting verb and the subject beside it. Immutable and thread-safe. */
final class SubjectReader {
    private static final int MAX_CLITICS = 3;
    private static final int MAX_NOUN_WORDS = 3;
    private static final int NEAR = 3;

    private final QuotationCues cues;

    SubjectReader(QuotationCues cues) {
        this.cues = cues;
    }

    /** The clause right after a quotation: verb and subject in either order. */
    SpeakerFinder.Speech clauseAfter(String text, int from, int to) {
        SpeakerFinder.Speech inverted = inverted(text, from, to);
        if (inverted.found()) {
            return inverted;
        }
        List<Word> words = Word.of(text, from, to);
        if (words.isEmpty()) {
            return SpeakerFinder.Speech.NONE;
        }
        int subjectEnd = subjectEnd(words, 0, text);
        if (subjectEnd == 0) {
            return SpeakerFinder.Speech.NONE;
        }
        for (int i = subjectEnd; i < Math.min(words.size(), subjectEnd + 2); i++) {
            if (cues.isVerb(words.get(i).text())) {
                String subject = text.substring(
                        words.get(0).start(), words.get(subjectEnd - 1).end());
                return new SpeakerFinder.Speech(
                        subject,
                        text.substring(words.get(0).start(), words.get(i).end()),
                        true);
            }
        }
        return SpeakerFinder.Speech.NONE;
    }

    /** A verb followed by its subject, small words before the verb allowed: "said Anna", "lui dit le vieux", "dit-il". */
    SpeakerFinder.Speech inverted(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        for (int i = 0; i < Math.min(words.size(), MAX_CLITICS); i++) {
            Word verb = words.get(i);
            if (cues.isVerb(verb.text()) && i + 1 < words.size() && joined(text, verb, words.get(i + 1))) {
                int first = i + 1;
                if (words.get(first).text().equals("t") && first + 1 < words.size()) {
                    first++;
                }
                int subjectEnd = subjectEnd(words, first, text);
                if (subjectEnd > first) {
                    String subject = text.substring(
                            words.get(first).start(), words.get(subjectEnd - 1).end());
                    String cue = text.substring(
                            words.get(0).start(), words.get(subjectEnd - 1).end());
                    return new SpeakerFinder.Speech(subject, cue, true);
                }
                return SpeakerFinder.Speech.NONE;
            }
            if (verb.text().length() > 5 || verb.capital() && !verb.text().equals("I")) {
                return SpeakerFinder.Speech.NONE;
            }
        }
        return SpeakerFinder.Speech.NONE;
    }

    /** The last reporting verb of the clause before a quotation, with the subject that stands before it. */
    SpeakerFinder.Speech clauseBefore(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean reports = cues.isVerb(word.text()) || cues.is("reported", word.text()) && words.size() - i < 6;
            if (!reports) {
                continue;
            }
            String subject = subjectBefore(words, i, text);
            if (subject == null && i + 1 < words.size()) {
                int end = subjectEnd(words, i + 1, text);
                boolean named = end > i + 1 && words.get(i + 1).capital();
                subject = named
                        ? text.substring(
                                words.get(i + 1).start(), words.get(end - 1).end())
                        : null;
            }
            boolean near = words.size() - i <= 4 || text.charAt(to - 1) == ':' || text.charAt(to - 1) == ',';
            int cueStart = Math.max(0, i - 3);
            return new SpeakerFinder.Speech(
                    subject, text.substring(words.get(cueStart).start(), to).strip(), near);
        }
        return SpeakerFinder.Speech.NONE;
    }

    /** The first pronoun or name of a clause that leads to a quotation without a reporting verb. */
    SpeakerFinder.Speech subjectOf(String text, int from, int to) {
        List<Word> words = Word.of(text, from, to);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean name = isName(word, i == 0 ? -1 : words.get(i - 1).end(), text)
                    && !(i > 0 && cues.is("preposition", words.get(i - 1).text()));
            if (name || cues.is("pronoun", word.text())) {
                int end = name ? subjectEnd(words, i, text) : i + 1;
                String subject = text.substring(
                        word.start(), words.get(Math.max(i, end - 1)).end());
                return new SpeakerFinder.Speech(
                        subject, text.substring(word.start(), to).strip(), false);
            }
        }
        return SpeakerFinder.Speech.NONE;
    }

    /**
     * The subject of a verb among the words before it: a name or pronoun right before it, else the first name of the
     * clause that no preposition stands before.
     */
    private String subjectBefore(List<Word> words, int verb, String text) {
        String first = null;
        for (int i = 0; i < verb; i++) {
            Word word = words.get(i);
            boolean near = verb - i <= NEAR;
            if (near && cues.is("pronoun", word.text())) {
                return word.text();
            }
            if (!isName(word, i == 0 ? -1 : words.get(i - 1).end(), text)) {
                continue;
            }
            int start = i;
            while (i + 1 < verb
                    && linked(text, words.get(i), words.get(i + 1))
                    && (words.get(i + 1).capital()
                            || cues.is("title", words.get(i + 1).text()))) {
                i++;
            }
            if (start > 0 && cues.is("title", words.get(start - 1).text())) {
                start--;
            }
            String name = text.substring(words.get(start).start(), words.get(i).end());
            boolean governed =
                    start > 0 && cues.is("preposition", words.get(start - 1).text());
            if (verb - i <= NEAR && !governed) {
                return name;
            }
            if (!governed && first == null) {
                first = name;
            }
        }
        return first;
    }

    private boolean isName(Word word, int previousEnd, String text) {
        if (!word.capital()
                || cues.is("pronoun", word.text())
                || cues.is("determiner", word.text())
                || word.text().length() < 2) {
            return false;
        }
        if (previousEnd < 0) {
            // A capital at the start of a sentence says little by itself.
            return !cues.isVerb(word.text())
                    && word.text().length() > 3
                    && !cues.is("preposition", word.text())
                    && !cues.is("opener", word.text())
                    && !word.text().endsWith("ly")
                    && text.length() > word.end()
                    && text.charAt(word.end()) != ',';
        }
        return true;
    }

    /** Index after the words of a subject that starts here: a pronoun, a name with its title, a noun with its article. */
    private int subjectEnd(List<Word> words, int first, String text) {
        if (first >= words.size()) {
            return first;
        }
        Word word = words.get(first);
        if (cues.is("pronoun", word.text())) {
            return first + 1;
        }
        if (word.capital() || cues.is("title", word.text())) {
            int end = first + 1;
            while (end < words.size()
                    && linked(text, words.get(end - 1), words.get(end))
                    && (words.get(end).capital()
                            || cues.is("title", words.get(end).text()))) {
                end++;
            }
            return end;
        }
        if (cues.is("determiner", word.text())) {
            int end = first + 1;
            while (end < words.size()
                    && end - first <= MAX_NOUN_WORDS
                    && linked(text, words.get(end - 1), words.get(end))
                    && !stops(words.get(end).text())
                    && !cues.isVerb(words.get(end).text())) {
                end++;
            }
            return end > first + 1 ? end : first;
        }
        return first;
    }

    /** Small words end a noun phrase, except the article inside "l'abbé". */
    private boolean stops(String word) {
        return word.length() <= 2 && !cues.is("determiner", word) || cues.is("stop", word.toLowerCase(Locale.ROOT));
    }

    private static boolean joined(String text, Word before, Word after) {
        String gap = text.substring(before.end(), after.start());
        return gap.length() <= 2 && gap.chars().noneMatch(c -> ",.;:!?".indexOf(c) >= 0);
    }

    private static boolean linked(String text, Word before, Word after) {
        String gap = text.substring(before.end(), after.start());
        boolean initial = gap.startsWith(".") && before.end() - before.start() <= 3 && before.capital();
        return gap.length() <= 3 && (initial || gap.chars().noneMatch(c -> ",.;:!?\"«»“”".indexOf(c) >= 0));
    }
}
