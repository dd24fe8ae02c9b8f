package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;

/** Bad input costs only itself, and a user's mistake is one clear message with its exit code. */
class BadInputIT {
    private static final String GOOD = "The council met on Tuesday. It approved the budget, and nobody objected.";

    @TempDir
    private Path folder;

    @Test
    void badFilesAmongGoodOnes_areRejectedWithTheirReasons_andTheGoodOnesArePublished() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("bad"));
        write(corpus, "good.txt", GOOD);
        write(corpus, "empty.txt", "");
        write(corpus, "blank.txt", " \n\t\n ");
        Files.write(corpus.resolve("binary.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Files.write(
                corpus.resolve("invalid.txt"),
                (GOOD + " caf\u00e9 na\u00efve \u00e0 la carte").getBytes(StandardCharsets.ISO_8859_1));
        write(corpus, "word.txt", "x".repeat(1_000_000));
        write(corpus, "nul.txt", "The council \u0000 met.\u0000 " + GOOD);
        write(corpus, "lines.jsonl", "{\"id\": \"1\", \"text\": \"" + GOOD + "\"}\n{\"id\": \"2\", \"text\": \n");

        RunResult run =
                Runs.run(Runs.fresh("bad-input"), "--seeds", corpus.toString(), "--set", "publish.max-reject-share=1");

        assertThat(run.query("SELECT regexp_extract(source_uri, '[^/]+$'), reason FROM rejects WHERE NOT recoverable "
                        + "ORDER BY 1"))
                .contains(
                        List.of("binary.txt", "binary"),
                        List.of("blank.txt", "empty"),
                        List.of("empty.txt", "empty"),
                        List.of("word.txt", "huge_word"));
        assertThat(run.query("SELECT reason FROM rejects WHERE source_uri LIKE '%lines.jsonl%'"))
                .containsExactly(List.of("malformed_line"));
        assertThat(run.number("SELECT count(*) FROM documents WHERE doc_id LIKE '%good.txt' AND status = 'ok'"))
                .isEqualTo(1);
        assertThat(run.number("SELECT count(*) FROM documents WHERE doc_id LIKE '%lines.jsonl#1'"))
                .isEqualTo(1);
        assertThat(run.number(
                        "SELECT count(*) FROM documents WHERE doc_id LIKE '%invalid.txt' AND text LIKE '%café naïve%'"))
                .isEqualTo(1);
        assertThat(run.number("SELECT (SELECT count(*) FROM documents WHERE source_uri LIKE '%nul.txt') "
                        + "+ (SELECT count(*) FROM rejects WHERE source_uri LIKE '%nul.txt' AND NOT recoverable)"))
                .isEqualTo(1);
    }

    @Test
    void moreRejectsThanAllowed_publishNothing() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("bad"));
        write(corpus, "good.txt", GOOD);
        write(corpus, "empty.txt", "");
        Path output = Runs.fresh("refused");

        assertThat(Runs.exitCode(output, "--seeds", corpus.toString())).isEqualTo(4);

        assertThat(output.resolve("current.json")).doesNotExist();
    }

    @Test
    void languageWithoutModels_isKeptAndMarked() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("foreign"));
        write(corpus, "pl.txt", "Rada miejska zebrała się we wtorek i przyjęła budżet. Nikt nie zgłosił sprzeciwu.");

        RunResult run = Runs.run(Runs.fresh("foreign"), "--seeds", corpus.toString());

        assertThat(run.query("SELECT lang, status FROM documents")).containsExactly(List.of("pl", "ok"));
        assertThat(run.number("SELECT count(*) FROM sentences WHERE parse_status = 'tokens_only'"))
                .isEqualTo(2);
    }

    @Test
    void folderThatIsNotThere_isAUserErrorThatNamesIt() {
        assertMessage(
                2, "no-such-folder", "--seeds", folder.resolve("no-such-folder").toString());
    }

    @Test
    void unknownSetting_isAUserErrorThatNamesTheNearest() {
        assertMessage(2, "'run.shards'", "--set", "run.shard=3");
    }

    @Test
    void unknownOption_isAWrongCommandLine() {
        assertMessage(1, "--sseds", "--sseds", "x");
    }

    @Test
    void unknownReference_isAUserError() throws IOException {
        write(folder, "good.txt", GOOD);

        assertMessage(2, "no-such-profile", "--seeds", folder.toString(), "--reference", "no-such-profile");
    }

    private static void assertMessage(int code, String part, String... options) {
        PrintStream before = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        int given;
        try {
            System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
            given = Runs.exitCode(Runs.fresh("message"), options);
        } finally {
            System.setErr(before);
        }
        String message = captured.toString(StandardCharsets.UTF_8);
        assertThat(given).as(message).isEqualTo(code);
        assertThat(message).contains("philippic: ").contains(part).doesNotContain("\tat ");
    }

    private static void write(Path corpus, String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
    }
}
