package org.philippic.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.testing.TestGold;

class LanguageEvaluationTest {
    @Test
    void accuracy_isTheShareOfRightGuesses(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"lang":"en","text":"one"}
                {"lang":"en","text":"two"}
                {"lang":"fr","text":"trois"}
                {"lang":"fr","text":"two"}
                """);
        LanguageDetector byLength = new LanguageDetector() {
            @Override
            public LanguageGuess detect(CharSequence text) {
                return new LanguageGuess(text.length() == 3 ? "en" : "fr", 1);
            }

            @Override
            public LanguageGuess detect(CharSequence text, LanguageGuess prior) {
                return prior;
            }
        };

        EvaluationReport report = LanguageEvaluation.evaluate(folder, byLength, "by length");

        assertThat(report.n()).isEqualTo(4);
        assertThat(report.overall()).containsEntry("accuracy", 0.75);
        assertThat(report.groups().get("en")).containsEntry("accuracy", 1.0);
        assertThat(report.groups().get("fr")).containsEntry("accuracy", 0.5);
    }

    @Test
    void shippedDetector_tells97PercentOfSentencesInThirtyLanguages() {
        EvaluationReport report =
                LanguageEvaluation.evaluate(TestGold.require("language"), NgramLanguageDetector.shared(), "shipped");

        assertThat(report.overall().get("accuracy")).isGreaterThanOrEqualTo(0.97);
    }
}
