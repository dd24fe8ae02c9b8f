package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.evaluate.EvaluationReport;

class SentimentEvaluationTest {
    private static final SentimentLexicons LEXICONS = SentimentLexicons.load();
    private static final SentimentEvaluation EVALUATION = new SentimentEvaluation(
            (id, text, lang) -> Texts.document(lang, text),
            new LexiconSentiment(LEXICONS),
            TargetStance.load(LEXICONS));

    @Test
    void evaluate_labelledTextsOfTwoSets_groupsThemByLanguageAndSet(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.jsonl"), """
                {"id":"1","lang":"en","text":"What a wonderful day","label":"positive"}
                {"id":"2","lang":"en","text":"What a horrible day","label":"negative"}
                {"id":"3","lang":"en","text":"It is a day","label":"neutral"}
                """);
        Files.writeString(folder.resolve("two.jsonl"), """
                {"id":"1","lang":"en","text":"What a horrible day","label":"positive"}
                {"id":"2","lang":"fr","text":"Une journée horrible","label":"negative"}
                """);
        EvaluationReport report = EVALUATION.evaluate(folder, "shipped");
        assertThat(report.task()).isEqualTo("sentiment");
        assertThat(report.n()).isEqualTo(5);
        assertThat(report.groups().keySet()).containsExactly("en/one", "en/two", "fr");
        assertThat(report.groups().get("en/one")).containsEntry("macro_f1", 1.0).containsEntry("n", 3.0);
        assertThat(report.groups().get("en/two")).containsEntry("macro_f1", 0.0);
        assertThat(report.groups().get("fr").get("macro_f1")).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void evaluate_ratedPassages_givesSpearmanAndLeavesOutBrokenOnes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rated.jsonl");
        Files.writeString(file, """
                {"id":"1","lang":"en","text":"A wonderful , excellent , noble victory","sentiment":2,"polemic":0,"bad":0}
                {"id":"2","lang":"en","text":"A plain table","sentiment":0,"polemic":0,"bad":0}
                {"id":"3","lang":"en","text":"A horrible , shameful crime","sentiment":-2,"polemic":3,"bad":0}
                {"id":"4","lang":"en","text":"A horrible , shameful crime","sentiment":2,"polemic":3,"bad":1}
                """);
        EvaluationReport report = EVALUATION.evaluate(file, "shipped");
        assertThat(report.n()).isEqualTo(3);
        assertThat(report.groups().get("en").get("spearman")).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void evaluate_targets_withAndWithoutOffsets_areBothRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("targets.jsonl");
        Files.writeString(file, """
                {"id":"1","lang":"en","text":"Smith is a liar","target":"Smith","target_start":0,"target_end":5,"label":"negative"}
                {"id":"2","lang":"ru","text":"Петров негодяй","target":"Петров","label":"negative"}
                {"id":"3","lang":"en","text":"The noble Smith","targets":[{"text":"Smith","start":10,"end":15,"polarity":1,"main":1}]}
                """);
        List<SentimentGold> gold = SentimentGold.read(file);
        assertThat(gold.get(0).items())
                .extracting(item -> ((SentimentGold.Targeted) item).start())
                .containsExactly(0, 0, 10);
        assertThat(EVALUATION.evaluate(file, "shipped").groups().get("en")).containsKeys("macro_f1", "n");
    }
}
