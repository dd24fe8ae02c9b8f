package org.philippic.jobs.stage;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.jobs.cache.MergedFile;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.run.FileCopies;
import org.philippic.jobs.run.FileCopies.Copy;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.TaskFile;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * The rows of a run's tables, put together from packs. Files that are wanted whole are copied as they are; what is left
 * of the others, and files that are small where they are many, is written anew.
 */
final class PackedRows {
    /** So many files of a table are copied whatever their size. */
    private static final int FEW_FILES = 32;

    /** Where there are more, readers are better served by fewer files than by those below this size. */
    private static final long SMALL_BYTES = 1 << 20;

    /** Small files are put together until they have this size. */
    private static final long MERGED_BYTES = 16 << 20;

    private final RunContext context;
    private final Map<Pack, Set<String>> packs;
    private final Map<String, String> documents;

    /**
     * Rows of some packs.
     *
     * @param packs the packs, with the keys of the documents that are taken from each; no document is taken twice
     * @param documents the identifiers of the run's documents by their keys
     */
    PackedRows(RunContext context, Map<Pack, Set<String>> packs, Map<String, String> documents) {
        this.context = context;
        this.packs = packs;
        this.documents = documents;
    }

    /** A file that a pack has of a table. */
    private record PackFile(Pack pack, Pack.File file) {
        String path() {
            return new Path(pack.folder(), file.name()).toString();
        }

        Copy copyInto(Path folder) {
            return new Copy(path(), new Path(folder, "part-" + pack.name() + ".parquet").toString(), file.sha256());
        }
    }

    /**
     * What a merged file takes of a pack's file.
     *
     * @param documents the documents whose rows it takes; nothing where it takes all
     */
    private record Source(String path, Set<String> documents) implements Serializable {}

    /** A file that is to be made of others. */
    private record Merging(String table, List<Source> sources, String to) implements Serializable {}

    /** Writes the rows of a stage's tables. */
    void write(DocumentStage stage) {
        List<Copy> copies = new ArrayList<>();
        List<Merging> mergings = new ArrayList<>();
        for (Table<?> table : stage.writes()) {
            Path folder = context.tables().location(table);
            if (Stages.writersOf(table).size() > 1) {
                folder = new Path(folder, stage.name());
            }
            context.files().deleteTree(folder);
            plan(table, folder, copies, mergings);
        }
        if (!FileCopies.make(context, copies)) {
            throw new IllegalStateException("The tables of stage '" + stage.name() + "' cannot be put together: kept"
                    + " work was damaged while the run read it");
        }
        if (!mergings.isEmpty()) {
            context.sparkContext()
                    .parallelize(mergings, mergings.size())
                    .foreach(new Merge(context.shippedConfiguration()));
        }
    }

    private void plan(Table<?> table, Path folder, List<Copy> copies, List<Merging> mergings) {
        List<PackFile> files = files(table);
        List<PackFile> rest = new ArrayList<>();
        for (PackFile file : files) {
            if (Pack.hasDocuments(table)
                    && isWhole(file.pack())
                    && (files.size() <= FEW_FILES || file.file().bytes() >= SMALL_BYTES)) {
                copies.add(file.copyInto(folder));
            } else {
                rest.add(file);
            }
        }
        rest.sort(Comparator.comparing(file -> file.pack().name()));
        List<PackFile> group = new ArrayList<>();
        long bytes = 0;
        for (PackFile file : rest) {
            if (bytes + file.file().bytes() > MERGED_BYTES && !group.isEmpty()) {
                mergings.add(merging(table, group, folder));
                group.clear();
                bytes = 0;
            }
            group.add(file);
            bytes += file.file().bytes();
        }
        // A table without rows has a file too: it tells of the columns.
        if (!group.isEmpty() || files.isEmpty()) {
            mergings.add(merging(table, group, folder));
        }
    }

    private Merging merging(Table<?> table, List<PackFile> group, Path folder) {
        String name = group.isEmpty() ? "none" : "of-" + group.get(0).pack().name();
        return new Merging(
                table.name(),
                group.stream()
                        .map(file -> new Source(file.path(), documents(table, file.pack())))
                        .toList(),
                new Path(folder, "part-" + name + ".parquet").toString());
    }

    private Set<String> documents(Table<?> table, Pack pack) {
        if (isWhole(pack)) {
            return Set.of();
        }
        Set<String> wanted = new HashSet<>();
        packs.get(pack).forEach(key -> wanted.add(Pack.hasDocuments(table) ? documents.get(key) : key));
        return wanted;
    }

    private List<PackFile> files(Table<?> table) {
        List<PackFile> files = new ArrayList<>();
        packs.keySet()
                .forEach(pack -> pack.files().stream()
                        .filter(file -> file.table().equals(table.name()))
                        .forEach(file -> files.add(new PackFile(pack, file))));
        return files;
    }

    private boolean isWhole(Pack pack) {
        return packs.get(pack).size() == pack.documents().size();
    }

    private record Merge(Broadcast<SerializableConfiguration> configuration)
            implements VoidFunction<Merging>, Serializable {
        @Override
        public void call(Merging merging) throws IOException {
            Configuration hadoop = configuration.value().value();
            TaskFile.write(new Path(merging.to()), hadoop, own -> {
                try (MergedFile file = new MergedFile(Tables.any(merging.table()), own, hadoop)) {
                    for (Source source : merging.sources()) {
                        Set<String> wanted = source.documents();
                        file.add(new Path(source.path()), wanted.isEmpty() ? Optional.empty() : Optional.of(wanted));
                    }
                }
            });
        }
    }
}
