package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stages can work on a document together. */
class DocumentLineTest {
    @Test
    void firstStage_takesAllThatWorkOnDocumentsAlong() {
        assertThat(line("zone", Stages.ALL.subList(2, Stages.ALL.size())))
                .containsExactly("zone", "language", "annotate", "sentiment", "rhetoric", "summary");
    }

    @Test
    void stageThatNeedsTablesOfOneStillToCome_isLeftToItsTurn() {
        assertThat(line("sentiment", List.of(Stages.named("rhetoric"), Stages.named("summary"))))
                .containsExactly("sentiment");
    }

    @Test
    void stageWhoseOtherTablesAreThere_isTakenAlong() {
        assertThat(line("rhetoric", List.of(Stages.named("summary"), Stages.named("compare"))))
                .containsExactly("rhetoric", "summary");
    }

    @Test
    void stageThatRunsAlone_worksForItselfAlone() {
        assertThat(line("annotate", List.of())).containsExactly("annotate");
    }

    private static List<String> line(String first, List<Stage> upcoming) {
        return DocumentLine.from((DocumentStage) Stages.named(first), upcoming).stream()
                .map(Stage::name)
                .toList();
    }
}
