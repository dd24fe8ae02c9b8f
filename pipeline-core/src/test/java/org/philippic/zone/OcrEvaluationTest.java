package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.testing.TestGold;

class OcrEvaluationTest {
    @Test
    void alignedText_isCountedWhereItHasGold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scans.jsonl");
        Files.writeString(
                file,
                "{\"id\": \"1\", \"lang\": \"xx\", \"ocr_aligned\": \"tbe grey sea ab\", \"gold_aligned\": \"the grey sea ##\"}\n",
                StandardCharsets.UTF_8);
        Map<String, Double> metrics =
                new OcrEvaluation(Zoner.load()).evaluate(file, folder).overall();
        assertThat(metrics).containsEntry("cer_before", 1.0 / 12).containsEntry("cer_after", 1.0 / 12);
        assertThat(metrics).containsEntry("fixed", 0.0).containsEntry("harmed", 0.0);
    }

    @Test
    void frenchSeed_isMostlyPutRight() {
        Path gold = TestGold.require("ocr/003-corrected.txt");
        Path seeds = TestGold.require("../seeds");
        Map<String, Double> metrics =
                new OcrEvaluation(Zoner.load()).evaluate(gold, seeds).overall();
        assertThat(metrics.get("fixed")).isGreaterThan(0.65);
        assertThat(metrics.get("harmed")).isLessThan(0.001);
    }
}
