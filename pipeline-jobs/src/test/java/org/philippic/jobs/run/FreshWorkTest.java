package org.philippic.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.run.FreshWork.Cost;

class FreshWorkTest {
    private final FreshWork fresh = new FreshWork();

    @Test
    void packs_areKeptByStage_withTheirDocuments() {
        fresh.add("zone", List.of(pack("one", "a", "b")));
        fresh.add("zone", List.of(pack("two", "c")));

        assertThat(fresh.packs("zone")).extracting(Pack::name).containsExactly("one", "two");
        assertThat(fresh.documents("zone")).containsExactly("a", "b", "c");
        assertThat(fresh.packs("annotate")).isEmpty();
        assertThat(fresh.documents("annotate")).isEmpty();
    }

    @Test
    void whatWorkAheadCost_isTakenFromTheTurnItWasDoneIn() {
        fresh.move("zone", "annotate", new Cost(Duration.ofSeconds(10), 18_000, 15_000));
        fresh.move("zone", "sentiment", new Cost(Duration.ofSeconds(1), 2_000, 1_500));
        fresh.move("annotate", "sentiment", new Cost(Duration.ofSeconds(2), 3_000, 2_500));

        assertThat(fresh.moved("zone")).isEqualTo(new Cost(Duration.ofSeconds(-11), -20_000, -16_500));
        assertThat(fresh.moved("annotate")).isEqualTo(new Cost(Duration.ofSeconds(8), 15_000, 12_500));
        assertThat(fresh.moved("sentiment")).isEqualTo(new Cost(Duration.ofSeconds(3), 5_000, 4_000));
        assertThat(fresh.moved("compare")).isEqualTo(Cost.NOTHING);
    }

    private static Pack pack(String name, String... documents) {
        return new Pack("out/_cache/zone/" + name, List.of(documents), List.of(), List.of());
    }
}
