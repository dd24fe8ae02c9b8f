package org.philippic.annotate.depparse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private final Configuration configuration = new Configuration();

    @Test
    void start_rootOnStackAndTokensInBuffer() {
        configuration.start(2);
        assertThat(configuration.stack(0)).isZero();
        assertThat(configuration.stack(1)).isEqualTo(Configuration.NONE);
        assertThat(configuration.buffer(0)).isEqualTo(1);
        assertThat(configuration.buffer(1)).isEqualTo(2);
        assertThat(configuration.buffer(2)).isEqualTo(Configuration.NONE);
    }

    @Test
    void leftArcs_outermostChildIsTheNewest() {
        configuration.start(3);
        shift(3);
        configuration.leftArc(4);
        configuration.leftArc(5);
        assertThat(configuration.firstLeft(3)).isEqualTo(1);
        assertThat(configuration.secondLeft(3)).isEqualTo(2);
        assertThat(configuration.head(2)).isEqualTo(3);
        assertThat(configuration.label(2)).isEqualTo(4);
        assertThat(configuration.label(1)).isEqualTo(5);
        assertThat(configuration.stackSize()).isEqualTo(2);
    }

    @Test
    void rightArcs_outermostChildIsTheNewest() {
        configuration.start(3);
        shift(2);
        configuration.rightArc(1);
        shift(1);
        configuration.rightArc(2);
        assertThat(configuration.lastRight(1)).isEqualTo(3);
        assertThat(configuration.secondLastRight(1)).isEqualTo(2);
        assertThat(configuration.childCount(1)).isEqualTo(2);
        assertThat(configuration.bufferIsEmpty()).isTrue();
    }

    @Test
    void childrenOfNoToken_areNone() {
        configuration.start(1);
        assertThat(configuration.firstLeft(Configuration.NONE)).isEqualTo(Configuration.NONE);
        assertThat(configuration.lastRight(Configuration.NONE)).isEqualTo(Configuration.NONE);
    }

    @Test
    void startAgain_forgetsTheSentenceBefore() {
        configuration.start(3);
        shift(2);
        configuration.rightArc(1);
        configuration.start(3);
        assertThat(configuration.head(2)).isEqualTo(Configuration.NONE);
        assertThat(configuration.lastRight(1)).isEqualTo(Configuration.NONE);
        assertThat(configuration.childCount(1)).isZero();
    }

    private void shift(int times) {
        for (int i = 0; i < times; i++) {
            configuration.shift();
        }
    }
}
