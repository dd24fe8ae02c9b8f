package org.philippic.jobs.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.jobs.spark.RecordCodec;
import org.philippic.jobs.spark.SparkSchemas;
import org.philippic.jobs.testing.RandomRecords;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.table.Table;
import org.philippic.table.Tables;

class PackWriterTest {
    private static final long SEED = 1_848L;

    @TempDir
    private java.nio.file.Path folder;

    static Stream<Table<?>> tablesOfDocuments() {
        return Tables.ALL.stream().filter(Pack::hasDocuments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tablesOfDocuments")
    <R extends Record> void fileOfAPack_isAsGoodAsOneOfTheTable(Table<R> table) throws IOException {
        System.out.println(table + ": random seed " + SEED);
        RandomRecords random = new RandomRecords(SEED);
        List<R> records =
                IntStream.range(0, 60).mapToObj(i -> random.next(table.row())).toList();
        Pack pack = write(List.of(table), records);

        String file = new Path(pack.folder(), pack.files().get(0).name()).toString();
        RecordCodec<R> codec = RecordCodec.of(table.row());
        assertThat(TestSpark.session().read().parquet(file).schema()).isEqualTo(SparkSchemas.of(table.schema()));
        assertThat(new HashSet<>(TestSpark.session().read().parquet(file).collectAsList().stream()
                        .map(codec::fromRow)
                        .toList()))
                .isEqualTo(new HashSet<>(records));
    }

    @Test
    void fileOfRejects_namesTheDocumentOfEachRow() throws IOException {
        Pack pack = write(List.of(Tables.REJECTS), List.of(new RandomRecords(SEED).next(Tables.REJECTS.row())));

        assertThat(TestSpark.session()
                        .read()
                        .schema(Pack.documentColumn(Tables.REJECTS) + " string")
                        .parquet(new Path(pack.folder(), pack.files().get(0).name()).toString())
                        .select(Pack.documentColumn(Tables.REJECTS))
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("key0");
    }

    private Pack write(List<Table<?>> tables, List<? extends Record> rows) throws IOException {
        try (PackWriter writer = new PackWriter(
                new Configuration(), new Path(folder.resolve("pack").toUri()), tables)) {
            for (int i = 0; i < rows.size(); i++) {
                writer.add("key" + i, new ArrayList<>(List.of(rows.get(i))));
            }
            return writer.finish();
        }
    }
}
