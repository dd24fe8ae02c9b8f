package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.philippic.error.UserException;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Walks the list of stages without Spark. */
class StagesTest {
    @Test
    void line_isInItsOrder() {
        assertThat(Stages.ALL)
                .extracting(Stage::name)
                .containsExactly(
                        "ingest",
                        "zone",
                        "language",
                        "annotate",
                        "sentiment",
                        "rhetoric",
                        "summary",
                        "compare",
                        "publish");
    }

    @Test
    void everyStage_readsOnlyWhatEarlierStagesWrote() {
        Set<Table<?>> written = new HashSet<>();
        for (Stage stage : Stages.ALL) {
            assertThat(written).as(stage.name()).containsAll(stage.reads());
            written.addAll(stage.writes());
        }
        assertThat(written).containsAll(Tables.ALL);
    }

    @Test
    void onlyRejects_haveSeveralWriters() {
        assertThat(Tables.ALL)
                .filteredOn(table -> !table.equals(Tables.REJECTS))
                .allSatisfy(table ->
                        assertThat(Stages.writersOf(table)).as(table.name()).hasSize(1));
    }

    @Test
    void unknownStage_isRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> Stages.named("parse"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'parse'")
                .hasMessageContaining("ingest, zone, language, annotate");
    }
}
