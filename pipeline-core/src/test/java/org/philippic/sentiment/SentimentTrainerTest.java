package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.error.UserException;

class SentimentTrainerTest {
    private static final SentimentTrainer TRAINER =
            new SentimentTrainer(SentimentLexicons.load(), SentimentTrainerTest::annotate, Optional.empty());

    @TempDir
    private Path folder;

    private static AnnotatedDocument annotate(String docId, String text, String lang) {
        return Texts.document(lang, text);
    }

    /** Forty authors; the odd ones praise and the even ones scold, each in words of their own and in common ones. */
    private Path gold() throws IOException {
        List<String> passages = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean praise = i % 2 == 1;
            String judged = praise ? "splendid noble happy" : "wretched stupid cruel";
            passages.add("""
                    {"id":"p%d","lang":"en","author_group":"a%d","sentiment":%d,"text":"The %s gardener number %d went home ."}""".formatted(i, i, praise ? 1 : -1, judged, i));
            targets.add("""
                    {"id":"t%d","lang":"en","target":"Gardener","label":"%s","text":"The %s Gardener number %d went home ."}""".formatted(i, praise ? "positive" : "negative", judged, i));
        }
        Files.createDirectories(folder.resolve("gold/polemic"));
        Files.createDirectories(folder.resolve("gold/sentiment"));
        Files.write(folder.resolve("gold/polemic/train.jsonl"), passages);
        Files.write(folder.resolve("gold/sentiment/targets.jsonl"), targets);
        Files.writeString(folder.resolve("gold/sentiment/other-val.jsonl"), "not for training");
        return folder.resolve("gold");
    }

    @Test
    void crossValidate_wordsThatAllAuthorsShare_areLearned() throws IOException {
        Map<String, Map<String, Double>> groups = TRAINER.crossValidate(gold()).groups();
        assertThat(groups.get("en").get("spearman")).isGreaterThan(0.8);
        assertThat(groups.get("en/targets").get("accuracy")).isGreaterThan(0.9);
    }

    @Test
    void train_twice_givesTheSameFilesThatCanBeRead() throws IOException {
        Path gold = gold();
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        TRAINER.train(gold, one);
        TRAINER.train(gold, other);
        List<Path> files;
        try (var list = Files.list(one)) {
            files = list.sorted().toList();
        }
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "stance-pieces.tsv.gz", "stance.tsv", "tone-pieces.tsv.gz", "tone-words-en.tsv.gz", "tone.tsv");
        for (Path file : files) {
            assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void train_passagesWithoutTargets_isRefused() throws IOException {
        Path passages = gold().resolve("polemic");
        assertThatThrownBy(() -> TRAINER.train(passages, folder)).isInstanceOf(UserException.class);
    }
}
