package org.philippic.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.run.FileCopies;
import org.philippic.jobs.run.FileCopies.Copy;
import org.philippic.jobs.run.RunContext;
import org.philippic.table.Table;

/**
 * The rows of a run's tables, put together from packs. Files that are wanted whole are copied as they are; what is left
 * of the others, and files that are small where they are many, is written anew.
 */
final class PackedRows {
    private static final String FILE = "_file";

    /** So many files of a table are copied whatever their size. */
    private static final int FEW_FILES = 32;

    /** Where there are more, readers are better served by fewer files than by those below this size. */
    private static final long SMALL_BYTES = 1 << 20;

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

    /** Writes the rows of a table that the stage alone writes. */
    void write(Table<?> table) {
        List<PackFile> files = files(table);
        List<PackFile> copied = files.stream()
                .filter(file -> isWhole(file.pack()))
                .filter(file -> files.size() <= FEW_FILES || file.file().bytes() >= SMALL_BYTES)
                .toList();
        List<PackFile> rest = new ArrayList<>(files);
        rest.removeAll(copied);
        Path folder = context.tables().location(table);
        if (copied.isEmpty() || !rest.isEmpty()) {
            context.tables().write(table, rows(table, rest));
        } else {
            context.files().deleteTree(folder);
        }
        if (!FileCopies.make(
                context, copied.stream().map(file -> file.copyInto(folder)).toList())) {
            throw new IllegalStateException("Table " + table + " cannot be put together: kept work in "
                    + new Path(copied.get(0).pack().folder()).getParent() + " was damaged while the run read it");
        }
    }

    /** Writes a stage's part of a table that several stages write. */
    void writePart(Table<?> table, String stage) {
        context.tables().writePart(table, stage, rows(table, files(table)).coalesce(1));
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

    private Dataset<Row> rows(Table<?> table, List<PackFile> files) {
        List<String> whole = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        List<Row> wanted = new ArrayList<>();
        for (PackFile file : files) {
            if (isWhole(file.pack())) {
                whole.add(file.path());
            } else {
                partly.add(file.path());
                packs.get(file.pack())
                        .forEach(key -> wanted.add(RowFactory.create(
                                file.file().name(), Pack.hasDocuments(table) ? documents.get(key) : key)));
            }
        }
        Dataset<Row> rows = context.tables().packed(table, whole);
        if (partly.isEmpty()) {
            return rows;
        }
        String document = Pack.documentColumn(table);
        // The file counts too: of a document that two packs hold, the rows of one are taken.
        StructType schema = new StructType().add(FILE, DataTypes.StringType).add(document, DataTypes.StringType);
        Dataset<Row> chosen = context.tables()
                .packed(table, partly)
                .withColumn(FILE, col("_metadata.file_name"))
                .join(
                        broadcast(context.spark().createDataFrame(wanted, schema)),
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of(FILE, document))
                                .toSeq(),
                        "left_semi")
                .drop(FILE);
        return whole.isEmpty() ? chosen : rows.unionByName(chosen);
    }
}
