package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * Speech set off by a dash at the start of a paragraph, as French, Spanish, Italian and Russian print it: it ends where
 * the narrator's words about it end the paragraph, else with the paragraph. Immutable and thread-safe.
 */
final class Dialogue {
    /** Stands for the opening mark of such speech. */
    static final char DASH = '—';

    /** After these a narrator's clause may stand. */
    private static final String PAUSES = ",?!….»—–";

    private static final String QUOTING = "«»“”\"";
    private static final int MAX_INCISE = 3;
    private static final int MAX_BETWEEN = 3;
    private static final int MAX_TAIL = 2000;
    private static final int MAX_COMMAS = 2;
    private static final int MAX_CLAUSE = 70;
    private static final int MAX_PLAIN_CLAUSE = 4;
    private static final int MIN_REST = 12;
    private static final int MAX_LAST_CLAUSE = 60;
    private static final int MAX_SPEECH = 20_000;

    private final QuotationCues cues;
    private final InlineSpeech inline;

    Dialogue(QuotationCues cues) {
        this.cues = cues;
        this.inline = new InlineSpeech(cues, this);
    }

    /**
     * The quotations of a paragraph: those between marks, or the speech after a dash with what is quoted inside it.
     *
     * @param turn whether the paragraph is a turn after a dash, see {@link DashTurns}
     */
    List<QuoteScanner.Span> spans(String text, List<QuoteScanner.Span> marked, boolean turn) {
        if (!turn) {
            return inline.with(text, marked);
        }
        int start = 1;
        while (start < text.length() && (Line.isSpace(text.charAt(start)) || text.charAt(start) == DASH)) {
            start++;
        }
        if (start >= text.length()) {
            return marked;
        }
        if (QuoteScanner.isMark(text.charAt(start))) {
            return whole(text, start, marked);
        }
        List<QuoteScanner.Span> spans = new ArrayList<>();
        spans.add(new QuoteScanner.Span(start, end(text, start), DASH, true, 0));
        for (QuoteScanner.Span inner : marked) {
            spans.add(
                    new QuoteScanner.Span(inner.start(), inner.end(), inner.mark(), inner.closed(), inner.depth() + 1));
        }
        return spans;
    }

    /**
     * The quotations of a turn that has both a dash and marks: the first one ends before the narrator's clause that
     * ends it. A narrator's clause between two quotations parts them.
     */
    private List<QuoteScanner.Span> whole(String text, int mark, List<QuoteScanner.Span> marked) {
        List<QuoteScanner.Span> spans = new ArrayList<>();
        for (QuoteScanner.Span span : marked) {
            boolean turn = span.start() == mark + 1;
            spans.add(turn ? withoutLastClause(text, span) : span);
        }
        return spans;
    }

    private QuoteScanner.Span withoutLastClause(String text, QuoteScanner.Span span) {
        int end = end(text.substring(0, span.end()), span.start());
        boolean several = end < span.end() && sentenceEnd(text, end + 1) < span.end() - 1;
        return end <= span.start() || several || span.end() - end > MAX_LAST_CLAUSE
                ? span
                : new QuoteScanner.Span(span.start(), end, span.mark(), span.closed(), span.depth());
    }

    /** Whether a narrator's clause such as "dit-il" stands after a pause in a text. */
    boolean isTold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (PAUSES.indexOf(text.charAt(i)) >= 0 && inciseAfter(text, i + 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the speech ends that starts a text: as {@link #end}; -1 where no narrator's clause follows its first sentence's pauses. */
    int toldEnd(String text) {
        int sentence = sentenceEnd(text, 0);
        for (int i = 0; i < sentence; i++) {
            if (",?!…".indexOf(text.charAt(i)) >= 0 && inciseAfter(text, i + 1) >= 0) {
                return end(text, 0);
            }
        }
        return -1;
    }

    /** Where the speech ends: before a narrator's clause that nothing spoken follows. */
    private int end(String text, int start) {
        for (int i = start; i < Math.min(text.length(), start + MAX_SPEECH); i++) {
            char c = text.charAt(i);
            if (PAUSES.indexOf(c) < 0) {
                continue;
            }
            int clause = inciseAfter(text, i + 1);
            if (clause < 0) {
                continue;
            }
            int sentenceEnd = sentenceEnd(text, clause);
            if (!speechAfter(text, clause, sentenceEnd)) {
                return c == ',' || c == '—' || c == '–' ? i : i + 1;
            }
            i = sentenceEnd - 1;
        }
        return text.length();
    }

    /** Where a clause such as "dit-il" or "demanda alors le garçon" starts after a pause, -1 where none does. */
    private int inciseAfter(String text, int from) {
        int limit = Math.min(text.length(), from + 70);
        List<Word> words = Word.of(text, from, limit);
        for (int i = 0; i < Math.min(words.size(), MAX_INCISE); i++) {
            Word word = words.get(i);
            if (i == 0 && word.capital()) {
                return -1;
            }
            if (cues.isVerb(word.text())) {
                boolean clitics = words.subList(0, i).stream().allMatch(w -> cues.is("clitic", w.text()));
                return clitics && subjectFollows(words, i, text) ? words.get(0).start() : -1;
            }
        }
        return -1;
    }

    /** Whether a subject stands after the verb, a few words such as "alors" or "en riant" between them allowed. */
    private boolean subjectFollows(List<Word> words, int verb, String text) {
        for (int i = verb + 1; i < Math.min(words.size(), verb + 2 + MAX_BETWEEN); i++) {
            Word next = words.get(i);
            String gap = text.substring(words.get(i - 1).end(), next.start());
            if (gap.indexOf('.') >= 0 || gap.indexOf('!') >= 0 || gap.indexOf('?') >= 0 || gap.indexOf(';') >= 0) {
                return false;
            }
            boolean inverted = gap.startsWith("-") && next.text().length() <= 5;
            boolean subject = next.capital()
                    || cues.is("determiner", next.text())
                    || cues.is("title", next.text())
                    || i == verb + 1 && cues.is("pronoun", next.text());
            if (inverted || subject && !isFirstOrSecondPerson(words.get(verb).text())) {
                return true;
            }
            if (!cues.is("between", next.text()) && !next.text().endsWith("ment") && !isGerund(next.text())) {
                return false;
            }
        }
        return false;
    }

    /** Index after the first pause that ends a sentence, or the end of the text. */
    static int sentenceEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (".!?;:…".indexOf(text.charAt(i)) >= 0 && (i + 1 == text.length() || Line.isSpace(text.charAt(i + 1)))) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Whether the speaker goes on after the narrator's clause, inside its sentence or after it. */
    private boolean speechAfter(String text, int clause, int sentenceEnd) {
        int from = clause;
        for (int i = 0; i < MAX_COMMAS; i++) {
            int comma = text.indexOf(',', from);
            if (comma < 0 || comma >= sentenceEnd || comma - clause >= MAX_CLAUSE || sentenceEnd - comma <= MIN_REST) {
                break;
            }
            // A narrator does not cry out.
            boolean criedOut = "!?".indexOf(text.charAt(sentenceEnd - 1)) >= 0
                    && text.substring(clause, sentenceEnd).chars().noneMatch(mark -> QUOTING.indexOf(mark) >= 0);
            if (criedOut || !tellsManner(text, clause, comma, sentenceEnd)) {
                return true;
            }
            from = comma + 1;
        }
        if (sentenceEnd >= text.length()) {
            return false;
        }
        String tail = text.substring(sentenceEnd, Math.min(text.length(), sentenceEnd + MAX_TAIL));
        List<Word> rest = Word.of(tail, 0, Math.min(tail.length(), 400));
        if (rest.isEmpty()) {
            return false;
        }
        // A narrator goes on in the past; speech of things present, or without a verb, is the speaker's.
        boolean past = rest.stream().anyMatch(this::isPast);
        return !past || rest.stream().anyMatch(word -> cues.is("person", word.text()));
    }

    private boolean isPast(Word word) {
        return cues.is("past", word.text()) || word.text().length() > 4 && cues.hasEnding("past-ending", word.text());
    }

    /** Whether what follows a comma tells how it was said: "en riant", "avec un sourire", "les yeux baissés", "ce qui …". */
    private boolean tellsManner(String text, int clause, int comma, int sentenceEnd) {
        List<Word> words = Word.of(text, comma, Math.min(sentenceEnd, comma + MAX_CLAUSE * 3));
        if (words.isEmpty()) {
            return true;
        }
        boolean narrated = isGerund(words.get(0).text());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            // "d'un ton": what follows an article is no possessive. A narrator may say "I", but not "you".
            boolean noun = i > 0 && cues.is("article", words.get(i - 1).text());
            if (cues.is("person", word) && !noun && !(narrated && cues.is("self", word))) {
                return false;
            }
        }
        boolean past = words.stream().anyMatch(this::isPast);
        boolean present = words.stream()
                .anyMatch(word -> cues.is("present", word.text()) || !past && cues.is("personal", word.text()));
        String first = words.get(0).text();
        boolean part = cues.is("determiner", first)
                && words.stream().skip(1).limit(2).anyMatch(word -> cues.is("body", word.text()));
        boolean manner = cues.is("manner", first)
                || words.size() > 1
                        && cues.is("manner", first + " " + words.get(1).text());
        if (narrated || part || manner) {
            return true;
        }
        return !present && (past || cues.is("clause", first))
                || !present && Word.of(text, clause, comma).size() > MAX_PLAIN_CLAUSE;
    }

    private boolean isGerund(String word) {
        return word.length() > 4 && cues.hasEnding("gerund", word);
    }

    /** In French the forms of "I", "you" and "we" end so; a narrator's clause with a noun has the third person. */
    private boolean isFirstOrSecondPerson(String verb) {
        return cues.hasEnding("not-narrated", verb);
    }
}
