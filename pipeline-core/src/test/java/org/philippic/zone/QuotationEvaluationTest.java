package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.evaluate.EvaluationReport;

class QuotationEvaluationTest {
    @Test
    void spansAndSpeakers_areCounted(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("talk.jsonl"),
                "{\"id\": \"1\", \"lang\": \"en\", \"text\": \"“The ships are late,” said Mrs. Lund. Nobody spoke after that.\","
                        + " \"quotations\": [{\"start\": 1, \"end\": 20, \"speaker\": \"Anna Lund\"},"
                        + " {\"start\": 38, \"end\": 60, \"speaker\": null}]}\n",
                StandardCharsets.UTF_8);
        EvaluationReport report = new QuotationEvaluation(Zoner.load()).evaluate(folder);
        assertThat(report.n()).isEqualTo(2);
        assertThat(report.groups()).containsOnlyKeys("en/talk");
        assertThat(report.overall()).containsEntry("span_recall", 0.5).containsEntry("span_precision", 1.0);
        assertThat(report.overall()).containsEntry("speaker_accuracy", 1.0);
    }
}
