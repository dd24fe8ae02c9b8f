package org.philippic.annotate;

import java.io.Serializable;
import java.util.List;
import org.philippic.model.Reject;

/**
 * What became of a document in annotation.
 *
 * @param document the document with its sentences, tokens and entities
 * @param rejects parts of it that could not be annotated; empty as a rule
 */
public record Annotation(AnnotatedDocument document, List<Reject> rejects) implements Serializable {
    public Annotation {
        rejects = List.copyOf(rejects);
    }
}
