package org.philippic.jobs.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.run.RunFiles;

/** Which packs the runs of an output folder are made of: {@code <run>/_stages/<stage>.packs.json}. */
public final class PackUse {
    private static final String STAGES = "_stages";
    private static final String SUFFIX = ".packs.json";

    private PackUse() {}

    /** Notes the packs that a stage of a run takes rows from. */
    public static void record(RunFiles files, Path run, String stage, Collection<Pack> packs) {
        files.writeJson(
                file(run, stage), packs.stream().map(Pack::name).sorted().toList());
    }

    /** Notes that a run takes the rows of a stage from the same packs as another; nothing where that took none. */
    public static void copy(RunFiles files, Path from, Path to, String stage) {
        files.readJson(file(from, stage)).ifPresent(packs -> files.writeJson(file(to, stage), packs));
    }

    private static Path file(Path run, String stage) {
        return new Path(new Path(run, STAGES), stage + SUFFIX);
    }

    /** Names of the packs that any run in an output folder is made of. */
    public static Set<String> of(RunFiles files, Path output) {
        Set<String> used = new TreeSet<>();
        FileSystem system = files.fileSystem(output);
        try {
            for (Path run : files.folders(output)) {
                Path stages = new Path(run, STAGES);
                if (system.exists(stages)) {
                    for (FileStatus file :
                            system.listStatus(stages, path -> path.getName().endsWith(SUFFIX))) {
                        files.readJson(file.getPath())
                                .ifPresent(packs -> packs.forEach(name -> used.add(name.asText())));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return used;
    }
}
