package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;
import org.philippic.sentiment.SentimentLexicon.Cue;

/**
 * Finds what the cues of a sentence do to its polar words: negation, intensifiers and diminishers, irrealis, and
 * adversative conjunctions. Along dependencies where the sentence is parsed, in a window of words where it is not.
 *
 * <p>The factors are those of VADER (C.J. Hutto, E. Gilbert, ICWSM 2014): negation −0.74, intensifier and diminisher
 * 1 ± 0.293, before "but" 0.5 and after it 1.5. Irrealis halves (M. Taboada et al., Computational Linguistics 37(2),
 * 2011, leave such words out; half keeps some of the evidence).
 */
final class PolarScope {
    private static final double NEGATED = -0.74;
    private static final double INTENSIFIED = 1.293;
    private static final double DIMINISHED = 0.707;
    private static final double UNREAL = 0.5;
    private static final double BEFORE_ADVERSATIVE = 0.5;
    private static final double AFTER_ADVERSATIVE = 1.5;
    private static final int NEGATION_WINDOW = 4;
    private static final int DEGREE_WINDOW = 2;
    private static final int IRREALIS_WINDOW = 6;
    private static final int MAX_PATH = 4;
    private static final int MAX_EMOTICON_TOKENS = 4;

    private static final Set<String> QUESTION_MARKS = Set.of("?", "??", "؟");

    /** Relations that lead out of the clause of the negated word. */
    private static final Set<String> CLAUSE_BOUNDARIES = Set.of(
            "nsubj", "csubj", "advcl", "acl", "ccomp", "parataxis", "conj", "dep", "discourse", "vocative", "punct");

    private final AnnotatedSentence sentence;
    private final SentimentLexicon lexicon;
    private final boolean parsed;
    /** By token, a bit for the ordinal of each cue that it is. */
    private final int[] cues;

    private final int[] negators;

    PolarScope(AnnotatedSentence sentence, SentimentLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.parsed = sentence.sentence().parseStatus().equals("parsed")
                && sentence.tokens().stream().noneMatch(token -> token.head() == null || token.deprel() == null);
        this.cues = sentence.tokens().stream().mapToInt(lexicon::cues).toArray();
        this.negators = IntStream.range(0, cues.length)
                .filter(i -> isCue(i, Cue.NEGATION) && !isTagQuestion(i))
                .toArray();
    }

    /**
     * The polar words of the sentence, in order.
     *
     * @return each with its polarity after the cues, about −2…2
     */
    List<PolarWord> polarWords() {
        List<Token> tokens = sentence.tokens();
        List<PolarWord> words = new ArrayList<>();
        int adversative = lastAdversative(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Polarity polarity = lexicon.polarity(token).orElse(null);
            if (polarity == null && !beginsLikeWord(token)) {
                int after = afterEmoticon(tokens, i);
                Polarity sign = lexicon.emoticon(written(tokens, i, after))
                        .or(() -> lexicon.firstEmoji(token.form()))
                        .orElse(null);
                if (sign != null && sign.polarity() != 0) {
                    // It comments on the sentence, whose cues do not reach it.
                    words.add(new PolarWord(i, sign.polarity(), sign.polarity(), false));
                }
                i = Math.max(i, after - 1);
                continue;
            }
            if (polarity == null || polarity.polarity() == 0 || isCue(i, Cue.NEGATION)) {
                continue;
            }
            boolean negated = isNegated(tokens, i);
            double value = polarity.polarity() * degree(tokens, i);
            if (negated) {
                value *= NEGATED;
            }
            if (cueBefore(tokens, i, Cue.IRREALIS, IRREALIS_WINDOW)) {
                value *= UNREAL;
            }
            if (adversative >= 0) {
                value *= i < adversative ? BEFORE_ADVERSATIVE : AFTER_ADVERSATIVE;
            }
            words.add(new PolarWord(i, polarity.polarity(), value, negated));
        }
        return words;
    }

    /** Index after the longest emoji or emoticon that begins at a token; tokenizers cut ":-)" into its marks. */
    private int afterEmoticon(List<Token> tokens, int from) {
        int last = from + 1;
        while (last < tokens.size()
                && last - from < MAX_EMOTICON_TOKENS
                && tokens.get(last).charStart() == tokens.get(last - 1).charEnd()) {
            last++;
        }
        while (last > from && lexicon.emoticon(written(tokens, from, last)).isEmpty()) {
            last--;
        }
        return last;
    }

    private static String written(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::form).collect(Collectors.joining());
    }

    /** Whether a negator only asks for assent, as in "Nice, no?". */
    private boolean isTagQuestion(int negator) {
        List<Token> tokens = sentence.tokens();
        return negator > 1
                && negator + 1 < tokens.size()
                && QUESTION_MARKS.contains(tokens.get(negator + 1).form());
    }

    private static boolean beginsLikeWord(Token token) {
        return !token.form().isEmpty() && Character.isLetterOrDigit(token.form().codePointAt(0));
    }

    private boolean isNegated(List<Token> tokens, int at) {
        if (!parsed) {
            return cueBefore(tokens, at, Cue.NEGATION, NEGATION_WINDOW);
        }
        return Arrays.stream(negators).anyMatch(negator -> negator != at && governs(tokens, negator, at));
    }

    /** Whether a word stands below the head of a negator without leaving its clause, or is that head. */
    private boolean governs(List<Token> tokens, int negator, int word) {
        int scope = tokens.get(negator).head() - 1;
        int node = word;
        for (int steps = 0; steps <= MAX_PATH && node >= 0; steps++) {
            if (node == scope) {
                return true;
            }
            if (CLAUSE_BOUNDARIES.contains(tokens.get(node).relation())) {
                return false;
            }
            node = tokens.get(node).head() - 1;
        }
        return false;
    }

    private double degree(List<Token> tokens, int at) {
        double factor = 1;
        for (int i = at - 1; i >= Math.max(0, at - DEGREE_WINDOW) && isWord(tokens.get(i)); i--) {
            if (isCue(i, Cue.INTENSIFIER)) {
                factor *= INTENSIFIED;
            } else if (isCue(i, Cue.DIMINISHER)) {
                factor *= DIMINISHED;
            }
        }
        return factor;
    }

    private boolean cueBefore(List<Token> tokens, int at, Cue cue, int window) {
        for (int i = at - 1; i >= Math.max(0, at - window) && isWord(tokens.get(i)); i--) {
            if (isCue(i, Cue.ADVERSATIVE)) {
                return false;
            }
            if (isCue(i, cue)) {
                return true;
            }
        }
        return false;
    }

    private int lastAdversative(List<Token> tokens) {
        // At the very beginning it contrasts with the sentence before, which keeps its own score.
        for (int i = tokens.size() - 1; i > 1; i--) {
            if (isCue(i, Cue.ADVERSATIVE)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isCue(int token, Cue cue) {
        return cue.isIn(cues[token]);
    }

    private static boolean isWord(Token token) {
        String form = token.form();
        for (int i = 0; i < form.length(); i += Character.charCount(form.codePointAt(i))) {
            if (Character.isLetterOrDigit(form.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
