package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointIndexTest {
    @Test
    void everyIndex_countsAsTheTextItself() {
        long seed = 7;
        Random random = new Random(seed);
        String[] pieces = {"a", "é", "\uD83D\uDE00", "\uD800", "\uDC00", "word "};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        CodePointIndex index = new CodePointIndex(text.toString());
        for (int i = 0; i <= text.length(); i++) {
            boolean insidePair = i > 0
                    && i < text.length()
                    && Character.isLowSurrogate(text.charAt(i))
                    && Character.isHighSurrogate(text.charAt(i - 1));
            if (!insidePair) {
                assertThat(index.codePoint(i)).as("index %d", i).isEqualTo(text.codePointCount(0, i));
            }
        }
    }
}
