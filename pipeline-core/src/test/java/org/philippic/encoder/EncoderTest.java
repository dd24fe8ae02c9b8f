package org.philippic.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.annotate.models.ModelStore;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.TestModels;

/** The real network, where it is installed (0.7 GB, so no test fetches it). */
class EncoderTest {
    private static final int[] PIECES = {1130, 18821, 12796, 10124, 119, 30000, 118000, 25000, 106, 10105};
    private static Path archive;
    private static Encoder encoder;

    @BeforeAll
    static void load() {
        ModelStore store = TestModels.store();
        Assumptions.assumeTrue(
                store.missing(List.of(ModelCatalogue.MULTILINGUAL), Profile.FAST)
                        .isEmpty(),
                "no network: philippic models install mul");
        archive = store.path(ModelCatalogue.MULTILINGUAL, "network");
        encoder = Encoder.load(archive);
    }

    /** Other tests of this JVM need the memory. */
    @AfterAll
    static void release() {
        encoder = null;
    }

    private static float component(float[] vectors, int piece, int component) {
        return vectors[piece * Encoder.DIMENSIONS + component];
    }

    /** Computed from the same file with NumPy in double precision, by the formulas of the papers. */
    @Test
    void vectors_areThoseOfTheNetwork() {
        float[] vectors = encoder.vectors(PIECES);
        assertThat(vectors).hasSize(PIECES.length * Encoder.DIMENSIONS);
        assertThat(component(vectors, 0, 0)).isCloseTo(-0.356310f, within(1e-3f));
        assertThat(component(vectors, 0, 300)).isCloseTo(0.729858f, within(1e-3f));
        assertThat(component(vectors, 0, 767)).isCloseTo(0.529206f, within(1e-3f));
        assertThat(component(vectors, 4, 5)).isCloseTo(-0.139174f, within(1e-3f));
        assertThat(component(vectors, 6, 511)).isCloseTo(-0.281802f, within(1e-3f));
        assertThat(component(vectors, 9, 0)).isCloseTo(0.061461f, within(1e-3f));
        assertThat(component(vectors, 9, 333)).isCloseTo(0.003322f, within(1e-3f));
        assertThat(component(vectors, 9, 766)).isCloseTo(0.504061f, within(1e-3f));
    }

    @Test
    void inputVectors_areThoseOfTheFile() {
        float[] vectors = Encoder.inputVectors(archive);
        assertThat(vectors).hasSize(Encoder.PIECES * Encoder.DIMENSIONS);
        assertThat(component(vectors, 1130, 0)).isEqualTo(0.0010844010394066572f);
        assertThat(component(vectors, 1130, 767)).isEqualTo(-0.04493027925491333f);
        assertThat(component(vectors, 119_546, 5)).isEqualTo(-0.0523722767829895f);
    }

    @Test
    void aPiece_hasAnotherVectorInOtherCompany() {
        float[] alone = encoder.vectors(new int[] {18821});
        float[] among = encoder.vectors(PIECES);
        assertThat(Arrays.copyOfRange(among, Encoder.DIMENSIONS, 2 * Encoder.DIMENSIONS))
                .isNotEqualTo(alone);
    }

    @Test
    void numbersOfPieces_thatItCannotRead_areRefused() {
        assertThat(encoder.vectors(new int[Encoder.LONGEST])).hasSize(Encoder.LONGEST * Encoder.DIMENSIONS);
        assertThatThrownBy(() -> encoder.vectors(new int[Encoder.LONGEST + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 254");
        assertThatThrownBy(() -> encoder.vectors(new int[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
