package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.LongAccumulator;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.compare.DocumentScores;
import org.philippic.compare.DocumentSummaries;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.ProfileCard;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.StratumKind;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.stage.DocumentParts.Keyed;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentiment;
import org.philippic.table.Tables;

/** Sums up every document of a run, and adds the summaries up to a profile. */
public final class Summaries {
    private Summaries() {}

    /** The summary of every annotated document; counts each on the accumulator. */
    public static JavaRDD<DocumentSummary> read(RunContext context, LongAccumulator done) {
        return AnnotatedDocuments.partsWith(
                        context,
                        List.of(
                                new Keyed<>(Tables.FEATURES, FeatureValue::docId),
                                new Keyed<>(Tables.DEVICES, Device::docId),
                                new Keyed<>(Tables.RHETORIC, Rhetoric::docId),
                                new Keyed<>(Tables.SENTIMENT, Sentiment::docId)))
                .map(summing(done));
    }

    private static Function<DocumentParts, DocumentSummary> summing(LongAccumulator done) {
        return parts -> {
            AnnotatedDocument document = AnnotatedDocuments.assemble(parts);
            List<FeatureValue> features =
                    new ArrayList<>(parts.all(FeatureValue.class).toList());
            features.addAll(DocumentScores.of(
                    document.document(),
                    parts.all(Rhetoric.class).toList(),
                    parts.all(Sentiment.class).toList()));
            done.add(1);
            return DocumentSummaries.of(
                    document, features, parts.all(Device.class).toList());
        };
    }

    /** The profile of all summaries. */
    public static ReferenceProfile profile(
            JavaRDD<DocumentSummary> summaries, ProfileCard card, Set<StratumKind> kinds) {
        return summaries.treeAggregate(new ReferenceProfile(card, kinds), Summaries::added, Summaries::merged);
    }

    private static ReferenceProfile added(ReferenceProfile profile, DocumentSummary summary) {
        profile.add(summary);
        return profile;
    }

    private static ReferenceProfile merged(ReferenceProfile one, ReferenceProfile two) {
        one.merge(two);
        return one;
    }
}
