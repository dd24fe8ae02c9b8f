package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every statistic against values that {@code reference_values.py} computed with mpmath, SciPy and NumPy. */
class ReferenceValuesTest {
    private static JsonNode expected;

    @BeforeAll
    static void readValues() throws IOException {
        try (InputStream in = ReferenceValuesTest.class.getResourceAsStream("/compare/reference-values.json")) {
            expected = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void keyness_agreesToNineDigits() {
        for (JsonNode row : expected.path("keyness")) {
            JsonNode counts = row.path("cells");
            FourCells cells = new FourCells(
                    counts.get(0).asLong(),
                    counts.get(1).asLong(),
                    counts.get(2).asLong(),
                    counts.get(3).asLong());
            String name = cells.toString();
            assertClose("G2 of " + name, LogLikelihood.signed(cells), row.path("g2"));
            assertClose("Williams of " + name, LogLikelihood.williams(cells), row.path("williams"));
            assertClose("p of " + name, LogLikelihood.pValue(LogLikelihood.signed(cells)), row.path("p"));
            assertClose("Log Ratio of " + name, LogRatio.of(cells), row.path("logRatio"));
            if (!row.path("lrc").isNull()) {
                double lrc =
                        LogRatio.conservative(cells, row.path("comparisons").asLong(), 0.05);
                assertClose("LRC of " + name, lrc, row.path("lrc"));
            }
            LogOdds logOdds = new LogOdds(
                    row.path("prior").asDouble(), row.path("vocabulary").asLong());
            assertClose("log odds of " + name, logOdds.z(cells), row.path("logOddsZ"));
        }
    }

    @Test
    void effectSizesAndPlaces_agreeToNineDigits() {
        for (JsonNode row : expected.path("samples")) {
            double[] x = doubles(row.path("x"));
            double[] y = doubles(row.path("y"));
            assertClose("Cliff", CliffsDelta.of(x, y), row.path("cliff"));
            assertClose("Hedges", HedgesG.of(x, y), row.path("hedges"));
            Distribution distribution = Distribution.of(y);
            double share = (distribution.below(x[0]) + 0.5 * distribution.equal(x[0])) / distribution.n();
            assertClose("percentile", 100 * share, row.path("midRank"));
            assertClose("percentile", 100 * Percentile.midRank(distribution.values(), x[0]), row.path("midRank"));
            for (int quarter = 1; quarter <= 3; quarter++) {
                JsonNode quartile = row.path("quartiles").get(quarter - 1);
                assertClose("quartile", distribution.quantile(quarter / 4.0), quartile);
                assertClose("quartile", Quantiles.of(distribution.values(), quarter / 4.0), quartile);
            }
            double median = distribution.quantile(0.5);
            double robustZ = (x[0] - median) / (1.4826 * distribution.medianDistance(median));
            assertClose("robust z", robustZ, row.path("robustZ"));
        }
    }

    @Test
    void wilsonInterval_agreesWithSciPy() {
        for (JsonNode row : expected.path("wilson")) {
            long n = row.path("n").asLong();
            Interval interval = Percentile.wilson(row.path("k").asDouble() / n, n);
            assertClose("low", interval.low(), row.path("low"));
            assertClose("high", interval.high(), row.path("high"));
        }
    }

    @Test
    void falseDiscoveryRate_agreesWithSciPy() {
        for (JsonNode row : expected.path("fdr")) {
            assertThat(BenjaminiHochberg.q(doubles(row.path("p"))))
                    .containsExactly(doubles(row.path("q")), within(1e-12));
        }
    }

    @Test
    void dispersionAndOverdispersion_agree() {
        for (JsonNode row : expected.path("dispersion")) {
            long[] counts = longs(row.path("counts"));
            long[] sizes = longs(row.path("sizes"));
            assertClose("DP", Dispersion.dp(counts, sizes), row.path("dp"));
            assertClose("DPnorm", Dispersion.dpNorm(counts, sizes), row.path("dpNorm"));
            long count = 0;
            long tokens = 0;
            double squares = 0;
            for (int i = 0; i < counts.length; i++) {
                count += counts[i];
                tokens += sizes[i];
                squares += (double) counts[i] * counts[i] / sizes[i];
            }
            double phi = Overdispersion.phi(count, tokens, squares, counts.length);
            assertClose("phi", phi, row.path("phi"));
            assertClose("p", Overdispersion.pValue(7.5, phi, counts.length), row.path("p"));
        }
    }

    @Test
    void bootstrapInterval_agreesWithNumPy() {
        JsonNode row = expected.path("bootstrap");
        Interval interval = Bootstrap.bca(
                doubles(row.path("replicates")), row.path("observed").asDouble(), doubles(row.path("jackknife")), 0.95);
        assertClose("low", interval.low(), row.path("interval").get(0));
        assertClose("high", interval.high(), row.path("interval").get(1));
    }

    @Test
    void deltas_agreeWithNumPy() {
        for (JsonNode row : expected.path("delta")) {
            for (Delta delta : Delta.values()) {
                double distance = delta.between(doubles(row.path("x")), doubles(row.path("y")));
                assertClose(delta.measure(), distance, row.path(delta.measure()));
            }
        }
    }

    private static void assertClose(String what, double actual, JsonNode value) {
        assertThat(value.isNumber()).as(what).isTrue();
        double wanted = value.asDouble();
        assertThat(actual).as(what).isCloseTo(wanted, within(1e-9 * Math.max(1e-6, Math.abs(wanted))));
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static long[] longs(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }
}
