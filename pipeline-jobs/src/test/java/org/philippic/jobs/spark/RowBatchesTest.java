package org.philippic.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.jobs.spark.RowBatches.Batch;
import org.philippic.jobs.testing.RandomRecords;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.model.DocumentKey;
import org.philippic.table.Table;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.Tables;
import scala.Tuple2;

class RowBatchesTest {
    private static final RecordCodec<DocumentKey> KEYS = RecordCodec.of(DocumentKey.class);

    @TempDir
    private java.nio.file.Path folder;

    static Stream<Table<?>> tables() {
        return Tables.ALL.stream()
                .filter(table -> table.schema().columns().get(0).type() == Scalar.STRING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    <R extends Record> void everyTable_comesBackFromItsBytesUnchanged(Table<R> table) {
        RandomRecords random = new RandomRecords(4711);
        List<R> records =
                IntStream.range(0, 100).mapToObj(i -> random.next(table.row())).toList();
        TableStore store = new TableStore(TestSpark.session(), new Path(folder.toUri()));
        store.write(
                table,
                JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
                        .parallelize(records, 2));

        Iterator<Row> rows = store.frame(table).collectAsList().iterator();

        assertThat(rowsOf(new RowBatches(rows, RecordCodec.of(table.row()), 0)))
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void rowsOfADocument_makeOneBatchAndRepeatTheirTextsByNumber() {
        List<Row> rows = List.of(row("a", "same"), row("a", "same"), row("b", "same"), row("a", "x".repeat(70)));

        List<Tuple2<String, Batch>> batches = new ArrayList<>();
        new RowBatches(rows.iterator(), KEYS, 0).forEachRemaining(batches::add);

        assertThat(batches).extracting(Tuple2::_1).containsExactly("a", "b", "a");
        assertThat(batches.get(0)._2().bytes()).hasSize(3 + 6 + 2);
        assertThat(rowsOf(batches.iterator()))
                .containsExactly(
                        new DocumentKey("a", "same"),
                        new DocumentKey("a", "same"),
                        new DocumentKey("b", "same"),
                        new DocumentKey("a", "x".repeat(70)));
    }

    @Test
    void hugeDocument_travelsInSeveralBatches() {
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, 3000).forEach(i -> rows.add(row("a", i + "x".repeat(1000))));

        List<Tuple2<String, Batch>> batches = new ArrayList<>();
        new RowBatches(rows.iterator(), KEYS, 0).forEachRemaining(batches::add);

        assertThat(batches).hasSize(3);
        assertThat(new HashSet<>(rowsOf(batches.iterator()))).hasSize(3000);
    }

    @Test
    void numbers_keepTheirExtremes() {
        RowOutput out = new RowOutput();
        long[] numbers = {0, -1, 1, 63, 64, -64, -65, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE};
        for (long number : numbers) {
            out.writeLong(number);
        }
        out.writeDouble(-0.0);
        out.writeDouble(Double.MIN_VALUE);

        RowInput in = new RowInput(out.toBytes());
        for (long number : numbers) {
            assertThat(in.readLong()).isEqualTo(number);
        }
        assertThat(in.readDouble()).isEqualTo(-0.0);
        assertThat(in.readDouble()).isEqualTo(Double.MIN_VALUE);
        assertThat(in.isAtEnd()).isTrue();
    }

    private static Row row(String document, String key) {
        return RowFactory.create(document, key);
    }

    private static List<Record> rowsOf(Iterator<Tuple2<String, Batch>> batches) {
        List<Record> rows = new ArrayList<>();
        batches.forEachRemaining(batch -> rows.addAll(batch._2().rows()));
        return rows;
    }
}
