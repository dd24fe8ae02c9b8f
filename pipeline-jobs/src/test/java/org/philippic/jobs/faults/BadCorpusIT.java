package org.philippic.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.faults.BadInputs.Bad;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * Hundreds of bad files of many classes beside good documents: the run succeeds, every file is accounted for with the
 * right reason, and the good documents come out as if the bad ones were not there.
 */
class BadCorpusIT {
    private static final int VARIANTS = 6;
    private static final List<Table<?>> OF_DOCUMENTS = List.of(
            Tables.DOCUMENTS,
            Tables.ZONES,
            Tables.SENTENCES,
            Tables.TOKENS,
            Tables.ENTITIES,
            Tables.QUOTATIONS,
            Tables.SENTIMENT,
            Tables.RHETORIC,
            Tables.DEVICES,
            Tables.FEATURES);

    @TempDir
    private Path folder;

    @Test
    void badFilesOfEveryClass_areAccountedForWithTheirReason_andTheGoodOnesAreUntouched() {
        Path good = SmallCorpus.writeForeign(folder.resolve("good"));
        Path bad = folder.resolve("bad");
        BadInputs.write(bad, VARIANTS);
        int files = BadInputs.ALL.size() * VARIANTS;
        assertThat(files).isGreaterThanOrEqualTo(300);
        assertThat(BadInputs.ALL).hasSizeGreaterThanOrEqualTo(40);

        RunResult mixed = Runs.run(
                Runs.fresh("bad-corpus"),
                "--seeds",
                good.toString(),
                "--collection",
                bad.toString(),
                "--set",
                "publish.max-reject-share=1",
                "--set",
                "ingest.max-document-bytes=1000000");

        Map<String, Set<String>> told = reasons(mixed);
        Map<String, Set<String>> wrong = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        for (Bad expected : BadInputs.ALL) {
            for (int i = 0; i < VARIANTS; i++) {
                String file = expected.name() + "_" + i + expected.extension();
                Set<String> reasons = told.get(file);
                if (reasons == null) {
                    lost.add(file);
                } else if (expected.reasons().isEmpty()
                        ? !reasons.equals(Set.of("document"))
                        : reasons.stream().noneMatch(expected.reasons()::contains)) {
                    wrong.put(file, reasons);
                }
            }
        }
        System.out.println(files + " files of " + BadInputs.ALL.size() + " classes: " + lost.size() + " lost, "
                + wrong.size() + " with another reason " + wrong);
        assertThat(lost).isEmpty();
        assertThat((double) wrong.size() / files).isLessThanOrEqualTo(0.05);
        assertThat(mixed.query("SELECT text FROM documents WHERE source_uri LIKE '%external-entity%' "
                        + "OR source_uri LIKE '%billion-laughs%'"))
                .as("entities are neither fetched nor expanded")
                .allSatisfy(row -> assertThat((String) row.get(0)).hasSizeLessThan(20));
        RunResult alone = Runs.run(Runs.fresh("bad-corpus-good-alone"), "--seeds", good.toString());
        for (Table<?> table : OF_DOCUMENTS) {
            assertThat(alone.differences(table, mixed, "doc_id LIKE 'seeds:%'"))
                    .as(table.name())
                    .isZero();
        }
    }

    /** Reasons told of each file, and "document" where it gave one. */
    private static Map<String, Set<String>> reasons(RunResult run) {
        Map<String, Set<String>> reasons = new TreeMap<>();
        for (List<Object> row : run.query("""
                SELECT DISTINCT regexp_extract(source_uri, '/bad/([^/#!]+)', 1) AS file, reason FROM rejects
                UNION SELECT DISTINCT regexp_extract(source_uri, '/bad/([^/#!]+)', 1), 'document' FROM documents""")) {
            reasons.computeIfAbsent((String) row.get(0), file -> new HashSet<>())
                    .add((String) row.get(1));
        }
        return reasons;
    }
}
