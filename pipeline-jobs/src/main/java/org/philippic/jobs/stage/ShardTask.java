package org.philippic.jobs.stage;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.cache.PackWriter;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.WorkCosts;
import org.philippic.jobs.stage.ShardStep.Done;
import org.philippic.jobs.stage.ShardStep.Marks;
import org.philippic.jobs.stage.ShardTask.Result;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.DocumentStatus;

/**
 * Works on the documents of one shard, one after the other, each in all steps while it is in memory, and leaves the rows
 * of each step as a pack.
 */
final class ShardTask implements Function2<Integer, Iterator<DocumentParts>, Iterator<Result>> {
    private static final long serialVersionUID = 1L;

    private final List<ShardStep> steps;
    private final Broadcast<? extends Map<String, String>> keys;
    private final Broadcast<SerializableConfiguration> configuration;
    private final LongAccumulator done;

    /**
     * What was made of a shard.
     *
     * @param packs a pack a step, in the order of the steps
     * @param costs what the work on its documents cost; none where earlier attempts had done it
     */
    record Result(List<Pack> packs, WorkCosts costs) implements Serializable {}

    ShardTask(
            List<ShardStep> steps,
            Broadcast<? extends Map<String, String>> keys,
            Broadcast<SerializableConfiguration> configuration,
            LongAccumulator done) {
        this.steps = List.copyOf(steps);
        this.keys = keys;
        this.configuration = configuration;
        this.done = done;
    }

    @Override
    public Iterator<Result> call(Integer shard, Iterator<DocumentParts> documents) throws IOException {
        if (!documents.hasNext()) {
            // All empty shards would have one name, and write over each other.
            return Collections.emptyIterator();
        }
        Configuration hadoop = configuration.value().value();
        List<Pack> finished = steps.stream()
                .map(step -> step.finished(shard, hadoop))
                .flatMap(Optional::stream)
                .toList();
        if (finished.size() == steps.size()) {
            return List.of(new Result(finished, new WorkCosts())).iterator();
        }
        Marks marks = new Marks(new RunFiles(hadoop), TaskContext.get().attemptNumber() > 0);
        List<PackWriter> packs =
                steps.stream().map(step -> step.pack(shard, hadoop)).toList();
        WorkCosts costs = new WorkCosts();
        try {
            while (documents.hasNext()) {
                work(documents.next(), packs, marks, costs);
                done.add(1);
            }
            List<Pack> made = new ArrayList<>();
            for (PackWriter pack : packs) {
                made.add(pack.finish());
            }
            return List.of(new Result(made, costs)).iterator();
        } finally {
            for (PackWriter pack : packs) {
                pack.close();
            }
        }
    }

    private void work(DocumentParts document, List<PackWriter> packs, Marks marks, WorkCosts costs) throws IOException {
        String key = keys.value().get(document.docId());
        DocumentParts known = document;
        long[] nanos = new long[steps.size()];
        for (int i = 0; i < nanos.length; i++) {
            ShardStep step = steps.get(i);
            Done done = step.add(known, key, packs.get(i), marks);
            nanos[i] = done.cpuNanos();
            known = known.with(step.writes(), done.rows().records());
        }
        note(known, nanos, costs);
    }

    /** Notes what a document cost, now that its language is known. */
    private void note(DocumentParts document, long[] nanos, WorkCosts costs) {
        Document described = document.one(Document.class).orElseThrow();
        String lang = document.one(DocumentFacts.class).map(DocumentFacts::lang).orElse(described.lang());
        for (int i = 0; i < nanos.length && !DocumentStatus.DUPLICATE.of(described); i++) {
            costs.add(steps.get(i).stage(), lang, described.nChars(), nanos[i]);
        }
    }
}
