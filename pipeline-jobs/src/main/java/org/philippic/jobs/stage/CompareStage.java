package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.OcrFragility;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.RollingDelta;
import org.philippic.compare.SeedComparison;
import org.philippic.compare.SeedText;
import org.philippic.compare.StyleSpace;
import org.philippic.jobs.run.References;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.KeptRows;
import org.philippic.model.Keyness;
import org.philippic.model.NearDuplicate;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sensitivity;
import org.philippic.model.StyleWindow;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Places each seed among the other documents of the run and in stored profiles, and finds shared passages. */
public final class CompareStage implements Stage {
    /** Spark warns of tasks beyond a megabyte, since they travel with the rows in them. */
    private static final int ROWS_OF_A_TASK = 2000;

    /** The rows of one seed, and the space that its distances are measured in. */
    private record Compared(
            String docId,
            List<SeedProfile> places,
            List<Sensitivity> moves,
            List<Keyness> keyness,
            List<StyleWindow> windows,
            StyleSpace space) {}

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public List<Table<?>> reads() {
        List<Table<?>> tables = new ArrayList<>(AnnotatedDocuments.TABLES);
        tables.add(Tables.SUMMARIES);
        return tables;
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(
                Tables.SEED_PROFILE,
                Tables.SENSITIVITY,
                Tables.KEYNESS,
                Tables.NEIGHBOURS,
                Tables.ROLLING_DELTA,
                Tables.NEAR_DUPLICATES,
                Tables.REUSE,
                Tables.REUSE_PLACES);
    }

    @Override
    public void run(RunContext context, List<Stage> upcoming) {
        // Profiles are read while Spark looks for shared passages.
        CompletableFuture<List<ReferenceProfile>> references = CompletableFuture.supplyAsync(() -> References.load(
                context.spark().sparkContext().hadoopConfiguration(),
                context.inputs().references(),
                AnnotatorFingerprint.of(context.settings().rhetoric().network())));
        ReuseJob.write(context);
        try (KeptRows<DocumentSummary> summaries = KeptRows.of(context.tables(), Tables.SUMMARIES)) {
            compareSeeds(context, summaries.all(), seeds(context, summaries.all()), loaded(references));
        }
    }

    private static List<SeedText> seeds(RunContext context, JavaRDD<DocumentSummary> summaries) {
        Map<String, DocumentSummary> seeds = new HashMap<>();
        summaries.filter(DocumentSummary::isSeed).collect().forEach(seed -> seeds.put(seed.docId(), seed));
        return Summaries.seedTexts(context, seeds, new HashMap<>(ReuseJob.sharedBySeeds(context))).collect().stream()
                .sorted(Comparator.comparing(seed -> seed.summary().docId()))
                .toList();
    }

    private static void compareSeeds(
            RunContext context,
            JavaRDD<DocumentSummary> summaries,
            List<SeedText> seeds,
            List<ReferenceProfile> references) {
        SeedComparison comparison = new SeedComparison(context.settings().compare(), OcrFragility.shipped());
        List<DocumentSummary> seedSummaries =
                seeds.stream().map(SeedText::summary).toList();
        List<NearDuplicate> copies = references.stream()
                .flatMap(reference -> seedSummaries.stream()
                        .flatMap(seed -> comparison.copyIn(reference.card().name(), reference, seed).stream()))
                .toList();
        RunReference run = RunReference.of(context, summaries, seedSummaries, copies);
        List<Compared> compared = seeds.parallelStream()
                .map(seed -> compared(seed, comparison, run, references))
                .toList();
        Map<String, StyleSpace> spaces = new LinkedHashMap<>();
        compared.forEach(seed -> spaces.put(seed.docId(), seed.space()));
        write(context, Tables.SEED_PROFILE, compared, Compared::places);
        write(context, Tables.SENSITIVITY, compared, Compared::moves);
        write(context, Tables.KEYNESS, compared, Compared::keyness);
        write(context, Tables.ROLLING_DELTA, compared, Compared::windows);
        context.tables().write(Tables.NEIGHBOURS, NeighbourJob.find(comparison, summaries, seedSummaries, spaces));
    }

    private static Compared compared(
            SeedText seed, SeedComparison comparison, RunReference run, List<ReferenceProfile> references) {
        DocumentSummary summary = seed.summary();
        List<ReferenceProfile> all = new ArrayList<>(List.of(run.others(summary)));
        all.addAll(references);
        List<SeedProfile> places = new ArrayList<>();
        List<Sensitivity> moves = new ArrayList<>();
        List<Keyness> keyness = new ArrayList<>();
        for (ReferenceProfile reference : all) {
            String name = reference.card().name();
            places.addAll(comparison.place(summary, name, reference));
            moves.addAll(comparison.sensitivity(seed, name, reference));
            keyness.addAll(comparison.keyness(summary, seed.spread(), name, reference));
        }
        run.bothWays(summary)
                .ifPresent(both -> moves.addAll(comparison.sensitivityToNearDuplicates(
                        summary, SeedComparison.RUN, both.with(), both.without())));
        ReferenceProfile ofStyle = largest(summary.lang(), all);
        return new Compared(
                summary.docId(),
                places,
                moves,
                keyness,
                RollingDelta.DEFAULT.of(seed.words(), ofStyle),
                StyleSpace.fit(ofStyle, summary.lang(), StyleSpace.WORDS));
    }

    /** What a task on another thread gives; what it throws is thrown as it is. */
    private static <T> T loaded(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Styles are measured with the reference that has the most documents; of equals the first, the run itself. */
    private static ReferenceProfile largest(String lang, List<ReferenceProfile> references) {
        ReferenceProfile largest = references.get(0);
        for (ReferenceProfile reference : references) {
            if (reference.documents(lang) > largest.documents(lang)) {
                largest = reference;
            }
        }
        return largest;
    }

    private static <R extends Record> void write(
            RunContext context, Table<R> table, List<Compared> compared, Function<Compared, List<R>> rowsOf) {
        List<R> rows = compared.stream().map(rowsOf).flatMap(List::stream).toList();
        context.tables().write(table, context.sparkContext().parallelize(rows, 1 + rows.size() / ROWS_OF_A_TASK));
    }
}
