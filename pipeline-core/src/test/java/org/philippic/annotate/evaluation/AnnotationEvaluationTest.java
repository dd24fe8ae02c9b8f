package org.philippic.annotate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.testing.TestModels;

class AnnotationEvaluationTest {
    private static final String TREEBANK = """
            # newdoc id = a
            # text = The dogs slept.
            1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
            2\tdogs\tdog\tNOUN\tNNS\t_\t3\tnsubj\t_\t_
            3\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
            4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

            # newpar
            # text = We didn't go.
            1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_
            2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
            3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
            4\tgo\twrong-lemma\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
            """;

    @TempDir
    Path folder;

    @Test
    void treebank_isReadWithItsTextAndWords() throws IOException {
        Treebank treebank = Treebank.read(treebank());

        assertThat(treebank.lang()).isEqualTo("en");
        assertThat(treebank.text()).isEqualTo("The dogs slept.\n\nWe didn't go.");
        assertThat(treebank.analysis().tokens()).hasSize(8);
        assertThat(treebank.analysis().words()).hasSize(9);
        assertThat(treebank.analysis().words().get(5).multiword()).isTrue();
        assertThat(treebank.analysis().words().get(4).head()).isEqualTo(7);
        assertThat(treebank.sentences()).hasSize(2);
    }

    @Test
    void evaluation_countsRightAndWrongWords_besideCoreNlp() throws IOException {
        AnnotationEvaluation evaluation =
                new AnnotationEvaluation(TestModels.store(), TestModels.annotators("en", "fr"));

        EvaluationReport report = evaluation.evaluate(treebank().getParent());

        assertThat(report.task()).isEqualTo("annotation");
        assertThat(report.n()).isEqualTo(9);
        Map<String, Double> scores = report.groups().get("en/en_toy");
        assertThat(scores.get("sentence_f1")).isEqualTo(1.0);
        assertThat(scores.get("upos")).isEqualTo(1.0);
        assertThat(scores.get("lemma")).isEqualTo(8.0 / 9);
        assertThat(scores.get("lemma_gold_tokens")).isEqualTo(8.0 / 9);
        assertThat(scores.get("las")).isEqualTo(1.0);
        assertThat(scores).containsEntry("stock_las", 1.0).doesNotContainKey("stock_upos");
        assertThat(report.overall().get("lemma")).isEqualTo(8.0 / 9);
    }

    @Test
    void brokenTreebank_namesTheLine() throws IOException {
        Path file = folder.resolve("en_broken.conllu");
        Files.writeString(file, "# text = x\n1\tx\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Treebank.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("line 2");
    }

    private Path treebank() throws IOException {
        Files.writeString(folder.resolve("tlh_toy.conllu"), TREEBANK, StandardCharsets.UTF_8);
        return Files.writeString(folder.resolve("en_toy.conllu"), TREEBANK, StandardCharsets.UTF_8);
    }
}
