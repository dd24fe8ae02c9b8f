package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Quotation;

class VoicesTest {
    private final Voices voices = new Voices(
            List.of(quotation(0, 10, 30, "direct"), quotation(1, 40, 60, "scare"), quotation(2, 28, 36, "block")));

    @Test
    void mostOfTheSentenceQuoted_isThatQuotation() {
        assertThat(voices.quotationOf(8, 30)).map(Quotation::quotationId).contains(0);
    }

    @Test
    void halfOfTheSentenceQuoted_isTheAuthor() {
        assertThat(voices.quotationOf(0, 20)).isEmpty();
    }

    @Test
    void scareQuotes_areTheAuthor() {
        assertThat(voices.quotationOf(40, 60)).isEmpty();
    }

    @Test
    void overlappingQuotations_areCountedOnce() {
        // 26 of 52 code points are covered; counted twice where they overlap it would be 28
        assertThat(voices.quotationOf(0, 52)).isEmpty();
        assertThat(voices.quotationOf(0, 51)).map(Quotation::quotationId).contains(0);
    }

    private static Quotation quotation(int id, int start, int end, String kind) {
        return new Quotation("d", id, start, end, kind, null, null);
    }
}
