package org.philippic.jobs.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.run.RunFiles;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;
import org.philippic.table.Table;

/**
 * Writes one pack: rows as they come, then the receipt. Until {@link #finish()} there is nothing that a reader would
 * take for a pack; what an unfinished writer leaves is removed when the cache is pruned. Not thread-safe.
 */
public final class PackWriter implements AutoCloseable {
    private final Configuration configuration;
    private final RunFiles files;
    private final Path folder;
    private final List<Table<?>> tables;
    private final List<String> documents = new ArrayList<>();
    private final List<String> unsure = new ArrayList<>();
    private final Map<Table<?>, RowFile<?>> open = new LinkedHashMap<>();
    /** Two attempts at the same pack may run at once; their files must not meet. */
    private final String attempt = UUID.randomUUID().toString().substring(0, 8);

    /** A writer of a pack in a folder, for rows of some tables, whose record types must differ. */
    public PackWriter(Configuration configuration, Path folder, List<Table<?>> tables) {
        this.configuration = configuration;
        this.files = new RunFiles(configuration);
        this.folder = folder;
        this.tables = List.copyOf(tables);
    }

    /** The pack, where an earlier attempt finished it. */
    public static Optional<Pack> finished(Configuration configuration, Path folder) {
        return Pack.at(new RunFiles(configuration), folder);
    }

    /** Adds what a document gave, in any order of tables. */
    public void add(String key, List<Record> rows) throws IOException {
        documents.add(key);
        if (rows.stream().anyMatch(PackWriter::mayPass)) {
            unsure.add(key);
        }
        for (Record row : rows) {
            add(key, row);
        }
    }

    /** Adds rows that belong to no single document. */
    public void add(Iterable<? extends Record> rows) throws IOException {
        for (Record row : rows) {
            add("", row);
        }
    }

    private static boolean mayPass(Record row) {
        return row instanceof Reject reject && RejectReason.MAY_PASS.contains(reject.reason());
    }

    private void add(String key, Record row) throws IOException {
        for (Table<?> table : tables) {
            if (table.row() == row.getClass()) {
                file(table).add(key, row);
                return;
            }
        }
        throw new IllegalStateException(
                "A row of type " + row.getClass().getSimpleName() + " belongs to none of the " + "tables " + tables);
    }

    @SuppressWarnings("unchecked")
    private RowFile<Record> file(Table<?> table) throws IOException {
        RowFile<?> file = open.get(table);
        if (file == null) {
            file = new RowFile<>(table, path(table), configuration);
            open.put(table, file);
        }
        return (RowFile<Record>) file;
    }

    private Path path(Table<?> table) {
        return new Path(folder, table.name() + "-" + attempt + ".parquet");
    }

    /** Closes the files and writes the receipt. */
    public Pack finish() throws IOException {
        List<Pack.File> written = new ArrayList<>();
        for (Table<?> table : tables) {
            RowFile<?> file = open.get(table);
            if (file != null) {
                file.close();
                Path path = path(table);
                written.add(new Pack.File(
                        table.name(),
                        path.getName(),
                        file.rows(),
                        files.fileSystem(path).getFileStatus(path).getLen(),
                        files.sha256(path)));
            }
        }
        open.clear();
        Pack pack = new Pack(
                folder.toString(),
                documents.stream().sorted().toList(),
                unsure.stream().sorted().toList(),
                written);
        files.writeJson(new Path(folder, Pack.RECEIPT), pack.toJson());
        return pack;
    }

    /** Closes what is still open after a failure. */
    @Override
    public void close() throws IOException {
        for (RowFile<?> file : open.values()) {
            file.close();
        }
    }
}
