package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.philippic.model.Reuse;
import org.philippic.model.ReusePlace;

class ReuseClustersTest {
    @Test
    void passagesThatAPairTies_areOneCluster() {
        List<ReusePlace> places = ReuseClusters.of(List.of(
                pair("a:1", 100, 200, "b:1", 0, 100),
                pair("b:1", 5, 95, "c:1", 50, 140),
                pair("a:1", 900, 950, "c:1", 700, 750)));
        assertThat(places)
                .containsExactly(
                        new ReusePlace("a:1@100", "a:1", 100, 200, 3, 3),
                        new ReusePlace("a:1@100", "b:1", 0, 100, 3, 3),
                        new ReusePlace("a:1@100", "c:1", 50, 140, 3, 3),
                        new ReusePlace("a:1@900", "a:1", 900, 950, 2, 2),
                        new ReusePlace("a:1@900", "c:1", 700, 750, 2, 2));
    }

    @Test
    void passagesThatHardlyOverlap_areTwoPlaces() {
        List<ReusePlace> places =
                ReuseClusters.of(List.of(pair("a:1", 0, 100, "b:1", 0, 100), pair("a:1", 90, 190, "c:1", 0, 100)));
        assertThat(places).extracting(ReusePlace::cluster).containsExactly("a:1@0", "a:1@0", "a:1@90", "a:1@90");
    }

    @Test
    void quotationRepeatedInsideADocument_isAClusterOfOneDocument() {
        assertThat(ReuseClusters.of(List.of(pair("a:1", 0, 50, "a:1", 500, 550))))
                .allSatisfy(place -> assertThat(place.nDocuments()).isEqualTo(1))
                .hasSize(2);
        assertThat(ReuseClusters.of(List.of())).isEmpty();
    }

    @Test
    void pairsInAnotherOrder_giveTheSameClusters() {
        Random random = new Random(4);
        List<Reuse> pairs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int one = random.nextInt(2000);
            int other = random.nextInt(2000);
            pairs.add(pair("d:" + random.nextInt(5), one, one + 40, "e:" + random.nextInt(5), other, other + 35));
        }
        List<ReusePlace> places = ReuseClusters.of(pairs);
        Collections.shuffle(pairs, random);
        assertThat(ReuseClusters.of(pairs)).isEqualTo(places);
    }

    private static Reuse pair(String one, int from, int to, String other, int otherFrom, int otherTo) {
        return new Reuse(one, from, to, other, otherFrom, otherTo, 1, 20, "shares");
    }
}
