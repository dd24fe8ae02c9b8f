package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.compare.DocumentScores;
import org.philippic.compare.DocumentSummaries;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.SeedText;
import org.philippic.compare.Variation.Stretch;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentiment;
import org.philippic.rhetoric.RhetoricResult;
import org.philippic.rhetoric.RhetoricScorer;
import org.philippic.table.Tables;

/** Sums up every document of a run, and reads what comparison needs of the seeds beyond that. */
public final class Summaries {
    private Summaries() {}

    /** A document summed up, and a seed's text. */
    record Summed(DocumentSummary summary, SeedText textOfSeed) implements Serializable {
        Optional<SeedText> seed() {
            return Optional.ofNullable(textOfSeed);
        }
    }

    /** Measures a document that differs from what the tables tell of, with the engines that made them. */
    private record Measuring(
            PerExecutor<?, RhetoricScorer> rhetoric, PerExecutor<?, Engines.SentimentEngines> sentiment)
            implements Serializable {
        DocumentSummary sumUp(AnnotatedDocument document) {
            RhetoricResult result = rhetoric.get().scoreAuthor(document);
            return summary(
                    document,
                    result.features(),
                    result.devices(),
                    result.rhetoric(),
                    sentiment.get().scoreOverall(document));
        }
    }

    /** The summary of every annotated document; counts each on the accumulator. */
    public static JavaRDD<DocumentSummary> read(RunContext context, LongAccumulator done) {
        return parts(context).map(parts -> {
            done.add(1);
            return summary(AnnotatedDocuments.assemble(parts), parts);
        });
    }

    /**
     * The summary of every annotated document, with the text of seeds.
     *
     * @param shared stretches of each seed that other documents share, in the order of their first code point
     */
    static JavaRDD<Summed> readWithSeeds(
            RunContext context, LongAccumulator done, Broadcast<Map<String, List<Stretch>>> shared) {
        Measuring measuring =
                new Measuring(Engines.rhetoric(context.settings()), Engines.sentiment(context.settings()));
        return parts(context).map(parts -> {
            AnnotatedDocument document = AnnotatedDocuments.assemble(parts);
            DocumentSummary summary = summary(document, parts);
            SeedText seed = summary.isSeed()
                    ? SeedText.of(
                            summary,
                            document,
                            shared.value().getOrDefault(summary.docId(), List.of()),
                            measuring::sumUp)
                    : null;
            done.add(1);
            return new Summed(summary, seed);
        });
    }

    private static JavaRDD<DocumentParts> parts(RunContext context) {
        return AnnotatedDocuments.partsWith(
                context, List.of(Tables.FEATURES, Tables.DEVICES, Tables.RHETORIC, Tables.SENTIMENT));
    }

    private static DocumentSummary summary(AnnotatedDocument document, DocumentParts parts) {
        return summary(
                document,
                parts.all(FeatureValue.class).toList(),
                parts.all(Device.class).toList(),
                parts.all(Rhetoric.class).toList(),
                parts.all(Sentiment.class).toList());
    }

    private static DocumentSummary summary(
            AnnotatedDocument document,
            List<FeatureValue> features,
            List<Device> devices,
            List<Rhetoric> rhetoric,
            List<Sentiment> sentiment) {
        List<FeatureValue> values = new ArrayList<>(features);
        values.addAll(DocumentScores.of(document.document(), rhetoric, sentiment));
        return DocumentSummaries.of(document, values, devices);
    }
}
