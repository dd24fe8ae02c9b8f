package org.philippic.zone;

import java.util.List;

/** Reads noun phrases that may be subjects of a verb of speech, by the order of words alone. Immutable and thread-safe. */
final class NounPhrases {
    private static final int MAX_SEGMENTS = 5;
    private static final int NEAR = 4;
    private static final int MAX_NAME = 8;

    private final QuotationCues cues;
    private final WordRoles roles;

    NounPhrases(QuotationCues cues) {
        this.cues = cues;
        this.roles = new WordRoles(cues);
    }

    /** Words from an index up to another. */
    record Phrase(int from, int to) {
        String text(List<Word> words, String text) {
            return text.substring(words.get(from).start(), words.get(to - 1).end());
        }
    }

    /**
     * The subject of a verb: a pronoun close before it; the phrase that "who" stands for; else the phrase that opens
     * its clause, or an earlier clause where its own opens with a verb or a preposition.
     */
    Phrase subjectBefore(List<Word> words, int verb, String text) {
        for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
            String word = words.get(i).text();
            if (cues.is("relative", word)) {
                return antecedent(words, i, text);
            }
            if (roles.isSubjectPronoun(word)
                    && !(i > 0 && cues.is("preposition", words.get(i - 1).text()))) {
                return new Phrase(i, i + 1);
            }
            if (i > 0 && parts(text, words.get(i - 1), words.get(i))) {
                break;
            }
        }
        Phrase near = nameBefore(words, verb, text);
        if (near != null) {
            return near;
        }
        int segments = 0;
        for (int i = verb - 1; i >= 0 && segments < MAX_SEGMENTS; i--) {
            boolean starts = i == 0
                    || parts(text, words.get(i - 1), words.get(i))
                    || cues.is("clause", words.get(i - 1).text());
            if (!starts) {
                continue;
            }
            segments++;
            int first = i;
            while (first < verb && cues.is("clause", words.get(first).text())) {
                first++;
            }
            Phrase head = head(words, first, verb, text);
            if (head != null) {
                return head;
            }
        }
        return null;
    }

    /** The name that starts at a word, null where none does. */
    Phrase nameAfter(List<Word> words, int first, String text) {
        boolean capital = first < words.size() && words.get(first).capital();
        int end = capital ? end(words, first, text) : first;
        return end > first ? new Phrase(first, end) : null;
    }

    /** The phrase that opens a sentence, with something after it, null where another part of speech does. */
    Phrase opening(List<Word> words, String text) {
        Phrase head = head(words, 0, words.size(), text);
        return head != null && head.to() < words.size() ? head : null;
    }

    /** A name that ends right before the verb and that no preposition governs. */
    private Phrase nameBefore(List<Word> words, int verb, String text) {
        int last = verb - 1;
        while (last >= 0
                && last >= verb - 2
                && !words.get(last).capital()
                && words.get(last).text().length() <= 3
                && !cues.is("determiner", words.get(last).text())) {
            last--;
        }
        if (last < 0
                || verb >= words.size() && last < verb - 1
                || !words.get(last).capital()) {
            return null;
        }
        int first = last;
        while (first > 0
                && linked(text, words.get(first - 1), words.get(first))
                && (words.get(first - 1).capital()
                        || cues.is("title", words.get(first - 1).text()))) {
            first--;
        }
        while (first < last && roles.opensClause(words.get(first).text())) {
            first++;
        }
        if (first > 0 && cues.is("preposition", words.get(first - 1).text())
                || roles.isPreposition(words.get(first).text())
                || verb < words.size() && parts(text, words.get(last), words.get(last + 1))) {
            return null;
        }
        boolean alone = first == last && first == 0 && !roles.isOpeningName(words.get(0), text);
        return alone
                        || roles.isSubjectPronoun(words.get(last).text())
                        || cues.is("opener", words.get(last).text())
                ? null
                : new Phrase(first, last + 1);
    }

    private Phrase head(List<Word> words, int first, int verb, String text) {
        int at = first;
        for (int skipped = 0;
                skipped < 2 && at < verb && cues.is("opener", words.get(at).text());
                skipped++) {
            at++;
        }
        if (at >= verb) {
            return null;
        }
        Word word = words.get(at);
        if (roles.isSubjectPronoun(word.text())) {
            return new Phrase(at, at + 1);
        }
        boolean governs = at + 1 < words.size()
                && (cues.is("preposition", words.get(at + 1).text())
                        || cues.is("determiner", words.get(at + 1).text()));
        boolean opensBare =
                at == 0 && word.capital() && !cues.is("determiner", word.text()) && !cues.is("title", word.text());
        if (opensBare && (governs || !roles.isOpeningName(word, text))) {
            return null;
        }
        int end = end(words, at, text);
        return end > at && end <= verb ? new Phrase(at, end) : null;
    }

    /** The phrase before a relative pronoun. */
    private Phrase antecedent(List<Word> words, int relative, String text) {
        for (int i = relative - 1; i >= Math.max(0, relative - 6); i--) {
            boolean opens =
                    words.get(i).capital() || cues.is("determiner", words.get(i).text());
            if (opens
                    && !(i > 0
                            && (words.get(i - 1).capital()
                                    || cues.is("preposition", words.get(i - 1).text()) && i > relative - 4))) {
                int end = end(words, i, text);
                return end > i ? new Phrase(i, Math.min(relative, end)) : null;
            }
        }
        return null;
    }

    /** Index after the words of a subject that starts here, the index itself where none does. */
    int end(List<Word> words, int first, String text) {
        if (first >= words.size()) {
            return first;
        }
        Word word = words.get(first);
        if (roles.isSubjectPronoun(word.text())) {
            return first + 1;
        }
        boolean opener = cues.is("opener", word.text()) && !cues.is("determiner", word.text());
        boolean accusative = cues.is("determiner", word.text()) && cues.is("not-subject", word.text());
        if (cues.is("pronoun", word.text()) || opener || accusative || roles.isPreposition(word.text())) {
            return first;
        }
        if (!cues.is("determiner", word.text()) && (word.capital() || cues.is("title", word.text()))) {
            return nameEnd(words, first + 1, text);
        }
        if (!cues.is("determiner", word.text())
                || first + 1 >= words.size()
                || !linked(text, word, words.get(first + 1))) {
            return first;
        }
        int noun = first + 1;
        while (noun < words.size() - 1
                && noun < first + 3
                && (cues.is("adjective", words.get(noun).text())
                                && !cues.is("of", words.get(noun + 1).text())
                        || cues.is("determiner", words.get(noun).text()))
                && linked(text, words.get(noun), words.get(noun + 1))
                && !cues.isVerb(words.get(noun + 1).text())
                && !cues.is("stop", words.get(noun + 1).text())) {
            noun++;
        }
        if (roles.isNoSpeaker(words.get(noun).text())) {
            return first;
        }
        int end = nameEnd(words, noun + 1, text);
        boolean of = end + 1 < words.size()
                && linked(text, words.get(end - 1), words.get(end))
                && cues.is("of", words.get(end).text());
        if (of) {
            int inner = end + 1;
            if (cues.is("determiner", words.get(inner).text()) && inner + 1 < words.size()) {
                inner++;
            }
            end = nameEnd(words, inner + 1, text);
        }
        return end;
    }

    private int nameEnd(List<Word> words, int from, String text) {
        int end = from;
        while (end < words.size()
                && end - from < MAX_NAME
                && linked(text, words.get(end - 1), words.get(end))
                && !roles.isSubjectPronoun(words.get(end).text())
                && (words.get(end).capital()
                        || cues.is("title", words.get(end).text()) && !isElided(words.get(end), text)
                        || cues.is("particle", words.get(end).text())
                                && end + 1 < words.size()
                                && words.get(end - 1).capital()
                                && words.get(end + 1).capital())) {
            end++;
        }
        return end;
    }

    private static boolean isElided(Word word, String text) {
        return word.end() < text.length() && "'’".indexOf(text.charAt(word.end())) >= 0;
    }

    private static boolean parts(String text, Word before, Word after) {
        return text.substring(before.end(), after.start()).chars().anyMatch(c -> ",;:()[]—–!?\"«»“”".indexOf(c) >= 0)
                || text.substring(before.end(), after.start()).startsWith(". ")
                        && !SpeakerFinder.abbreviation(text, before.end());
    }

    private boolean linked(String text, Word before, Word after) {
        String gap = text.substring(before.end(), after.start());
        boolean initial = gap.startsWith(".")
                && before.end() - before.start() <= 3
                && before.capital()
                && !cues.is("determiner", after.text());
        return gap.length() <= 3 && (initial || gap.chars().noneMatch(c -> ",.;:!?\"«»“”()".indexOf(c) >= 0));
    }
}
