package org.philippic.sentiment;

import java.util.List;
import java.util.Optional;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/**
 * Tells what the sentence around a target says of it, by a multinomial logistic model over {@link TargetFeatures}.
 * Immutable and thread-safe.
 */
public final class TargetStance {
    private static final Stance NOTHING_KNOWN = new Stance(0, "neutral", 0);

    private final TargetFeatures features;
    private final StanceModel model;

    /** With the weights that ship with the product. */
    public static TargetStance load(SentimentLexicons lexicons) {
        return new TargetStance(new TargetFeatures(lexicons, StancePieces.shipped()), StanceModel.shipped());
    }

    TargetStance(TargetFeatures features, StanceModel model) {
        this.features = features;
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
        return features(document, charStart, charEnd).map(model::stance).orElse(NOTHING_KNOWN);
    }

    /** Stance of a sentence toward its tokens {@code from} to {@code to}, exclusive. */
    Stance toward(AnnotatedSentence sentence, int from, int to) {
        return model.stance(features.of(sentence, from, to));
    }

    /** Features of a stretch; empty where no token stands there. */
    Optional<double[]> features(AnnotatedDocument document, int charStart, int charEnd) {
        for (AnnotatedSentence sentence : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            int from = -1;
            int to = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).charStart() < charEnd && tokens.get(i).charEnd() > charStart) {
                    from = from < 0 ? i : from;
                    to = i + 1;
                }
            }
            if (from >= 0) {
                return Optional.of(features.of(sentence, from, to));
            }
        }
        return Optional.empty();
    }
}
