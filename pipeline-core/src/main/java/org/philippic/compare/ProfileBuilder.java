package org.philippic.compare;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;

/**
 * Turns annotated documents into a reference profile, one at a time. Immutable; as thread-safe as its functions.
 *
 * @param card what the profile says of itself
 * @param kinds strata to keep apart
 * @param features feature values of a document, scores included
 * @param devices devices of a document
 */
public record ProfileBuilder(
        ProfileCard card,
        Set<StratumKind> kinds,
        Function<AnnotatedDocument, List<FeatureValue>> features,
        Function<AnnotatedDocument, List<Device>> devices) {
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
        return DocumentSummaries.of(document, features.apply(document), devices.apply(document));
    }
}
