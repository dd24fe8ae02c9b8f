package org.philippic.jobs.stage;

import java.io.IOException;
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
import org.philippic.jobs.stage.DocumentStage.Rows;
import org.philippic.jobs.stage.ShardStep.Marks;

/**
 * Works on the documents of one shard, one after the other, each in all steps while it is in memory, and leaves the rows
 * of each step as a pack: a list of packs a shard, in the order of the steps.
 */
final class ShardTask implements Function2<Integer, Iterator<DocumentParts>, Iterator<List<Pack>>> {
    private static final long serialVersionUID = 1L;

    private final List<ShardStep> steps;
    private final Broadcast<? extends Map<String, String>> keys;
    private final Broadcast<SerializableConfiguration> configuration;
    private final LongAccumulator done;

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
    public Iterator<List<Pack>> call(Integer shard, Iterator<DocumentParts> documents) throws IOException {
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
            return List.of(finished).iterator();
        }
        Marks marks = new Marks(new RunFiles(hadoop), TaskContext.get().attemptNumber() > 0);
        List<PackWriter> packs =
                steps.stream().map(step -> step.pack(shard, hadoop)).toList();
        try {
            while (documents.hasNext()) {
                work(documents.next(), packs, marks);
                done.add(1);
            }
            List<Pack> made = new ArrayList<>();
            for (PackWriter pack : packs) {
                made.add(pack.finish());
            }
            return List.of(made).iterator();
        } finally {
            for (PackWriter pack : packs) {
                pack.close();
            }
        }
    }

    private void work(DocumentParts document, List<PackWriter> packs, Marks marks) throws IOException {
        String key = keys.value().get(document.docId());
        DocumentParts known = document;
        for (int i = 0; i < steps.size(); i++) {
            ShardStep step = steps.get(i);
            Rows rows = step.add(known, key, packs.get(i), marks);
            known = known.with(step.writes(), rows.records());
        }
    }
}
