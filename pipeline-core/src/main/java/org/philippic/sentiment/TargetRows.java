package org.philippic.sentiment;

import java.util.List;
import org.philippic.model.Sentiment;
import org.philippic.model.Target;

/**
 * What a document says of its targets.
 *
 * @param sentiment rows of {@code sentiment} with a target: for each sentence that mentions one, in reading order, then
 *     for the document by voice and target
 * @param targets rows of {@code targets}, by voice, source and target
 */
public record TargetRows(List<Sentiment> sentiment, List<Target> targets) {
    public TargetRows {
        sentiment = List.copyOf(sentiment);
        targets = List.copyOf(targets);
    }
}
