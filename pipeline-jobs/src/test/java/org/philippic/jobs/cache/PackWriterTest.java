package org.philippic.jobs.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.philippic.jobs.cache.TestPacks#tablesOfDocuments")
    <R extends Record> void fileOfAPack_isAsGoodAsOneOfTheTable(Table<R> table) throws IOException {
        System.out.println(table + ": random seed " + SEED);
        RandomRecords random = new RandomRecords(SEED);
        List<R> records =
                IntStream.range(0, 60).mapToObj(i -> random.next(table.row())).toList();
        Pack pack = TestPacks.write(folder.resolve("pack"), List.of(table), records);

        String file = TestPacks.file(pack);
        RecordCodec<R> codec = RecordCodec.of(table.row());
        assertThat(TestSpark.session().read().parquet(file).schema()).isEqualTo(SparkSchemas.of(table.schema()));
        assertThat(new HashSet<>(TestSpark.session().read().parquet(file).collectAsList().stream()
                        .map(codec::fromRow)
                        .toList()))
                .isEqualTo(new HashSet<>(records));
    }

    @Test
    void fileOfRejects_namesTheDocumentOfEachRow() throws IOException {
        Pack pack = TestPacks.write(
                folder.resolve("pack"),
                List.of(Tables.REJECTS),
                List.of(new RandomRecords(SEED).next(Tables.REJECTS.row())));

        assertThat(TestSpark.session()
                        .read()
                        .schema(Pack.documentColumn(Tables.REJECTS) + " string")
                        .parquet(TestPacks.file(pack))
                        .select(Pack.documentColumn(Tables.REJECTS))
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("key0");
    }
}
