package org.philippic.sentiment;

import java.util.List;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Sentiment;

/**
 * Scores how negative or positive a document and its parts are. Implementations are thread-safe and deterministic, and
 * take any document: one without sentences gives a document row of score 0 and confidence 0.
 *
 * <p>To add an engine, implement this interface and give its rows a name of their own in the column {@code engine}.
 */
public interface SentimentScorer {
    /**
     * Rows of {@code sentiment} for every sentence, every section that has a heading, and the document.
     *
     * <p>Each unit has a row of voice {@code all}, and one of {@code author} and {@code quoted} where it has words of
     * that voice. Scores lie in −1…1. Rows come sentences first, in reading order, then sections, then the document.
     */
    List<Sentiment> score(AnnotatedDocument document);
}
