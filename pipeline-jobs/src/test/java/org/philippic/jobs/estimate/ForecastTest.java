package org.philippic.jobs.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A line that takes 10 s of tasks for every 100 characters, the 100 of the seeds among them, and 10 s beside. */
class ForecastTest {
    private static final Trial COLD = new Trial(100, 20, 50, 30, 0, 1_000, 2_000);
    private static final Trial SMALL = new Trial(100, 20, 30, 18, 0, 1_000, 2_400);
    private static final Trial LARGE = new Trial(500, 60, 70, 38, 0, 5_000, 2_400);

    private static Forecast of(Trial cold, Trial warming, Trial small, Trial large, double characters, double most) {
        return Forecast.of(cold, warming, small, large, characters, 100, 2, most);
    }

    @Test
    void forecast_isTheFixedPart_theWarmUp_andWhatGrowsWithTheText() {
        Forecast forecast = of(COLD, LARGE, SMALL, LARGE, 9_900, 1e9);

        assertThat(forecast.cpuSeconds()).isCloseTo(20 + 10 + 1_000, within(1e-9));
        assertThat(forecast.fixedCpuSeconds()).isCloseTo(30, within(1e-9));
        // Two cores share what grows; of the 38 s of the last trial, 30 are that.
        assertThat(forecast.wallSeconds()).isCloseTo(12 + 8 + 500, within(1e-9));
        assertThat(forecast.outputBytes()).isCloseTo(99_000, within(1e-6));
    }

    @Test
    void memory_comesEverCloserToWhatTheProcessMayHold() {
        // 600 of 3,000 are left, half of them taken by 13 characters more than the trial had.
        assertThat(of(COLD, LARGE, SMALL, LARGE, 400, 3_000).residentBytes()).isEqualTo(2_400);
        assertThat(of(COLD, LARGE, SMALL, LARGE, 500 + 3_000 / 230.0, 3_000).residentBytes())
                .isCloseTo(2_700, within(1e-9));
        assertThat(of(COLD, LARGE, SMALL, LARGE, 1e9, 3_000).residentBytes()).isCloseTo(3_000, within(1e-3));
        assertThat(of(COLD, LARGE, SMALL, LARGE, 1e9, 2_000).residentBytes()).isEqualTo(2_400);
    }

    @Test
    void compiling_isPaidOnce_andDoesNotGrowWithTheText() {
        Trial cold = new Trial(100, 20, 50 + 20, 30 + 10, 20, 1_000, 2_000);
        Trial warming = new Trial(500, 60, 70 + 8, 38 + 4, 8, 5_000, 2_400);
        Trial small = new Trial(100, 20, 30 + 2, 18 + 1, 2, 1_000, 2_400);

        Forecast forecast = of(cold, warming, small, LARGE, 9_900, 1e9);

        assertThat(forecast.cpuSeconds()).isCloseTo(20 + 10 + 1_000 + 30, within(1e-9));
        assertThat(forecast.wallSeconds()).isCloseTo(12 + 8 + 500 + 15, within(1e-9));
    }

    @Test
    void slownessOfCodeNotYetCompiled_doesNotGrowWithTheText() {
        Trial warming = new Trial(500, 60 + 25, 70 + 25, 38 + 12, 0, 5_000, 2_400);

        Forecast forecast = of(COLD, warming, SMALL, LARGE, 9_900, 1e9);

        assertThat(forecast.cpuSeconds()).isCloseTo(20 + 10 + 1_000 + 25, within(1e-9));
        assertThat(forecast.wallSeconds()).isCloseTo(12 + 8 + 500 + 12, within(1e-9));
    }
}
