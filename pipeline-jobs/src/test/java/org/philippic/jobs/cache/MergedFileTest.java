package org.philippic.jobs.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.jobs.spark.SparkSchemas;
import org.philippic.jobs.testing.RandomRecords;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** What is put together from packs has the rows that were wanted, values and all, and the table's own columns. */
class MergedFileTest {
    private static final long SEED = 1_871L;

    @TempDir
    private java.nio.file.Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.philippic.jobs.cache.TestPacks#tablesOfDocuments")
    <R extends Record> void rowsOfWantedDocuments_areThere_unchangedAndInOrder(Table<R> table) throws IOException {
        System.out.println(table + ": random seed " + SEED);
        RandomRecords random = new RandomRecords(SEED);
        Path one = pack("one", table, random);
        Path two = pack("two", table, random);
        List<Row> ofOne = rows(one);
        List<Row> ofTwo = rows(two);
        int document = ofTwo.get(0).fieldIndex("doc_id");
        Set<String> wanted = ofTwo.stream()
                .map(row -> row.getString(document))
                .distinct()
                .limit(3)
                .collect(Collectors.toSet());

        Path merged = new Path(folder.resolve("merged.parquet").toUri());
        try (MergedFile file = new MergedFile(table, merged, new Configuration())) {
            file.add(one, Optional.empty());
            file.add(two, Optional.of(wanted));
        }

        List<Row> expected = new ArrayList<>(ofOne);
        ofTwo.stream().filter(row -> wanted.contains(row.getString(document))).forEach(expected::add);
        assertThat(rows(merged)).isEqualTo(expected);
        assertThat(rows(merged)).hasSizeBetween(61, 119);
        assertThat(TestSpark.session().read().parquet(merged.toString()).schema())
                .isEqualTo(SparkSchemas.of(table.schema()));
    }

    @Test
    void rowsThatDoNotNameTheirDocument_areChosenByItsKey_whichIsLeftOut() throws IOException {
        Path rejects = pack("rejects", Tables.REJECTS, new RandomRecords(SEED));
        List<Row> keyed = rows(rejects);

        Path merged = new Path(folder.resolve("merged.parquet").toUri());
        try (MergedFile file = new MergedFile(Tables.REJECTS, merged, new Configuration())) {
            file.add(rejects, Optional.of(Set.of("key7", "key11")));
        }

        assertThat(rows(merged))
                .extracting(row -> row.<String>getAs("detail"))
                .containsExactly(keyed.get(7).getAs("detail"), keyed.get(11).getAs("detail"));
        assertThat(TestSpark.session().read().parquet(merged.toString()).schema())
                .isEqualTo(SparkSchemas.of(Tables.REJECTS.schema()));
    }

    @Test
    void fileOfNothing_hasTheColumns() throws IOException {
        Path merged = new Path(folder.resolve("merged.parquet").toUri());
        new MergedFile(Tables.TOKENS, merged, new Configuration()).close();

        assertThat(TestSpark.session().read().parquet(merged.toString()).schema())
                .isEqualTo(SparkSchemas.of(Tables.TOKENS.schema()));
        assertThat(rows(merged)).isEmpty();
    }

    private <R extends Record> Path pack(String name, Table<R> table, RandomRecords random) throws IOException {
        List<R> records =
                Stream.generate(() -> random.next(table.row())).limit(60).toList();
        return new Path(TestPacks.file(TestPacks.write(folder.resolve(name), List.of(table), records)));
    }

    private static List<Row> rows(Path file) {
        return TestSpark.session().read().parquet(file.toString()).collectAsList();
    }
}
