package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void rows_comeInOrderAndAllOfThem() {
        try (ReadAhead<Integer> rows =
                new ReadAhead<>(row -> IntStream.range(0, 1000).forEach(row::accept))) {
            List<Integer> taken = new ArrayList<>();
            rows.forEachRemaining(taken::add);
            assertThat(taken).isEqualTo(IntStream.range(0, 1000).boxed().toList());
        }
    }

    @Test
    void reader_runsNoMoreThanAFewRowsAhead() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        try (ReadAhead<Integer> rows = new ReadAhead<>(row -> {
            while (true) {
                row.accept(read.incrementAndGet());
            }
        })) {
            assertThat(rows.next()).isEqualTo(1);
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(read.get()).isLessThan(20);
        }
    }

    @Test
    void failureOfTheReader_isThrownAfterTheRowsBeforeIt() {
        try (ReadAhead<Integer> rows = new ReadAhead<>(row -> {
            row.accept(1);
            throw new IllegalStateException("broken disk");
        })) {
            assertThat(rows.next()).isEqualTo(1);
            assertThatThrownBy(rows::hasNext)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken disk");
        }
    }

    @Test
    void closed_stopsTheReader() {
        CountDownLatch stopped = new CountDownLatch(1);
        ReadAhead<Integer> rows = new ReadAhead<>(row -> {
            try {
                IntStream.iterate(0, i -> i + 1).forEach(row::accept);
            } finally {
                stopped.countDown();
            }
        });
        assertThat(rows.next()).isZero();
        rows.close();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> stopped.await());
    }
}
