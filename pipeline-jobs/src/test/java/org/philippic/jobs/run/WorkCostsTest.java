package org.philippic.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkCostsTest {
    /** Half a bin. */
    private static final double EIGHTH_OF_AN_OCTAVE = Math.pow(2, 1 / 8.0);

    @Test
    void cost_isThatOfTheMiddleCharacter_notThatOfDocumentsThatWaitForModels() {
        WorkCosts costs = new WorkCosts();
        costs.add("annotate", "fr", 2_000, 8_000_000_000L);
        for (int n = 0; n < 20; n++) {
            costs.add("annotate", "fr", 5_000, 5_000 * 40_000L);
        }

        assertThat(costs.nanosOfACharacter("annotate", "fr").orElseThrow()).isCloseTo(40_000, within(4_000.0));
    }

    @Test
    void everyCost_isKnownToWithinAnEighthOfAnOctave() {
        Random random = new Random(1871);
        for (int n = 0; n < 200; n++) {
            long nanos = 1 + (long) Math.exp(30 * random.nextDouble());
            WorkCosts costs = new WorkCosts();
            costs.add("zone", "en", 1_000, nanos);

            double told = costs.nanosOfACharacter("zone", "en").orElseThrow();
            assertThat(told * 1_000 / nanos).isBetween(0.999 / EIGHTH_OF_AN_OCTAVE, 1.001 * EIGHTH_OF_AN_OCTAVE);
        }
    }

    @Test
    void languageNeverMet_costsWhatTheOthersDo_andStageNeverMeasuredNothing() {
        WorkCosts costs = new WorkCosts();
        costs.add("annotate", "en", 9_000, 9_000 * 20_000L);
        costs.add("annotate", "zh", 1_000, 1_000 * 90_000L);

        assertThat(costs.nanosOfACharacter("annotate", "hu").orElseThrow()).isCloseTo(20_000, within(2_000.0));
        assertThat(costs.nanosOfACharacter("rhetoric", "en")).isEmpty();
        assertThat(costs.isEmpty("rhetoric")).isTrue();
        assertThat(costs.isEmpty("annotate")).isFalse();
    }

    @Test
    void documentWithoutCharacters_saysNothing() {
        WorkCosts costs = new WorkCosts();
        costs.add("zone", "en", 0, 1_000_000);

        assertThat(costs.isEmpty("zone")).isTrue();
    }

    @Test
    void largeRun_replacesWhatWasKnown_andSmallOneMovesItLittle() {
        WorkCosts costs = measured("annotate", 20_000_000, 80_000);
        costs.learn(measured("annotate", 200_000, 20_000));
        assertThat(costs.nanosOfACharacter("annotate", "en").orElseThrow()).isCloseTo(80_000, within(8_000.0));

        costs.learn(measured("annotate", 9_000_000, 20_000));
        assertThat(costs.nanosOfACharacter("annotate", "en").orElseThrow()).isCloseTo(20_000, within(2_000.0));

        costs.learn(measured("annotate", 12_000_000, 40_000));
        assertThat(costs).isEqualTo(measured("annotate", 12_000_000, 40_000));
    }

    @Test
    void whatIsLearnedOfOneStage_leavesTheOthersAsTheyWere() {
        WorkCosts costs = measured("annotate", 20_000_000, 80_000);
        costs.learn(measured("zone", 30_000_000, 300));

        WorkCosts both = measured("annotate", 20_000_000, 80_000);
        both.add(measured("zone", 30_000_000, 300));
        assertThat(costs).isEqualTo(both);
    }

    private static WorkCosts measured(String stage, long characters, long nanosOfACharacter) {
        WorkCosts costs = new WorkCosts();
        costs.add(stage, "en", characters, characters * nanosOfACharacter);
        return costs;
    }

    @Test
    void costs_areTheSameReadFromJson_andAddedInAnyOrder() throws Exception {
        WorkCosts one = new WorkCosts();
        one.add("annotate", "en", 10_000, 80_000_000L);
        one.add("zone", "en", 10_000, 300);
        WorkCosts other = new WorkCosts();
        other.add("annotate", "de", 500, 80_000_000L);
        WorkCosts sum = new WorkCosts();
        sum.add(one);
        sum.add(other);
        other.add(one);

        ObjectMapper json = new ObjectMapper();
        assertThat(WorkCosts.ofJson(json.readTree(json.writeValueAsBytes(sum.toJson()))))
                .isEqualTo(sum)
                .isEqualTo(other)
                .hasSameHashCodeAs(other);
    }
}
