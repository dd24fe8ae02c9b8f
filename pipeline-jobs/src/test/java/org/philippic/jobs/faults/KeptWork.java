package org.philippic.jobs.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.cache.PackStore;

/**
 * What an output folder keeps of the work on shards at one moment.
 *
 * @param finished packs
 * @param begun folders of packs that were begun and not finished, with the time of their last change
 */
record KeptWork(List<Pack> finished, Map<URI, String> begun) {
    static final KeptWork NONE = new KeptWork(List.of(), Map.of());

    static KeptWork in(Path output) {
        PackStore store = new PackStore(new Configuration(), new org.apache.hadoop.fs.Path(output.toUri()));
        Map<URI, String> begun = new HashMap<>();
        for (org.apache.hadoop.fs.Path folder : store.remains()) {
            try {
                URI place = Path.of(folder.toUri().getPath()).toUri();
                begun.put(place, Files.getLastModifiedTime(Path.of(place)).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new KeptWork(store.all(), begun);
    }

    int finishedShards() {
        return finished.size();
    }

    /**
     * Shards that were begun since another moment and are not finished: what a death has cost. A shard leaves a pack of
     * each stage that works on it, so those of one stage are counted, of the stage that lost most.
     */
    int lostSince(KeptWork before) {
        Map<URI, String> lost = new HashMap<>(begun);
        lost.entrySet().removeAll(before.begun().entrySet());
        Map<Path, Integer> byStage = new HashMap<>();
        lost.keySet().forEach(pack -> byStage.merge(Path.of(pack).getParent(), 1, Integer::sum));
        return byStage.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Documents that more than one finished shard of the same stage holds: work that was done and done again. */
    int documentsWorkedOnTwice() {
        Set<String> once = new HashSet<>();
        int twice = 0;
        for (Pack pack : finished) {
            String stage = Path.of(pack.folder()).getParent().toString();
            for (String document : pack.documents()) {
                twice += once.add(stage + "/" + document) ? 0 : 1;
            }
        }
        return twice;
    }
}
