package org.philippic.annotate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairedTimesTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void loadingIsTakenOff_ratioIsOfTokensPerSecond() {
        PairedTimes times = new PairedTimes();
        times.add(new PairedTimes.Run(5, 15), new PairedTimes.Run(1, 3));
        Map<String, Double> metrics = times.metrics(1000, 1000);
        assertThat(metrics.get("ratio")).isEqualTo(5.0, CLOSE);
        assertThat(metrics.get("ours_tokens_per_cpu_s")).isEqualTo(500.0, CLOSE);
        assertThat(metrics.get("stock_tokens_per_cpu_s")).isEqualTo(100.0, CLOSE);
        assertThat(metrics.get("stock_load_s")).isEqualTo(5.0, CLOSE);
    }

    @Test
    void severalPairs_medianAndRangeOfRatios() {
        PairedTimes times = new PairedTimes();
        times.add(new PairedTimes.Run(0, 10), new PairedTimes.Run(0, 1));
        times.add(new PairedTimes.Run(0, 4), new PairedTimes.Run(0, 1));
        times.add(new PairedTimes.Run(0, 6), new PairedTimes.Run(0, 1));
        Map<String, Double> metrics = times.metrics(10, 10);
        assertThat(metrics.get("ratio")).isEqualTo(6.0, CLOSE);
        assertThat(metrics.get("ratio_low")).isEqualTo(4.0, CLOSE);
        assertThat(metrics.get("ratio_high")).isEqualTo(10.0, CLOSE);
        assertThat(metrics.get("pairs")).isEqualTo(3.0);
    }

    @Test
    void evenNumber_medianIsTheMiddle() {
        assertThat(PairedTimes.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }
}
