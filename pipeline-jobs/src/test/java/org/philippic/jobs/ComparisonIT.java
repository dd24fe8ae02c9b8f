package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.diff.RunComparison;
import org.philippic.jobs.diff.RunDiff;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.table.Table;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.Tables;

/** Comparison on what it may meet: an empty seed, a language alone, one reference document, copies of one text. */
class ComparisonIT {
    private static final String LETTER = """
            The council has lied to us for the third time, and those who believed it the first time believe it again.
            What was promised in spring was forgotten in summer. The mills stand still, the grain is sold abroad, and the
            clerks who signed the orders now ask for patience. We have been patient. We shall not be patient another year!
            Let those who sold the grain answer for it before the whole town, and let nobody tell us that the books are
            lost, since everybody knows in whose house they lie.
            """;
    private static RunResult kept;
    private static RunResult leftOut;

    @BeforeAll
    static void runTwice() throws IOException {
        Path texts = Runs.fresh("comparison-texts");
        write(texts.resolve("seeds/letter.txt"), LETTER);
        write(texts.resolve("seeds/number.txt"), "42.");
        write(
                texts.resolve("seeds/brief.txt"),
                "Der Rat hat uns belogen. Wir haben lange genug gewartet, und nun ist es genug.");
        write(texts.resolve("town/copy-1.txt"), LETTER.replace("third", "fourth"));
        write(texts.resolve("town/copy-2.txt"), LETTER.replace("spring", "winter"));
        write(
                texts.resolve("town/lettre.txt"),
                "Le conseil nous a menti. Nous attendons depuis un an, et rien ne vient.");
        String[] inputs = {
            "--seeds",
            texts.resolve("seeds").toString(),
            "--collection",
            texts.resolve("town").toString()
        };
        kept = Runs.run(Runs.fresh("comparison-kept"), inputs);
        leftOut = Runs.run(
                Runs.fresh("comparison-left-out"),
                Stream.concat(Stream.of(inputs), Stream.of("--set", "compare.near-duplicates=leave_out"))
                        .toArray(String[]::new));
    }

    @Test
    void noNumberIsNaNOrInfinite() {
        for (RunResult run : List.of(kept, leftOut)) {
            for (Table<?> table : Tables.published()) {
                for (Field column : table.schema().columns()) {
                    if (column.type() == Scalar.DOUBLE) {
                        assertThat(run.number("SELECT count(*) FROM " + table.name() + " WHERE NOT isfinite("
                                        + column.name() + ")"))
                                .as(table.name() + "." + column.name())
                                .isZero();
                    }
                }
            }
        }
    }

    @Test
    void nearCopiesOfASeed_areMarked() {
        assertThat(kept.query("SELECT doc_id, other_doc_id FROM near_duplicates WHERE similarity >= 0.8 ORDER BY 1"))
                .containsExactly(
                        List.of("town:copy-1.txt", "seeds:letter.txt"), List.of("town:copy-2.txt", "seeds:letter.txt"));
    }

    @Test
    void figuresWithAndWithoutNearCopies_standSideBySide() {
        assertThat(kept.number("SELECT max(n_reference) FROM seed_profile WHERE doc_id = 'seeds:letter.txt' "
                        + "AND reference = 'run' AND stratum = 'lang=en'"))
                .isPositive();
        assertThat(leftOut.number("SELECT coalesce(max(n_reference), 0) FROM seed_profile WHERE "
                        + "doc_id = 'seeds:letter.txt' AND reference = 'run' AND stratum = 'lang=en'"))
                .isLessThan(kept.number("SELECT max(n_reference) FROM seed_profile WHERE doc_id = 'seeds:letter.txt' "
                        + "AND reference = 'run' AND stratum = 'lang=en'"));
        for (RunResult run : List.of(kept, leftOut)) {
            assertThat(run.number("SELECT count(*) FROM sensitivity WHERE doc_id = 'seeds:letter.txt' "
                            + "AND variation = 'near_duplicates_left_out' AND percentile IS NOT NULL "
                            + "AND varied_percentile IS NULL"))
                    .isPositive();
        }
    }

    @Test
    void sharedPassages_areLeftOutOfTheSeedsFigures() {
        assertThat(kept.number("SELECT count(DISTINCT cluster) FROM reuse_places WHERE n_documents = 3"))
                .isPositive();
        assertThat(kept.number("SELECT count(*) FROM sensitivity WHERE doc_id = 'seeds:letter.txt' "
                        + "AND variation = 'shared_passages_left_out'"))
                .isPositive();
    }

    @Test
    void seedWithoutAReference_isFlagged() {
        assertThat(kept.query("SELECT DISTINCT percentile FROM seed_profile WHERE doc_id = 'seeds:brief.txt'").stream()
                        .allMatch(row -> row.get(0) == null))
                .isTrue();
        assertThat(kept.number("SELECT count(*) FROM keyness WHERE comparison LIKE 'seeds:number.txt%'"))
                .isZero();
    }

    @Test
    void settingThatDiffers_isTheReasonThatFiguresMoved() {
        RunDiff diff = RunComparison.of(
                        new org.apache.hadoop.conf.Configuration(),
                        new org.apache.hadoop.fs.Path("."),
                        folder(kept),
                        folder(leftOut))
                .diff(50);
        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo("compare.near-duplicates"));
        assertThat(diff.figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.why()).isEqualTo("settings"));
        assertThat(diff.tables()).anySatisfy(table -> {
            assertThat(table.table()).isEqualTo("tokens");
            assertThat(table.differing()).isZero();
        });
    }

    private static String folder(RunResult run) {
        try (Stream<Path> runs = Files.list(run.output())) {
            return runs.filter(folder -> folder.getFileName().toString().startsWith("run-"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
