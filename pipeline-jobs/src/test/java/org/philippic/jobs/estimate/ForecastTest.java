package org.philippic.jobs.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Trial COLD = new Trial(100, 50, 30, 0, 1_000, 2_000);
    private static final Trial LARGE = new Trial(500, 60, 34, 0, 5_000, 2_400);
    private static final Trial SMALL = new Trial(100, 20, 14, 0, 1_000, 2_400);

    @Test
    void forecast_isTheFixedPart_theWarmUp_andWhatGrowsWithTheText() {
        Forecast forecast = Forecast.of(COLD, LARGE, SMALL, LARGE, 10_000, 2, 1e9);

        // 0.1 s a character and 10 s fixed, and 30 s more in a process that has just started.
        assertThat(forecast.cpuSeconds()).isCloseTo(30 + 10 + 1_000, within(1e-9));
        assertThat(forecast.fixedCpuSeconds()).isCloseTo(40, within(1e-9));
        assertThat(forecast.wallSeconds()).isCloseTo(16 + 9 + 0.05 * 10_000, within(1e-9));
        assertThat(forecast.outputBytes()).isCloseTo(100_000, within(1e-6));
    }

    @Test
    void memory_neverPassesWhatTheProcessMayHold() {
        assertThat(Forecast.of(COLD, LARGE, SMALL, LARGE, 10_000, 2, 3_000).residentBytes())
                .isEqualTo(3_000);
        assertThat(Forecast.of(COLD, LARGE, SMALL, LARGE, 600, 2, 3_000).residentBytes())
                .isCloseTo(2_500, within(1e-9));
    }

    @Test
    void costThatMeasuredSmallerForMoreText_doesNotGrow() {
        Trial quicker = new Trial(500, 18, 12, 0, 900, 2_400);

        assertThat(Forecast.of(COLD, quicker, SMALL, quicker, 10_000, 2, 1e9).cpuSeconds())
                .isCloseTo(30 + 18, within(1e-9));
    }

    @Test
    void compiling_isPaidOnce_andDoesNotGrowWithTheText() {
        Trial cold = new Trial(100, 50 + 20, 30 + 10, 20, 1_000, 2_000);
        Trial large = new Trial(500, 60 + 8, 34 + 4, 8, 5_000, 2_400);
        Trial small = new Trial(100, 20 + 2, 14 + 1, 2, 1_000, 2_400);

        Forecast forecast = Forecast.of(cold, large, small, LARGE, 10_000, 2, 1e9);

        assertThat(forecast.cpuSeconds()).isCloseTo(30 + 10 + 1_000 + 30, within(1e-9));
        assertThat(forecast.wallSeconds()).isCloseTo(16 + 9 + 500 + 15, within(1e-9));
    }

    @Test
    void slownessOfCodeNotYetCompiled_doesNotGrowWithTheText() {
        Trial warming = new Trial(500, 60 + 25, 34 + 12, 0, 5_000, 2_400);

        Forecast forecast = Forecast.of(COLD, warming, SMALL, LARGE, 10_000, 2, 1e9);

        assertThat(forecast.cpuSeconds()).isCloseTo(30 + 10 + 1_000 + 25, within(1e-9));
        assertThat(forecast.wallSeconds()).isCloseTo(16 + 9 + 500 + 12, within(1e-9));
    }
}
