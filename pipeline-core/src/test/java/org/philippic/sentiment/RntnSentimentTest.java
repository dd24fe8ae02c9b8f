package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;
import org.philippic.model.Sentiment;

class RntnSentimentTest {
    @Test
    void load_missingFile_namesTheMissingFileAndTheCommand(@TempDir Path folder) {
        assertThatThrownBy(() -> RntnModel.load(folder.resolve("englishSR.ser.gz"), folder.resolve("sentiment.ser.gz")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("englishSR.ser.gz")
                .hasMessageContaining("philippic models install en");
    }

    @Test
    void score_taggedEnglishSentences_praiseAboveZero_blameBelow_longAndForeignLeftOut(@TempDir Path folder)
            throws IOException {
        Path parser = extract("models-english", "edu/stanford/nlp/models/srparser/englishSR.ser.gz", folder);
        Path network = extract("models", "edu/stanford/nlp/models/sentiment/sentiment.ser.gz", folder);
        RntnSentiment scorer = new RntnSentiment(RntnModel.load(parser, network), 8);
        List<Sentiment> rows = scorer.score(Texts.in("en")
                .zone("body")
                .tagged("A/DT wonderful/JJ and/CC brilliant/JJ book/NN ./.")
                .tagged("A/DT stupid/JJ and/CC awful/JJ book/NN ./.")
                .tagged("A/DT book/NN with/IN a/DT title/NN that/WDT goes/VBZ on/RP and/CC on/RB")
                .build());
        assertThat(rows).allSatisfy(row -> assertThat(row.engine()).isEqualTo("corenlp-rntn"));
        assertThat(score(rows, 0)).isPositive();
        assertThat(score(rows, 1)).isNegative();
        assertThat(rows.stream().filter(row -> row.unit().equals("sentence")).map(Sentiment::unitId))
                .doesNotContain(2);
        assertThat(rows)
                .anyMatch(row -> row.unit().equals("document") && row.voice().equals("author"));
        assertThat(scorer.score(Texts.document("fr", "Un livre magnifique ."))).isEmpty();
    }

    private static double score(List<Sentiment> rows, int sentenceId) {
        return rows.stream()
                .filter(row -> row.unit().equals("sentence")
                        && row.unitId() == sentenceId
                        && row.voice().equals("all"))
                .findFirst()
                .orElseThrow()
                .score();
    }

    /** Takes one model file out of CoreNLP's model jar in the local Maven repository; skips the test where it is absent. */
    private static Path extract(String classifier, String name, Path folder) throws IOException {
        String repository = System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
        Path jar = Path.of(repository, "edu/stanford/nlp/stanford-corenlp/4.5.10")
                .resolve("stanford-corenlp-4.5.10-" + classifier + ".jar");
        Assumptions.assumeTrue(Files.exists(jar), "no " + jar);
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream model = zip.getInputStream(zip.getEntry(name))) {
            Files.copy(model, target);
        }
        return target;
    }
}
