package org.philippic.annotate.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
    private static final float[] FIRST = {1};
    private static final float[] SECOND = {2};
    /** "Aa" and "BB" have the same hash. */
    private final FeatureTable table =
            new FeatureTable(List.of("Aa-W|C", "the-dog-PAIR|C"), new float[][] {FIRST, SECOND});

    @Test
    void wholeName_findsItsWeights() {
        assertThat(table.find("Aa-W|C")).isSameAs(FIRST);
        assertThat(table.find("BB-W|C")).isNull();
        assertThat(table.find("")).isNull();
    }

    @Test
    void pieces_findTheNameTheyMake() {
        assertThat(table.find(NamePart.of("the"), NamePart.of("-dog-PAIR|C"))).isSameAs(SECOND);
        assertThat(table.find(NamePart.of("the-dog-PAIR|C"), NamePart.of(""))).isSameAs(SECOND);
        assertThat(table.find(NamePart.of("the"), NamePart.of("-dog"), NamePart.of("-PAIR|C")))
                .isSameAs(SECOND);
    }

    @Test
    void piecesOfOtherNameWithSameHash_findNothing() {
        assertThat(table.find(NamePart.of("BB"), NamePart.of("-W|C"))).isNull();
        assertThat(table.find(NamePart.of("A"), NamePart.of("a"), NamePart.of("-W|C")))
                .isSameAs(FIRST);
    }
}
