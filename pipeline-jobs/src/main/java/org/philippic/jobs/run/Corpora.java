package org.philippic.jobs.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.model.Document;

/**
 * The corpora of a run by name: "seeds", and one for each collection, named after its path.
 *
 * @param paths path of each corpus, in the order given
 */
public record Corpora(Map<String, String> paths) {
    public Corpora {
        paths = new LinkedHashMap<>(paths);
    }

    /** Names the corpora of a run; of equal names the later ones get a number. */
    public static Corpora of(RunInputs inputs) {
        Map<String, String> paths = new LinkedHashMap<>();
        if (!inputs.seeds().isEmpty()) {
            paths.put(Document.SEEDS, inputs.seeds());
        }
        for (String collection : inputs.collections()) {
            String base = SourceListing.corpusName(collection);
            String name = base;
            for (int number = 2; paths.containsKey(name); number++) {
                name = base + "-" + number;
            }
            paths.put(name, collection);
        }
        return new Corpora(paths);
    }

    /**
     * Every file of every corpus.
     *
     * @throws org.philippic.error.UserException if a path has none
     */
    public List<SourceFile> files(Configuration configuration) {
        List<SourceFile> files = new ArrayList<>();
        paths.forEach((corpus, path) -> files.addAll(SourceListing.list(configuration, path, corpus)));
        return files;
    }
}
