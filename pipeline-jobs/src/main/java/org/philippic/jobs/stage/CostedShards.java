package org.philippic.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.philippic.jobs.cache.PackStore;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.ShardPlan;
import org.philippic.jobs.run.WorkCosts;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.table.Table;

/**
 * Plans shards by what the work on their documents will cost, as earlier runs into the same output measured it by stage
 * and language: {@code _cache/_costs/costs.json}. A run keeps to what was known when it began, in its
 * {@code _stages/costs.json}, so that it plans the same shards again when it is resumed. Where nothing was measured yet,
 * characters count.
 */
final class CostedShards {
    /** Processor time that makes a shard worth its own task: much more than starting one takes, and little to lose. */
    private static final long NANOS_A_SHARD = 30_000_000_000L;

    private static final String FILE = "costs.json";

    private final RunContext context;
    private final Path kept;
    private final WorkCosts known;

    private CostedShards(RunContext context, Path kept, WorkCosts known) {
        this.context = context;
        this.kept = kept;
        this.known = known;
    }

    /** What this run plans by. */
    static CostedShards of(RunContext context) {
        Path kept = new Path(new PackStore(context.hadoop(), context.output()).aside("costs"), FILE);
        Path own = new Path(context.folder(), "_stages/" + FILE);
        Optional<WorkCosts> begunWith = read(context, own);
        WorkCosts known = begunWith.or(() -> read(context, kept)).orElseGet(WorkCosts::new);
        if (begunWith.isEmpty()) {
            context.files().writeJson(own, known.toJson());
        }
        return new CostedShards(context, kept, known);
    }

    private static Optional<WorkCosts> read(RunContext context, Path file) {
        try {
            return context.files().readJson(file).map(WorkCosts::ofJson);
        } catch (UncheckedIOException | NumberFormatException damaged) {
            context.progress().say("  " + file + " is damaged and counts for nothing: " + damaged.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps what this run measured, for later ones. */
    void learn(WorkCosts measured) {
        // Not what the run plans by: another of its stages may have learned since.
        WorkCosts all = read(context, kept).orElseGet(WorkCosts::new);
        all.learn(measured);
        context.files().writeJson(kept, all.toJson());
    }

    /**
     * Plans shards of some documents.
     *
     * @param stages that will work on them
     * @param documents the table that has them
     * @param wanted their identifiers
     */
    ShardPlan plan(List<DocumentStage> stages, Table<Document> documents, Set<String> wanted) {
        if (stages.stream().allMatch(stage -> known.isEmpty(stage.name()))) {
            return DocumentParts.plan(context, documents, wanted);
        }
        Map<String, Double> nanos = new HashMap<>();
        Map<String, Long> weights = new HashMap<>();
        for (Sized document : sized(documents, wanted)) {
            double ofACharacter = nanos.computeIfAbsent(document.lang(), lang -> nanosOfACharacter(stages, lang));
            weights.put(document.docId(), (long) (ofACharacter * document.characters()));
        }
        return context.shards(weights, NANOS_A_SHARD);
    }

    private double nanosOfACharacter(List<DocumentStage> stages, String lang) {
        return stages.stream()
                .mapToDouble(
                        stage -> known.nanosOfACharacter(stage.name(), lang).orElse(0))
                .sum();
    }

    private record Sized(String docId, String lang, int characters) implements Serializable {}

    private List<Sized> sized(Table<Document> documents, Set<String> wanted) {
        Dataset<Row> sampled = context.tables()
                .frame(documents)
                .select(
                        col("doc_id"),
                        col("lang"),
                        when(col("status").equalTo(DocumentStatus.DUPLICATE.wireName()), 0)
                                .otherwise(col("n_chars")),
                        col("text").substr(col("n_chars").divide(2).cast("int"), lit(Sizing.SAMPLE)));
        return DocumentParts.rows(context, sampled, wanted)
                .map(new Sizing(Engines.detector()))
                .collect();
    }

    /** Tells the language of a document from a stretch in its middle, where it is not known yet: a cost hangs on it. */
    private record Sizing(PerExecutor<?, LanguageDetector> detector) implements Function<Row, Sized> {
        static final int SAMPLE = 600;

        @Override
        public Sized call(Row row) {
            String told = row.getString(1);
            String lang = told.equals(LanguageGuess.UNKNOWN)
                    ? detector.get().detect(row.getString(3)).lang()
                    : told;
            return new Sized(row.getString(0), lang, row.getInt(2));
        }
    }
}
