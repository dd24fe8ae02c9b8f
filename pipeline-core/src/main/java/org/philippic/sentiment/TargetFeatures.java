package org.philippic.sentiment;

import java.util.List;
import java.util.Set;
import org.philippic.model.Token;
import org.philippic.sentiment.SentimentLexicon.Cue;

/**
 * Measures how the polar words of a sentence stand to a target in it: how near they are, on which side, and, where the
 * sentence is parsed, along which dependencies; and what the word pieces around the target say. The same features
 * serve every language. Holds no state.
 */
final class TargetFeatures {
    /** Names of the features, in the order of the values that {@link #of} gives. */
    static final List<String> NAMES = List.of(
            "positive",
            "negative",
            "positive-near",
            "negative-near",
            "positive-before",
            "negative-before",
            "positive-after",
            "negative-after",
            "positive-strongest",
            "negative-strongest",
            "positive-epithet",
            "negative-epithet",
            "positive-predicate",
            "negative-predicate",
            "positive-suffered",
            "negative-suffered",
            "positive-one-step",
            "negative-one-step",
            "positive-two-steps",
            "negative-two-steps",
            "negated-words",
            "irrealis-words",
            "negations",
            "adversatives",
            "place-in-sentence",
            "length",
            "first-person",
            "pronoun",
            "inside-quotation-marks",
            "question",
            "exclamation",
            "subject",
            "object",
            "modifier",
            "pieces-polarity",
            "pieces-polarity-before",
            "pieces-polarity-after",
            "pieces-neutrality",
            "pieces-neutrality-before",
            "pieces-neutrality-after");

    /** Where the six scores of {@link StancePieces} begin. */
    static final int FIRST_PIECE_SCORE = NAMES.indexOf("pieces-polarity");

    private static final int ONE_STEP = NAMES.indexOf("positive-one-step");
    private static final double NEAR = 5;
    private static final double STRONGEST_REACH = 8;
    private static final int MAX_WORDS = 60;
    private static final Set<String> EPITHET_RELATIONS = Set.of("amod", "appos", "nmod", "compound", "flat", "acl");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
    private static final Set<String> OBJECTS = Set.of("obj", "iobj", "dobj");
    private static final String OPENING_MARKS = "\"“„«";
    private static final String CLOSING_MARKS = "\"”“»";

    private TargetFeatures() {}

    /**
     * Features of a target; those of the word pieces are left 0.
     *
     * @param from index of its first token in the sentence
     * @param to index after its last token
     */
    static double[] of(TargetSentence sentence, int from, int to) {
        double[] values = new double[NAMES.size()];
        DependencyPaths paths = sentence.paths();
        int head = paths.headOf(from, to);
        for (PolarWord word : sentence.polarWords()) {
            if (word.index() < from || word.index() >= to) {
                addPolarWord(values, word, from, to, head, paths);
            }
        }
        addContext(values, sentence, from, to);
        addRole(values, paths.relation(head));
        return values;
    }

    private static void addPolarWord(
            double[] values, PolarWord word, int from, int to, int head, DependencyPaths paths) {
        int sign = word.value() > 0 ? 0 : 1;
        double size = Math.abs(word.value());
        boolean before = word.index() < from;
        int distance = before ? from - word.index() : word.index() - to + 1;
        double near = size * Math.exp(-distance / NEAR);
        values[sign] += size;
        values[2 + sign] += near;
        values[(before ? 4 : 6) + sign] += near;
        values[8 + sign] = Math.max(values[8 + sign], size * Math.exp(-distance / STRONGEST_REACH));
        if (word.negated()) {
            values[20]++;
        }
        if (!paths.parsed()) {
            return;
        }
        int steps = paths.distance(head, word.index());
        if (steps == 1
                && paths.head(word.index()) == head
                && EPITHET_RELATIONS.contains(paths.relation(word.index()))) {
            values[10 + sign] += size;
        } else if (steps == 1 && SUBJECTS.contains(paths.relation(head)) && paths.isPassive(head)) {
            values[14 + sign] += size;
        } else if (steps == 1 && SUBJECTS.contains(paths.relation(head))) {
            values[12 + sign] += size;
        } else if (steps == 1 && paths.head(head) == word.index() && OBJECTS.contains(paths.relation(head))) {
            values[14 + sign] += size;
        }
        if (steps == 1) {
            values[ONE_STEP + sign] += size;
        } else if (steps == 2) {
            values[18 + sign] += size;
        }
    }

    private static void addContext(double[] values, TargetSentence sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        boolean open = false;
        for (Token token : tokens.subList(0, from)) {
            if (OPENING_MARKS.contains(token.form()) && !open) {
                open = true;
            } else if (CLOSING_MARKS.contains(token.form())) {
                open = false;
            }
        }
        values[21] = sentence.count(Cue.IRREALIS);
        values[22] = sentence.count(Cue.NEGATION);
        values[23] = sentence.count(Cue.ADVERSATIVE);
        values[29] = sentence.count("?");
        values[30] = sentence.count("!");
        values[24] = tokens.isEmpty() ? 0 : (double) from / tokens.size();
        values[25] = (double) Math.min(MAX_WORDS, tokens.size()) / MAX_WORDS;
        boolean pronoun = to - from == 1 && tokens.get(from).upos().equals("PRON");
        values[26] = pronoun && feats(tokens.get(from)).contains("Person=1") ? 1 : 0;
        values[27] = pronoun ? 1 : 0;
        values[28] = open ? 1 : 0;
    }

    private static void addRole(double[] values, String relation) {
        values[31] = SUBJECTS.contains(relation) ? 1 : 0;
        values[32] = OBJECTS.contains(relation) ? 1 : 0;
        values[33] = EPITHET_RELATIONS.contains(relation) ? 1 : 0;
    }

    private static String feats(Token token) {
        return token.feats() == null ? "" : token.feats();
    }
}
