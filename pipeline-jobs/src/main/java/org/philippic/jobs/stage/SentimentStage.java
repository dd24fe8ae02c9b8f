package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.jobs.stage.DocumentParts.Keyed;
import org.philippic.model.Document;
import org.philippic.model.Sentiment;
import org.philippic.sentiment.SentimentScorer;
import org.philippic.settings.Settings;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Scores the sentiment of sentences, sections and documents with every engine that the profile asks for. */
public final class SentimentStage implements DocumentStage {
    @Override
    public String name() {
        return "sentiment";
    }

    @Override
    public List<Table<?>> reads() {
        return AnnotatedDocuments.tablesWith(Tables.DOCUMENT_KEYS);
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.SENTIMENT, Tables.TARGETS, Tables.REJECTS);
    }

    @Override
    public Table<Document> documents() {
        return Tables.DOCUMENTS;
    }

    @Override
    public List<Keyed<?>> parts() {
        return AnnotatedDocuments.PARTS;
    }

    @Override
    public String dependsOn(Settings settings) {
        return settings.run().profile() + " " + settings.annotate();
    }

    @Override
    public List<Pattern> code() {
        List<Pattern> code = new ArrayList<>(Fingerprints.packages("sentiment"));
        code.add(Pattern.compile("language/.*|models/sentiment/.*"));
        code.add(Fingerprints.stage(this));
        return code;
    }

    @Override
    public Work work(Settings settings) {
        return scoring(Engines.sentiment(settings));
    }

    private static Work scoring(PerExecutor<?, Engines.SentimentEngines> engines) {
        return AnnotatedDocuments.work(document -> {
            List<Sentiment> rows = new ArrayList<>();
            for (SentimentScorer engine : engines.get().scorers()) {
                rows.addAll(engine.score(document));
            }
            return Rows.of(rows, engines.get().towardTargets().targets(document));
        });
    }
}
