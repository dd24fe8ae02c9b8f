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

    private static final int MAX_INCISE = 3;

    private final QuotationCues cues;

    Dialogue(QuotationCues cues) {
        this.cues = cues;
    }

    /** The quotations of a paragraph: those between marks, or the speech after a dash with what is quoted inside it. */
    List<QuoteScanner.Span> spans(String text, List<QuoteScanner.Span> marked) {
        if (!opens(text)) {
            return marked;
        }
        int start = 1;
        while (start < text.length() && (Line.isSpace(text.charAt(start)) || text.charAt(start) == DASH)) {
            start++;
        }
        if (start >= text.length() || QuoteScanner.isMark(text.charAt(start))) {
            return marked;
        }
        List<QuoteScanner.Span> spans = new ArrayList<>();
        spans.add(new QuoteScanner.Span(start, end(text, start), DASH, true, 0));
        for (QuoteScanner.Span inner : marked) {
            spans.add(
                    new QuoteScanner.Span(inner.start(), inner.end(), inner.mark(), inner.closed(), inner.depth() + 1));
        }
        return spans;
    }

    private static boolean opens(String text) {
        char first = text.charAt(0);
        boolean dash = first == '—'
                || first == '–'
                || first == '―'
                || first == '-' && text.length() > 2 && text.charAt(1) == ' ';
        if (!dash || text.length() < 3) {
            return false;
        }
        for (int i = 1; i < Math.min(text.length(), 6); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return first != '-' || Character.isUpperCase(c);
            }
        }
        return false;
    }

    /** Where the speech ends: before a narrator's clause that nothing spoken follows. */
    private int end(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (",?!….»—–".indexOf(c) < 0) {
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

    /** Where a clause such as "dit-il" starts after a pause, -1 where none does. */
    private int inciseAfter(String text, int from) {
        int limit = Math.min(text.length(), from + 40);
        List<Word> words = Word.of(text, from, limit);
        for (int i = 0; i < Math.min(words.size(), MAX_INCISE); i++) {
            Word word = words.get(i);
            if (i == 0 && word.capital()) {
                return -1;
            }
            if (cues.isVerb(word.text())) {
                boolean clitics =
                        words.subList(0, i).stream().allMatch(w -> w.text().length() <= 4);
                boolean subject = i + 1 < words.size() && subjectFollows(words.get(i + 1), text, word.end());
                return clitics && subject ? words.get(0).start() : -1;
            }
        }
        return -1;
    }

    private boolean subjectFollows(Word next, String text, int verbEnd) {
        String gap = text.substring(verbEnd, next.start());
        if (gap.indexOf(',') >= 0 || gap.indexOf('.') >= 0 || gap.indexOf('!') >= 0 || gap.indexOf('?') >= 0) {
            return false;
        }
        boolean inverted = gap.indexOf('-') >= 0 && (next.text().length() <= 5);
        return inverted
                || next.capital()
                || cues.is("determiner", next.text())
                || cues.is("title", next.text())
                || cues.is("pronoun", next.text())
                || next.text().equals("t");
    }

    private static int sentenceEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (".!?;:…".indexOf(text.charAt(i)) >= 0 && (i + 1 == text.length() || Line.isSpace(text.charAt(i + 1)))) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Whether the speaker goes on after the clause: a comma and a small letter inside the sentence, or a first or second person after it. */
    private boolean speechAfter(String text, int clause, int sentenceEnd) {
        int comma = text.indexOf(',', clause);
        if (comma >= 0
                && comma < sentenceEnd
                && comma - clause < 60
                && sentenceEnd - comma > 12
                && !participleAfter(text, comma)) {
            return true;
        }
        List<Word> rest = Word.of(text, sentenceEnd, Math.min(text.length(), sentenceEnd + 400));
        if (rest.isEmpty()) {
            return false;
        }
        String tail = text.substring(sentenceEnd);
        boolean asks = tail.indexOf('?') >= 0 || tail.indexOf('!') >= 0;
        return asks || rest.stream().anyMatch(word -> cues.is("person", word.text()));
    }

    private static boolean participleAfter(String text, int comma) {
        List<Word> words = Word.of(text, comma, Math.min(text.length(), comma + 30));
        if (words.isEmpty()) {
            return false;
        }
        String first = words.get(0).text();
        return first.equals("en")
                || first.endsWith("ant")
                || first.endsWith("ing")
                || first.equals("qui")
                || first.equals("d")
                || first.equals("avec")
                || first.equals("sans")
                || first.equals("tout");
    }
}
