package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
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

/** Sums up documents for comparison, and reads what it needs of the seeds beyond that. */
final class Summaries {
    private Summaries() {}

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

    /** The summary of an annotated document from its rows. */
    static DocumentSummary of(DocumentParts parts) {
        return summary(
                AnnotatedDocuments.assemble(parts),
                parts.all(FeatureValue.class).toList(),
                parts.all(Device.class).toList(),
                parts.all(Rhetoric.class).toList(),
                parts.all(Sentiment.class).toList());
    }

    /**
     * The texts of seeds.
     *
     * @param summaries their summaries, by identifier
     * @param shared stretches of each seed that other documents share, in the order of their first code point
     */
    static JavaRDD<SeedText> seedTexts(
            RunContext context, Map<String, DocumentSummary> summaries, Map<String, List<Stretch>> shared) {
        Measuring measuring =
                new Measuring(Engines.rhetoric(context.settings()), Engines.sentiment(context.settings()));
        return DocumentParts.gather(context, summaries.keySet(), Tables.DOCUMENTS, AnnotatedDocuments.PARTS)
                .map(parts -> SeedText.of(
                        summaries.get(parts.docId()),
                        AnnotatedDocuments.assemble(parts),
                        shared.getOrDefault(parts.docId(), List.of()),
                        measuring::sumUp));
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
