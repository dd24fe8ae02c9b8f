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
import org.philippic.jobs.run.RunContext;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** The rows of a run's tables, put together from packs. */
final class PackedRows {
    private static final String FILE = "_file";

    private final RunContext context;
    private final Map<Pack, Set<String>> packs;

    /**
     * Rows of some packs.
     *
     * @param packs the packs, with the keys of the documents that are taken from each; no document is taken twice
     */
    PackedRows(RunContext context, Map<Pack, Set<String>> packs) {
        this.context = context;
        this.packs = packs;
    }

    /** Writes a stage's rows of one table. */
    void write(Table<?> table, String stage) {
        Dataset<Row> rows = rows(table);
        if (table.equals(Tables.REJECTS)) {
            context.tables().writePart(table, stage, rows.coalesce(1));
        } else {
            context.tables().write(table, rows);
        }
    }

    private Dataset<Row> rows(Table<?> table) {
        List<String> whole = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        List<Row> wanted = new ArrayList<>();
        packs.forEach((pack, taken) -> {
            for (Pack.File file : pack.files()) {
                if (file.table().equals(table.name())) {
                    String path = new Path(pack.folder(), file.name()).toString();
                    if (taken.size() == pack.documents().size()) {
                        whole.add(path);
                    } else {
                        partly.add(path);
                        taken.forEach(key -> wanted.add(RowFactory.create(file.name(), key)));
                    }
                }
            }
        });
        Dataset<Row> rows = context.tables().packed(table, whole);
        if (partly.isEmpty()) {
            return rows.drop(Pack.KEY);
        }
        // The file counts too: of a document that two packs hold, the rows of one are taken.
        StructType schema = new StructType().add(FILE, DataTypes.StringType).add(Pack.KEY, DataTypes.StringType);
        Dataset<Row> chosen = context.tables()
                .packed(table, partly)
                .withColumn(FILE, col("_metadata.file_name"))
                .join(
                        broadcast(context.spark().createDataFrame(wanted, schema)),
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of(FILE, Pack.KEY))
                                .toSeq(),
                        "left_semi")
                .drop(FILE);
        return (whole.isEmpty() ? chosen : rows.unionByName(chosen)).drop(Pack.KEY);
    }
}
