package org.philippic.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.jobs.testing.RandomRecords;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.model.DocumentKey;
import org.philippic.table.Table;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.Tables;

class TableStoreTest {
    private static final long SEED = 17_171_717L;

    @TempDir
    private java.nio.file.Path folder;

    static Stream<Table<?>> tables() {
        return Tables.ALL.stream();
    }

    private TableStore store() {
        return new TableStore(TestSpark.session(), new Path(folder.toUri()));
    }

    private static <R extends Record> JavaRDD<R> rdd(List<R> rows) {
        return JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
                .parallelize(rows, 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    <R extends Record> void everyTable_comesBackFromParquetUnchanged(Table<R> table) {
        System.out.println(table + ": random seed " + SEED);
        RandomRecords random = new RandomRecords(SEED);
        List<R> records =
                IntStream.range(0, 100).mapToObj(i -> random.next(table.row())).toList();

        store().write(table, rdd(records));

        assertThat(new HashSet<>(store().read(table).collect())).isEqualTo(new HashSet<>(records));
        assertThat(new HashSet<>(store().collect(table))).isEqualTo(new HashSet<>(records));
        assertThat(store().count(table)).isEqualTo(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    <R extends Record> void everyColumn_carriesItsSentenceInTheFile(Table<R> table) {
        store().write(table, rdd(List.of()));

        StructType stored = TestSpark.session()
                .read()
                .parquet(store().location(table).toString())
                .schema();

        for (Field column : table.schema().columns()) {
            StructField field = stored.apply(column.name());
            assertThat(field.getComment().get()).isEqualTo(column.doc());
            if (field.dataType() instanceof ArrayType list && list.elementType() instanceof StructType nested) {
                assertThat(nested.fields())
                        .allSatisfy(inner ->
                                assertThat(inner.getComment().isDefined()).isTrue());
            }
        }
    }

    @Test
    void parts_ofATableThatSeveralStagesWrite_areReadTogether() {
        RandomRecords random = new RandomRecords(SEED);
        store().writePart(Tables.REJECTS, "ingest", rdd(List.of(random.next(Tables.REJECTS.row()))));
        store().writePart(Tables.REJECTS, "annotate", rdd(List.of(random.next(Tables.REJECTS.row()))));
        store().writePart(Tables.REJECTS, "annotate", rdd(List.of(random.next(Tables.REJECTS.row()))));

        assertThat(store().count(Tables.REJECTS)).isEqualTo(2);
    }

    @Test
    void chosenRows_areTheSameForSparkAndWithoutIt() {
        List<DocumentKey> keys = IntStream.range(0, 5000)
                .mapToObj(i -> new DocumentKey(i % 100 == 0 ? "seeds:" + i : "books:é" + i, "key" + i % 7))
                .toList();
        store().write(Tables.DOCUMENT_KEYS, rdd(keys));

        assertThat(chosen(RowChoice.ALL)).hasSize(5000);
        assertThat(chosen(RowChoice.startingWith("doc_id", "seeds:"))).hasSize(50);
        assertThat(chosen(RowChoice.startingWith("doc_id", "books:é"))).hasSize(4950);
        assertThat(chosen(RowChoice.startingWith("doc_id", "books:f"))).isEmpty();
        assertThat(chosen(RowChoice.startingWith("doc_id", "zzz"))).isEmpty();
        assertThat(chosen(RowChoice.among("key", List.of("key3", "key6", "none"))))
                .hasSize(1428);
        assertThat(chosen(RowChoice.among("key", List.of()))).isEmpty();
    }

    private Set<DocumentKey> chosen(RowChoice choice) {
        RecordCodec<DocumentKey> codec = RecordCodec.of(DocumentKey.class);
        Set<DocumentKey> bySpark =
                store().frame(Tables.DOCUMENT_KEYS).filter(choice.forSpark()).collectAsList().stream()
                        .map(codec::fromRow)
                        .collect(Collectors.toSet());
        assertThat(new HashSet<>(store().collect(Tables.DOCUMENT_KEYS, choice, Set.of())))
                .isEqualTo(bySpark);
        return bySpark;
    }

    @Test
    void columnLeftOut_isEmpty_andTheOthersAreThere() {
        store().write(Tables.DOCUMENT_KEYS, rdd(List.of(new DocumentKey("seeds:1", "abc"))));

        assertThat(store().collect(Tables.DOCUMENT_KEYS, RowChoice.ALL, Set.of("key")))
                .containsExactly(new DocumentKey("seeds:1", ""));
    }

    @Test
    void emptyTable_isAFileThatDuckDbReads() throws SQLException {
        store().write(Tables.TOKENS, rdd(List.of()));

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*), count(DISTINCT lemma) FROM read_parquet('"
                        + folder + "/tokens/*.parquet')")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getLong(1)).isZero();
        }
    }
}
