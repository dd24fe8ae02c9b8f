package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.ProfileCard;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.SeedComparison;
import org.philippic.compare.StratumKind;
import org.philippic.compare.StyleSpace;
import org.philippic.jobs.cache.CodeParts;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.References;
import org.philippic.jobs.run.RunContext;
import org.philippic.model.Keyness;
import org.philippic.model.Neighbour;
import org.philippic.model.SeedProfile;
import org.philippic.table.Table;
import org.philippic.table.Tables;
import scala.Tuple2;

/** Places each seed among the other documents of the run and in stored profiles, and finds shared passages. */
public final class CompareStage implements Stage {
    private static final int NEIGHBOURS = 20;
    private static final List<Pattern> CODE =
            List.of(Pattern.compile("org/philippic/(jobs/stage|compare|model)/.*|profiles/.*|language/.*"));

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public List<Table<?>> reads() {
        List<Table<?>> tables = new ArrayList<>(AnnotatedDocuments.TABLES);
        tables.addAll(
                List.of(Tables.DOCUMENT_KEYS, Tables.FEATURES, Tables.DEVICES, Tables.RHETORIC, Tables.SENTIMENT));
        return tables;
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.SEED_PROFILE, Tables.KEYNESS, Tables.NEIGHBOURS, Tables.REUSE);
    }

    @Override
    public Optional<String> inputDigest(RunContext context) {
        StringBuilder inputs = new StringBuilder();
        Stages.documentStages()
                .forEach(stage -> inputs.append(Fingerprints.of(stage, context.settings()))
                        .append('\n'));
        context.tables()
                .collect(Tables.DOCUMENT_KEYS)
                .forEach(document -> inputs.append(document).append('\n'));
        // A document that failed before may have passed now.
        inputs.append(context.tables().count(Tables.REJECTS)).append('\n');
        inputs.append(References.digest(context.hadoop(), context.inputs().references()))
                .append(context.settings().compare())
                .append(CodeParts.ofThisBuild().version(CODE));
        return Optional.of(Fingerprints.digest(inputs.toString()));
    }

    @Override
    public void run(RunContext context) {
        List<ReferenceProfile> references = References.load(
                context.spark().sparkContext().hadoopConfiguration(),
                context.inputs().references());
        long total = context.tables().count(Tables.DOCUMENTS);
        JavaRDD<DocumentSummary> summaries;
        try (Progress.Count count = context.progress().count(name(), total)) {
            summaries = Summaries.read(context, count.documents()).persist(StorageLevel.MEMORY_AND_DISK());
            compareSeeds(context, summaries, references);
        }
        summaries.unpersist(false);
        context.tables().write(Tables.REUSE, ReuseJob.find(context));
    }

    private static void compareSeeds(
            RunContext context, JavaRDD<DocumentSummary> summaries, List<ReferenceProfile> references) {
        SeedComparison comparison = new SeedComparison(context.settings().compare());
        ReferenceProfile run = Summaries.profile(
                summaries,
                new ProfileCard(SeedComparison.RUN, AnnotatorFingerprint.CURRENT, "The documents of a run."),
                EnumSet.of(StratumKind.DECADE, StratumKind.GENRE, StratumKind.LENGTH));
        List<DocumentSummary> seeds = summaries.filter(DocumentSummary::isSeed).collect().stream()
                .sorted(Comparator.comparing(DocumentSummary::docId))
                .toList();
        List<SeedProfile> places = new ArrayList<>();
        List<Keyness> keyness = new ArrayList<>();
        Map<String, StyleSpace> spaces = new LinkedHashMap<>();
        for (DocumentSummary seed : seeds) {
            ReferenceProfile others = run.without(seed);
            places.addAll(comparison.place(seed, SeedComparison.RUN, others));
            keyness.addAll(comparison.keyness(seed, SeedComparison.RUN, others));
            for (ReferenceProfile reference : references) {
                String name = reference.card().name();
                places.addAll(comparison.place(seed, name, reference));
                keyness.addAll(comparison.keyness(seed, name, reference));
            }
            spaces.put(seed.docId(), space(seed, others, references));
        }
        context.tables().write(Tables.SEED_PROFILE, context.sparkContext().parallelize(places, 1));
        context.tables().write(Tables.KEYNESS, context.sparkContext().parallelize(keyness, 1));
        context.tables().write(Tables.NEIGHBOURS, neighbours(context, comparison, summaries, seeds, spaces));
    }

    /** Distances are measured in the space of the stored profile with the most documents of the language, if any. */
    private static StyleSpace space(DocumentSummary seed, ReferenceProfile others, List<ReferenceProfile> references) {
        StyleSpace best = StyleSpace.fit(others, seed.lang(), StyleSpace.WORDS);
        for (ReferenceProfile reference : references) {
            StyleSpace stored = StyleSpace.fit(reference, seed.lang(), StyleSpace.WORDS);
            if (stored.words().size() > best.words().size()) {
                best = stored;
            }
        }
        return best;
    }

    private static JavaRDD<Neighbour> neighbours(
            RunContext context,
            SeedComparison comparison,
            JavaRDD<DocumentSummary> summaries,
            List<DocumentSummary> seeds,
            Map<String, StyleSpace> spaces) {
        Broadcast<List<DocumentSummary>> shippedSeeds = context.sparkContext().broadcast(seeds);
        Broadcast<Map<String, StyleSpace>> shippedSpaces =
                context.sparkContext().broadcast(spaces);
        return summaries
                .flatMap(other -> shippedSeeds.value().stream()
                        .flatMap(seed ->
                                comparison
                                        .distances(
                                                seed,
                                                other,
                                                shippedSpaces.value().get(seed.docId()))
                                        .stream())
                        .iterator())
                .mapToPair(row -> new Tuple2<>(row.docId() + "\u0000" + row.measure(), row))
                .groupByKey(1)
                .sortByKey()
                .flatMap(group -> {
                    List<Neighbour> distances = new ArrayList<>();
                    group._2().forEach(distances::add);
                    return SeedComparison.ranked(distances, NEIGHBOURS).iterator();
                });
    }
}
