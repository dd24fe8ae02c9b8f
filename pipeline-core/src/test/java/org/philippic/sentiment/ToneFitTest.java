package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.philippic.rhetoric.PieceVectors;
import org.philippic.rhetoric.TermCounts;

class ToneFitTest {
    private static final List<String> WORDS = List.of("praise", "report", "attack");

    private static TonePassage passage(String word, double rating, double polemic, int author) {
        ToneReading reading = new ToneReading(
                List.of(word, "house"), TermCounts.of(new int[0]), new double[ToneFeatures.NAMES.size()]);
        return new TonePassage("en", "author " + author, rating, polemic, false, reading);
    }

    /** Passages of praise and attack rated 1 and −1, reports rated 0, with this rating of polemic. */
    private static ToneModel fitted(ToDoubleFunction<String> polemic) {
        List<TonePassage> passages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String word = WORDS.get(i % 3);
            passages.add(passage(word, 1 - i % 3, polemic.applyAsDouble(word), i / 5));
        }
        return ToneFit.fit(passages, PieceVectors.none(), 0);
    }

    private static double rating(ToneModel model, String word) {
        return model.rating(passage(word, 0, 0, 0).reading(), "en");
    }

    @Test
    void ofTwoPassagesWithTheSameRating_theMorePolemicIsTheDarker() {
        ToneModel model = fitted(word -> word.equals("report") ? 4 : 1);
        assertThat(rating(model, "report")).isLessThan(-0.05);
        assertThat(rating(model, "praise")).isGreaterThan(rating(model, "report"));
        assertThat(rating(model, "report")).isGreaterThan(rating(model, "attack"));
    }

    @Test
    void polemicThatIsTheSameEverywhereOrNotRated_changesNothing() {
        ToneModel unrated = fitted(word -> Double.NaN);
        ToneModel same = fitted(word -> 3);
        for (String word : WORDS) {
            assertThat(rating(same, word)).isEqualTo(rating(unrated, word), within(1e-9));
        }
    }

    @Test
    void ratings_keepTheirSpread() {
        ToneModel with = fitted(word -> word.equals("attack") ? 4 : 0);
        ToneModel without = fitted(word -> Double.NaN);
        assertThat(rating(with, "praise") - rating(with, "attack"))
                .isEqualTo(rating(without, "praise") - rating(without, "attack"), within(0.1));
    }
}
