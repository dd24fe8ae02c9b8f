package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.testing.TestModels;

/** The forecast of a small run, through the command line; how near forecasts come shows on large collections alone. */
class EstimateIT {
    @TempDir
    private Path folder;

    @Test
    void smallCollection_isForetoldWhole_andTheTrialsLeaveNothing() throws IOException {
        Path output = Runs.fresh("estimate");
        TestSpark.session();
        PrintStream before = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        int code;
        try {
            System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
            code = Main.run(
                    "estimate",
                    "--json",
                    "--seeds",
                    SmallCorpus.writeForeign(folder.resolve("seeds")).toString(),
                    "--collection",
                    SmallCorpus.write(folder.resolve("small")).toString(),
                    "--output",
                    output.toString(),
                    "--models-dir",
                    TestModels.store().dir().toString());
        } finally {
            System.setOut(before);
        }

        assertThat(code).isZero();
        JsonNode forecast = new ObjectMapper().readTree(captured.toString(StandardCharsets.UTF_8));
        assertThat(forecast.get("sampled_documents").asInt()).isEqualTo(15);
        assertThat(forecast.get("characters").asLong())
                .isEqualTo(forecast.get("sampled_characters").asLong());
        assertThat(forecast.get("cpu_s").asDouble())
                .isGreaterThan(forecast.get("fixed_cpu_s").asDouble() - 1e-9);
        assertThat(forecast.get("wall_s").asDouble()).isPositive();
        assertThat(forecast.get("resident_bytes").asLong()).isBetween(100_000_000L, 20_000_000_000L);
        assertThat(forecast.get("output_bytes").asLong()).isBetween(500_000L, 20_000_000L);
        assertThat(output).isEmptyDirectory();
    }
}
