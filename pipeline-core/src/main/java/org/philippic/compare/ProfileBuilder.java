package org.philippic.compare;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;

/**
 * Turns annotated documents into a reference profile, one at a time. Immutable; as thread-safe as its function.
 *
 * @param card what the profile says of itself
 * @param kinds strata to keep apart
 * @param measure features and devices of a document
 */
public record ProfileBuilder(ProfileCard card, Set<StratumKind> kinds, Function<AnnotatedDocument, Measured> measure) {
    /**
     * What was measured in a document.
     *
     * @param features feature values, scores of the document included
     * @param devices devices
     */
    public record Measured(List<FeatureValue> features, List<Device> devices) {}

    /** The profile of the documents, each of them added once. */
    public ReferenceProfile build(Iterator<AnnotatedDocument> documents) {
        ReferenceProfile profile = new ReferenceProfile(card, kinds);
        while (documents.hasNext()) {
            profile.add(summary(documents.next()));
        }
        return profile;
    }

    /** What the profile takes in of a document. */
    public DocumentSummary summary(AnnotatedDocument document) {
        Measured measured = measure.apply(document);
        return DocumentSummaries.of(document, measured.features(), measured.devices());
    }
}
