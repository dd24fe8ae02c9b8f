package org.philippic.sentiment;

import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.rhetoric.WordPieces;

/**
 * Tells what the sentence around a target says of it, by a multinomial logistic model over {@link TargetFeatures} and
 * {@link StancePieces}. Immutable and thread-safe.
 */
public final class TargetStance {
    private static final Stance NOTHING_KNOWN = new Stance(0, "neutral", 0);

    /** Share of a stance that counts where what bears it is not tied to the target. */
    private static final double ELSEWHERE = 0.25;

    private final SentimentLexicons lexicons;
    private final WordPieces vocabulary;
    private final StancePieces pieces;
    private final StanceModel model;

    /** With the weights that ship with the product. */
    public static TargetStance load(SentimentLexicons lexicons) {
        return new TargetStance(lexicons, WordPieces.load(), StancePieces.shipped(), StanceModel.shipped());
    }

    TargetStance(SentimentLexicons lexicons, WordPieces vocabulary, StancePieces pieces, StanceModel model) {
        this.lexicons = lexicons;
        this.vocabulary = vocabulary;
        this.pieces = pieces;
        this.model = model;
    }

    /**
     * Stance toward a stretch of a document.
     *
     * @param charStart first code point of the target in the document
     * @param charEnd code point after its last one
     * @return neutral with confidence 0 where no token stands there
     */
    public Stance toward(AnnotatedDocument document, int charStart, int charEnd) {
        return TargetMention.at(document, charStart, charEnd)
                .map(mention -> model.stance(values(read(mention.sentence()), mention.from(), mention.to())))
                .orElse(NOTHING_KNOWN);
    }

    /** Reads a sentence for all its targets. */
    TargetSentence read(AnnotatedSentence sentence) {
        return new TargetSentence(sentence, lexicons.of(sentence.sentence().lang()), vocabulary);
    }

    /**
     * Stance of a sentence toward its tokens {@code from} to {@code to}, exclusive, as much of it as falls on them: the
     * share of its polar words that is tied to the target counts in full and the rest a quarter; all of it where nothing is
     * known of dependencies. In a sentence of many names most of what is said is said of others.
     */
    Stance attributed(TargetSentence sentence, int from, int to) {
        Stance stance = model.stance(values(sentence, from, to));
        double share = sentence.paths().parsed() ? TargetTies.share(sentence, from, to) : 1;
        double part = ELSEWHERE + (1 - ELSEWHERE) * share;
        return new Stance(part * stance.score(), stance.label(), stance.confidence());
    }

    private double[] values(TargetSentence sentence, int from, int to) {
        double[] values = TargetFeatures.of(sentence, from, to);
        double[] scores = pieces.scores(StancePieces.Context.of(sentence, from, to));
        System.arraycopy(scores, 0, values, TargetFeatures.FIRST_PIECE_SCORE, scores.length);
        return values;
    }
}
