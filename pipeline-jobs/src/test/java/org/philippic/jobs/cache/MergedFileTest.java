package org.philippic.jobs.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.jobs.spark.SparkSchemas;
import org.philippic.jobs.testing.RandomRecords;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.model.Token;
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
    void rowGroups_areCopiedWhole_orPassedOnWhereSomeRowsAreNotWanted() throws IOException {
        List<Token> records = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 30; i++) {
            records.addAll(tokensOf("d" + (10 + i), 3_000, random));
        }
        Path pack = new Path(TestPacks.file(TestPacks.write(folder.resolve("long"), List.of(Tables.TOKENS), records)));
        Set<String> wanted = records.stream().map(Token::docId).collect(Collectors.toSet());
        wanted.remove("d35");

        Path merged = new Path(folder.resolve("merged.parquet").toUri());
        try (MergedFile file = new MergedFile(Tables.TOKENS, merged, new Configuration())) {
            file.add(pack, Optional.of(wanted));
            file.add(pack, Optional.empty());
        }

        List<Row> all = rows(pack);
        List<Row> expected = new ArrayList<>(all);
        expected.removeIf(row -> !wanted.contains(row.<String>getAs("doc_id")));
        expected.addAll(all);
        assertThat(rows(merged)).isEqualTo(expected);
        assertThat(sizesOfGroups(pack)).containsExactly(50_000L, 40_000L);
        assertThat(sizesOfGroups(merged)).containsExactly(50_000L, 37_000L, 50_000L, 40_000L);
        assertThat(TestSpark.session()
                        .read()
                        .parquet(merged.toString())
                        .where("doc_id = 'd27' and token_id >= 2990")
                        .count())
                .isEqualTo(20);
    }

    @Test
    void fileOfNothing_hasTheColumns() throws IOException {
        Path merged = new Path(folder.resolve("merged.parquet").toUri());
        new MergedFile(Tables.TOKENS, merged, new Configuration()).close();

        assertThat(TestSpark.session().read().parquet(merged.toString()).schema())
                .isEqualTo(SparkSchemas.of(Tables.TOKENS.schema()));
        assertThat(rows(merged)).isEmpty();
    }

    private static List<Token> tokensOf(String docId, int count, Random random) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String form = Integer.toString(random.nextInt(), Character.MAX_RADIX);
            tokens.add(new Token(
                    docId, i / 20, i, 7 * i, 7 * i + 6, form, form + "en", "NOUN", null, null, 0, null, null));
        }
        return tokens;
    }

    /** Rows of each row group. */
    private static List<Long> sizesOfGroups(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, new Configuration()))) {
            return reader.getRowGroups().stream()
                    .map(BlockMetaData::getRowCount)
                    .toList();
        }
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
