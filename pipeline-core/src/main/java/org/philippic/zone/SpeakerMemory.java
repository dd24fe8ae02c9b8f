package org.philippic.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who spoke so far in a zone: whose turn it is in a dialogue, and whom "he" or "she" stands for. Mutable; confined to
 * one thread.
 */
final class SpeakerMemory {
    private static final int MAX_NARRATION = 500;
    private static final int MAX_RECENT = 8;

    private enum Gender {
        MASCULINE,
        FEMININE,
        UNKNOWN
    }

    private final List<String> turns = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();
    private final Map<String, Gender> genders = new HashMap<>();
    private String inParagraph;
    private String lastParagraph = "";

    /** The speaker of the last quotation of this paragraph, null where there was none. */
    String inParagraph() {
        return inParagraph;
    }

    /** The paragraph before this one, empty at the start of a zone. */
    String lastParagraph() {
        return lastParagraph;
    }

    void spoke(String speaker) {
        inParagraph = speaker;
    }

    /** Closes a paragraph: one that opens with speech is a turn, a long one without ends the dialogue. */
    void paragraphDone(String text, List<QuoteScanner.Span> spans, QuotationCues cues) {
        lastParagraph = text;
        namesOfNarration(text, spans, cues);
        boolean turn = !spans.isEmpty() && spans.get(0).start() <= 3;
        if (turn) {
            turns.add(inParagraph);
        } else if (text.length() > MAX_NARRATION) {
            turns.clear();
        }
        inParagraph = null;
    }

    /** Remembers the people that the narrator names, so that a pronoun after them finds them. */
    private void namesOfNarration(String text, List<QuoteScanner.Span> spans, QuotationCues cues) {
        List<Word> words = Word.of(text, 0, Math.min(text.length(), MAX_NARRATION));
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            boolean quoted = spans.stream().anyMatch(span -> span.start() <= word.start() && word.end() <= span.end());
            String gap = text.substring(before.end(), word.start());
            boolean inside = gap.isBlank() || gap.startsWith(", ");
            if (!quoted
                    && inside
                    && word.capital()
                    && word.text().length() > 2
                    && !cues.is("pronoun", word.text())
                    && !cues.is("preposition", before.text())
                    && !cues.is("title", word.text())) {
                boolean titled = cues.is("title", before.text());
                learn(titled ? before.text() + " " + word.text() : word.text(), cues);
            }
        }
    }

    /** Who spoke two turns ago, null where that is not known. */
    String whoseTurn() {
        return turns.size() >= 2 ? turns.get(turns.size() - 2) : null;
    }

    /** The name that a pronoun stands for, as far as can be told; a name stands for itself and is remembered. */
    String resolve(String subject, QuotationCues cues) {
        if (!cues.is("pronoun", subject)) {
            learn(subject, cues);
            return subject;
        }
        Gender gender = gender(subject, cues);
        if (gender == Gender.UNKNOWN) {
            return subject;
        }
        String before = whoseTurn();
        if (before != null && recent.contains(before) && fits(before, gender)) {
            genders.put(before, gender);
            return before;
        }
        for (int i = recent.size() - 1; i >= 0; i--) {
            String name = recent.get(i);
            boolean otherTurn = !turns.isEmpty() && name.equals(turns.get(turns.size() - 1));
            if (fits(name, gender) && !otherTurn) {
                genders.put(name, gender);
                return name;
            }
        }
        return subject;
    }

    private void learn(String name, QuotationCues cues) {
        recent.remove(name);
        recent.add(name);
        if (recent.size() > MAX_RECENT) {
            recent.remove(0);
        }
        for (Word word : Word.of(name, 0, name.length())) {
            Gender gender = gender(word.text(), cues);
            if (gender != Gender.UNKNOWN) {
                genders.put(name, gender);
            }
        }
    }

    private boolean fits(String name, Gender gender) {
        Gender known = genders.getOrDefault(name, Gender.UNKNOWN);
        return known == gender || known == Gender.UNKNOWN;
    }

    private static Gender gender(String word, QuotationCues cues) {
        if (cues.is("masculine", word)) {
            return Gender.MASCULINE;
        }
        return cues.is("feminine", word) ? Gender.FEMININE : Gender.UNKNOWN;
    }
}
