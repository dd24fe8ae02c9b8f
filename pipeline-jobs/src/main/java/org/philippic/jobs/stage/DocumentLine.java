package org.philippic.jobs.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.philippic.jobs.cache.Attempts;
import org.philippic.jobs.cache.PackStore;
import org.philippic.jobs.run.FreshWork.Cost;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.ShardPlan;
import org.philippic.jobs.run.WorkCosts;
import org.philippic.jobs.stage.ShardStep.Care;
import org.philippic.jobs.stage.ShardTask.Result;
import org.philippic.table.Table;

/**
 * Works on documents shard by shard, each shard a new pack, and does ahead, while a document is in memory, what later
 * stages will do to it: reading its annotation again for each of them would cost more than some of them do.
 */
final class DocumentLine {
    private final RunContext context;
    private final List<DocumentStage> stages;
    private final PackStore store;

    /** A line of stages, of which the first has its turn. */
    DocumentLine(RunContext context, List<DocumentStage> stages) {
        this.context = context;
        this.stages = List.copyOf(stages);
        this.store = new PackStore(context.hadoop(), context.output());
    }

    /**
     * A stage and those of the upcoming ones that can do their work on a document together with it: whose rows come from
     * those of the line, and all whose other tables are there when the stage has its turn.
     */
    static List<DocumentStage> from(DocumentStage first, List<Stage> upcoming) {
        List<DocumentStage> line = new ArrayList<>(List.of(first));
        Set<DocumentStage> known = new HashSet<>(Stages.documentStages().subList(0, 1 + indexOf(first)));
        for (Stage stage : upcoming) {
            if (stage instanceof DocumentStage next) {
                List<DocumentStage> earlier = Fingerprints.earlier(next);
                if (known.containsAll(earlier) && earlier.stream().anyMatch(line::contains)) {
                    line.add(next);
                    known.add(next);
                }
            }
        }
        return line;
    }

    private static int indexOf(DocumentStage stage) {
        return Stages.documentStages().indexOf(stage);
    }

    /**
     * Works on documents; what comes of it is noted as the run's fresh work.
     *
     * @param missing keys of the documents by their identifiers
     */
    void work(Map<String, String> missing) {
        DocumentStage first = stages.get(0);
        String until = stages.get(stages.size() - 1).name();
        long start = System.nanoTime();
        try (Progress.Count count = context.progress().count(first.name(), until, missing.size())) {
            CostedShards costs = CostedShards.of(context);
            ShardPlan plan = costs.plan(stages, first.documents(), missing.keySet());
            List<String> shards = shards(plan, missing);
            Map<String, String> fingerprints = Fingerprints.of(context.settings());
            List<ShardStep> steps = stages.stream()
                    .map(stage -> step(stage, fingerprints.get(stage.name()), shards))
                    .toList();
            ShardTask task = new ShardTask(
                    steps,
                    context.sparkContext().broadcast(new HashMap<>(missing)),
                    context.shippedConfiguration(),
                    count.documents());
            List<Result> results = DocumentParts.gather(context, plan, first.documents(), parts())
                    .mapPartitionsWithIndex(task, true)
                    .collect();
            steps.forEach(step -> step.attempts().end(context.files()));
            for (int i = 0; i < stages.size(); i++) {
                int step = i;
                context.fresh()
                        .add(
                                stages.get(i).name(),
                                results.stream()
                                        .map(shard -> shard.packs().get(step))
                                        .toList());
            }
            WorkCosts measured = new WorkCosts();
            results.forEach(shard -> measured.add(shard.costs()));
            costs.learn(measured);
            share(steps, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** The tables of a document beside that of documents which the stages read and do not write themselves. */
    private List<Table<?>> parts() {
        Set<Table<?>> parts = new LinkedHashSet<>();
        Set<Table<?>> written = new HashSet<>();
        for (DocumentStage stage : stages) {
            parts.addAll(stage.parts());
            parts.removeAll(written);
            written.addAll(stage.writes());
        }
        return List.copyOf(parts);
    }

    private ShardStep step(DocumentStage stage, String fingerprint, List<String> shards) {
        Path folder = store.folder(stage.name(), fingerprint);
        Attempts attempts = new Attempts(store.aside("attempts"), stage.name());
        boolean interrupted = attempts.begin(context.files());
        SparkContext spark = context.spark().sparkContext();
        return new ShardStep(
                stage.name(),
                stage.writes().stream().map(Table::name).toList(),
                shards.stream()
                        .map(shard -> new Path(folder, packName(fingerprint, shard)).toString())
                        .toList(),
                attempts,
                interrupted ? Care.MARK_EACH : Care.MARK_WHEN_REPEATED,
                stage.work(context.settings()),
                spark.longAccumulator(),
                spark.longAccumulator());
    }

    /** Name of a shard's pack: the same work on the same documents gives the same name, in whatever run. */
    private static String packName(String fingerprint, String shard) {
        return Fingerprints.digest(fingerprint + "\n" + shard);
    }

    /** The documents of each shard as a text: their keys, a line each, sorted. */
    private static List<String> shards(ShardPlan plan, Map<String, String> keys) {
        List<TreeSet<String>> shards = new ArrayList<>();
        for (int shard = 0; shard < plan.shards(); shard++) {
            shards.add(new TreeSet<>());
        }
        plan.shardOf().forEach((docId, shard) -> shards.get(shard).add(keys.get(docId)));
        return shards.stream().map(shard -> String.join("\n", shard)).toList();
    }

    /** Gives each stage its share of the time, by what it took of the tasks. */
    private void share(List<ShardStep> steps, Duration elapsed) {
        long all = steps.stream().mapToLong(step -> step.runNanos().value()).sum();
        for (ShardStep step : steps.subList(1, steps.size())) {
            long run = step.runNanos().value();
            context.fresh()
                    .move(
                            steps.get(0).stage(),
                            step.stage(),
                            new Cost(
                                    Duration.ofNanos((long) (elapsed.toNanos() * ((double) run / Math.max(1, all)))),
                                    TimeUnit.NANOSECONDS.toMillis(run),
                                    TimeUnit.NANOSECONDS.toMillis(
                                            step.cpuNanos().value())));
        }
    }
}
