package org.philippic.annotate;

import java.io.Serializable;
import java.util.List;
import org.philippic.model.Document;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;
import org.philippic.model.Zone;

/**
 * A document with all that the steps up to annotation found in it: the input of sentiment, rhetoric and comparison.
 * Immutable. Lists are in reading order.
 */
public record AnnotatedDocument(
        Document document,
        List<Zone> zones,
        List<Quotation> quotations,
        List<AnnotatedSentence> sentences,
        List<Entity> entities)
        implements Serializable {
    public AnnotatedDocument {
        zones = List.copyOf(zones);
        quotations = List.copyOf(quotations);
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
    }
}
