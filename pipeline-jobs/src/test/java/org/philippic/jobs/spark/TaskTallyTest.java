package org.philippic.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.testing.TestSpark;
import scala.Tuple2;

class TaskTallyTest {
    private final JavaSparkContext spark =
            JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());

    @Test
    void jobWithAShuffle_itsTasksTimeAndBytesAreAddedUp() {
        try (TaskTally tally = TaskTally.open(spark.sc())) {
            count();

            Map<String, Long> sums = tally.sums();
            assertThat(sums)
                    .containsEntry("tasks", 5L)
                    .containsEntry("failed_tasks", 0L)
                    .containsEntry("executors_removed", 0L)
                    .containsEntry("spilled_bytes", 0L);
            assertThat(sums.get("shuffled_bytes")).isPositive();
            assertThat(sums.get("run_ms")).isNotNegative();
        }
    }

    @Test
    void taskThatFails_isCountedAsFailed() {
        try (TaskTally tally = TaskTally.open(spark.sc())) {
            assertThatThrownBy(() -> spark.parallelize(List.of(1, 0), 1)
                            .map(number -> 1 / number)
                            .collect())
                    .isNotNull();

            assertThat(tally.sums()).containsEntry("tasks", 1L).containsEntry("failed_tasks", 1L);
        }
    }

    @Test
    void closed_itCountsNoFurther() {
        TaskTally tally = TaskTally.open(spark.sc());
        tally.close();

        count();

        assertThat(tally.sums()).containsEntry("tasks", 0L);
    }

    private void count() {
        spark.parallelize(List.of("a", "b", "a", "c"), 3)
                .mapToPair(word -> new Tuple2<>(word, 1))
                .reduceByKey(Integer::sum, 2)
                .collect();
    }
}
