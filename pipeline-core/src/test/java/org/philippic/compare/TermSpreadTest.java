package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;

class TermSpreadTest {
    @Test
    void termOfOneStretch_isHeaped_andOneOfAll_isEven() {
        String[] words = new String[100];
        for (int i = 0; i < words.length; i++) {
            words[i] = i % 10 == 0 ? "even" : i < 3 ? "heaped" : "w" + i;
        }
        TermSpread spread = TermSpread.of(document(words));
        // All of it in one of ten equal parts: DP = (0.9 + 9 · 0.1)/2 = 0.9, the most there can be.
        assertThat(spread.dpNorm(Level.FORM, "heaped")).hasValueCloseTo(1.0, within(1e-12));
        assertThat(spread.dpNorm(Level.FORM, "even")).hasValueCloseTo(0.0, within(1e-12));
        assertThat(spread.dpNorm(Level.FORM, "absent")).isEmpty();
        assertThat(spread.dpNorm(Level.DEVICE, "even")).isEmpty();
    }

    @Test
    void textShorterThanItsStretches_hasNoSpread() {
        TermSpread spread = TermSpread.of(document(Collections.nCopies(9, "no").toArray(String[]::new)));
        assertThat(spread.dpNorm(Level.FORM, "no")).isEmpty();
    }

    private static AnnotatedDocument document(String... words) {
        return AnnotatedTexts.document(
                List.of(AnnotatedTexts.zone(0, "body")), AnnotatedTexts.sentence(0, 0, "author", "en", words));
    }
}
