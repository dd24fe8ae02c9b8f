package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.language.NgramLanguageDetector;

class QuotationEvaluationTest {
    @Test
    void spansAndSpeakers_areCounted(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("talk.jsonl"),
                "{\"id\": \"1\", \"lang\": \"en\", \"text\": \"“The ships are late,” said Mrs. Lund. Nobody spoke after that.\","
                        + " \"quotations\": [{\"start\": 1, \"end\": 20, \"speaker\": \"Anna Lund\"},"
                        + " {\"start\": 38, \"end\": 60, \"speaker\": null}]}\n",
                StandardCharsets.UTF_8);
        EvaluationReport report =
                new QuotationEvaluation(Zoner.load(), NgramLanguageDetector.shared()).evaluate(folder, folder);
        assertThat(report.n()).isEqualTo(2);
        assertThat(report.groups()).containsOnlyKeys("en/talk");
        assertThat(report.overall()).containsEntry("span_recall", 0.5).containsEntry("span_precision", 1.0);
        assertThat(report.overall()).containsEntry("speaker_accuracy", 1.0);
    }

    @Test
    void quotationsOfSeparateTexts_areLocatedInReadingOrder_andBeginningsSuffice(@TempDir Path folder)
            throws IOException {
        String speech = "We shall wait. ".repeat(20).strip();
        Files.createDirectory(folder.resolve("port"));
        Files.writeString(
                folder.resolve("port/a.txt"),
                "The harbour was quiet that day, and the men were sitting upon the quay.\n\nThe mayor said: “" + speech
                        + "” Nobody answered him, and the men went home to eat.\n",
                StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("port-quotations.jsonl"),
                "{\"file\": \"a.txt\", \"text\": \"" + speech.substring(0, 200)
                        + "\", \"speaker\": \"the mayor\", \"cue\": \"said\", \"kind\": \"direct\"}\n"
                        + "{\"file\": \"a.txt\", \"text\": \"home\", \"speaker\": \"unknown\", \"kind\": \"term\"}\n",
                StandardCharsets.UTF_8);
        EvaluationReport report =
                new QuotationEvaluation(Zoner.load(), NgramLanguageDetector.shared()).evaluate(folder, folder);
        assertThat(report.n()).isEqualTo(1);
        assertThat(report.groups()).containsOnlyKeys("en/port-quotations");
        assertThat(report.overall()).containsEntry("span_f1", 1.0).containsEntry("speaker_accuracy", 1.0);
    }
}
