package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.testing.TestGold;

class ZoneEvaluationTest {
    /** Says the same of every text. */
    private record Always(String lang) implements LanguageDetector {
        @Override
        public LanguageGuess detect(CharSequence text) {
            return new LanguageGuess(lang, 1);
        }

        @Override
        public LanguageGuess detect(CharSequence text, LanguageGuess prior) {
            return detect(text);
        }
    }

    @Test
    void countsNonBlankCharactersByKind(@TempDir Path folder) throws IOException {
        Path texts = Files.createDirectory(folder.resolve("ports"));
        Files.writeString(
                texts.resolve("a.txt"),
                "Top | Home | Contents\n\nThe harbour was silent that winter, and nobody in the town could say why it had to be so.",
                StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("ports-zones.jsonl"),
                "{\"file\": \"a.txt\", \"start_line\": 1, \"end_line\": 2, \"kind\": \"boilerplate\"}\n"
                        + "{\"file\": \"a.txt\", \"start_line\": 3, \"end_line\": 3, \"kind\": \"blockquote\"}\n",
                StandardCharsets.UTF_8);
        EvaluationReport report = new ZoneEvaluation(Zoner.load(), new Always("en")).evaluate(folder, folder);
        assertThat(report.n()).isEqualTo(1);
        assertThat(report.overall()).containsEntry("boilerplate_recall", 1.0);
        // 17 of the 88 characters that are not blank stand in the menu.
        assertThat(report.overall().get("char_accuracy"))
                .isCloseTo(17.0 / 88, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(report.overall()).containsEntry("macro_f1", 0.5);
    }

    @Test
    void seeds_areZonedAsByHand() {
        Path gold = TestGold.require("zones");
        Path seeds = TestGold.require("../seeds");
        EvaluationReport report = new ZoneEvaluation(Zoner.load(), new Always("en")).evaluate(gold, seeds);
        assertThat(report.overall().get("char_accuracy")).isGreaterThan(0.97);
        assertThat(report.overall().get("macro_f1")).isGreaterThan(0.85);
        assertThat(report.overall().get("boilerplate_recall")).isGreaterThan(0.99);
        assertThat(report.overall().get("body_loss")).isLessThan(0.002);
    }
}
