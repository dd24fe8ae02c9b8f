package org.philippic.zone;

import java.util.List;

/**
 * Tells speech from words held at a distance, titles and words spoken about, by length, by what leads to the mark and by
 * what stands before it inside. Immutable and thread-safe.
 */
final class QuotationKinds {
    private static final int SPEECH_WORDS = 7;
    private static final int TERM_WORDS = 4;
    private static final int WINDOW = 120;
    /** Words from a subject to the words it is reported to have used. */
    private static final int MAX_TOLD = 12;

    private static final double TITLE_CAPITALS = 0.6;
    private static final double TITLE_ALONE = 0.8;

    private final QuotationCues cues;

    QuotationKinds(QuotationCues cues) {
        this.cues = cues;
    }

    String kind(String text, QuoteScanner.Span span, Speech speech) {
        if (span.mark() == Dialogue.DASH) {
            return "direct";
        }
        List<Word> inner = Word.of(text, span.start(), span.end());
        if (inner.isEmpty()) {
            return "direct";
        }
        int mark = QuoteScanner.endBefore(text, span.start()) - 1;
        char before = mark <= 0 ? '\n' : text.charAt(mark);
        List<Word> leading = Word.of(text, Math.max(0, mark - WINDOW), Math.max(0, mark + 1));
        String last = leading.isEmpty() ? "" : leading.get(leading.size() - 1).text();
        char end = text.charAt(span.end() - 1);
        boolean sentenceInside = ".!?…".indexOf(end) >= 0;
        boolean ledByPause = before == '\n' || ":.!?…—–".indexOf(before) >= 0 || before == ',' && speech.cue() != null;

        boolean sentences = text.substring(span.start(), span.end() - 1).chars().anyMatch(c -> ".!?".indexOf(c) >= 0)
                && before == '\n';
        if (!sentences
                && isTitle(inner, leading)
                && (speech.cue() == null
                        || isWork(leading) && inner.size() >= 3
                        || !sentenceInside && end != ',' && before != ':')) {
            return "title";
        }
        if (before == '(' && !sentenceInside) {
            return "title";
        }
        if (inner.size() >= SPEECH_WORDS || before == ':') {
            return "direct";
        }
        boolean capital = inner.get(0).capital();
        boolean brokenOff = end == '—' || end == '–' || end == '-';
        boolean pause =
                end == ',' || sentenceInside || brokenOff || before == '\n' && startsClause(text, span.end() + 1);
        if (ledByPause && (before == '\n' || capital) && (pause || speech.cue() != null)) {
            return "direct";
        }
        if (cues.is("naming", last) && inner.size() <= TERM_WORDS && !sentenceInside) {
            return "term";
        }
        boolean adjacent = speech.cue() != null && cues.isVerb(last);
        boolean several = inner.size() >= 3;
        if (adjacent || several && speech.cue() != null && (speech.near() || inner.size() > TERM_WORDS)) {
            return "direct";
        }
        if (inner.size() > TERM_WORDS && sentenceInside && capital) {
            return "direct";
        }
        boolean sentence = capital && inner.size() >= 3 && inner.stream().anyMatch(this::isPerson)
                || inner.size() >= 3 && inner.stream().filter(this::isPerson).count() >= 2;
        if (sentence) {
            return "direct";
        }
        boolean told = speech.cue() != null
                && speech.speaker() != null
                && span.depth() == 0
                && !cues.is("determiner", last)
                && !cues.is("term", last)
                && !(inner.size() == 1 && cues.is("preposition", last))
                && Word.of(speech.cue(), 0, speech.cue().length()).size() <= MAX_TOLD;
        if (told) {
            return "direct";
        }
        boolean spokenAbout = cues.is("term", last) && !cues.is("determiner", last);
        return spokenAbout ? "term" : "scare";
    }

    /** Whether a dash or a small letter goes on after a closing mark, as a narrator does after speech. */
    private static boolean startsClause(String text, int from) {
        int i = from;
        while (i < text.length() && Line.isSpace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && "—–-".indexOf(text.charAt(i)) >= 0;
    }

    private boolean isTitle(List<Word> inner, List<Word> leading) {
        if (inner.size() > 16) {
            return false;
        }
        long capitals = inner.stream().filter(Word::capital).count();
        long small = inner.stream()
                .filter(word -> word.text().length() <= 3 && !word.capital())
                .count();
        boolean work = isWork(leading);
        boolean titleCase =
                capitals >= TITLE_CAPITALS * (inner.size() - small) && capitals >= Math.min(2, inner.size());
        boolean plainlyTitle =
                inner.size() >= 4 && capitals >= TITLE_ALONE * (inner.size() - small) && !leading.isEmpty();
        return (work || plainlyTitle) && inner.get(0).capital() && titleCase;
    }

    /** Whether a word for a text stands right before. */
    private boolean isWork(List<Word> leading) {
        return leading.stream().skip(Math.max(0, leading.size() - 4)).anyMatch(word -> cues.is("work", word.text()));
    }

    private boolean isPerson(Word word) {
        return cues.is("person", word.text()) || cues.is("pronoun", word.text());
    }
}
