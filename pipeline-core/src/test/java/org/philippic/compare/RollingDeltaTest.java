package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.philippic.model.StyleWindow;

class RollingDeltaTest {
    private static final String POLEMIC = "lang=en;genre=polemic";
    private static final String ANALYSIS = "lang=en;genre=analysis";
    private static final RollingDelta ROLLING = new RollingDelta(200, 100);

    @Test
    void textThatTurnsFromOneStyleToAnother_movesFromOneGenreToTheOther() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> words = new ArrayList<>(words(random, 2000, "never"));
        words.addAll(words(random, 2000, "perhaps"));
        List<StyleWindow> rows = new RollingDelta(1000, 300).of(sequence(words), reference());
        assertThat(rows).extracting(StyleWindow::windowId).startsWith(0).endsWith(10);
        assertThat(distance(rows, 0, POLEMIC)).isLessThan(distance(rows, 0, ANALYSIS));
        assertThat(distance(rows, 10, POLEMIC)).isGreaterThan(distance(rows, 10, ANALYSIS));
        StyleWindow second =
                rows.stream().filter(row -> row.windowId() == 1).findFirst().orElseThrow();
        assertThat(second.charStart()).isEqualTo(300 * 10);
        assertThat(second.charEnd()).isEqualTo(1299 * 10 + 9);
        assertThat(rows).extracting(StyleWindow::comparedWith).contains("rest");
        assertThat(rows).allSatisfy(row -> assertThat(row.distance()).isFinite());
    }

    @Test
    void window_hasTheDeltaOfItsWordsAlone() {
        SplittableRandom random = new SplittableRandom(2);
        List<String> words = words(random, 200, "never");
        ReferenceProfile reference = reference();
        StyleSpace space = StyleSpace.fit(reference, "en", StyleSpace.WORDS);
        double[] z = space.zScores(Summaries.of("made:x", "en", String.join(" ", words), Map.of()));
        double[] centre = new double[z.length];
        List<DocumentSummary> polemics = documents().stream()
                .filter(summary -> "polemic".equals(summary.genreLabel()))
                .toList();
        for (DocumentSummary polemic : polemics) {
            double[] scores = space.zScores(polemic);
            for (int i = 0; i < z.length; i++) {
                centre[i] += scores[i] / polemics.size();
            }
        }
        assertThat(distance(ROLLING.of(sequence(words), reference), 0, POLEMIC))
                .isCloseTo(Delta.BURROWS.between(z, centre), within(1e-6));
    }

    @Test
    void textShorterThanAWindowOrOfAnotherLanguage_hasNoRows() {
        SplittableRandom random = new SplittableRandom(3);
        assertThat(ROLLING.of(sequence(words(random, 199, "never")), reference()))
                .isEmpty();
        WordSequence french = new WordSequence(
                "made:1", "fr", sequence(words(random, 500, "never")).words());
        assertThat(ROLLING.of(french, reference())).isEmpty();
        assertThat(ROLLING.of(sequence(words(random, 300, "never")), reference()))
                .extracting(StyleWindow::comparedWith)
                .doesNotContain("rest");
        assertThatThrownBy(() -> new RollingDelta(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double distance(List<StyleWindow> rows, int window, String group) {
        return rows.stream()
                .filter(row -> row.windowId() == window
                        && row.comparedWith().equals(group)
                        && row.measure().equals("burrows_delta"))
                .findFirst()
                .orElseThrow()
                .distance();
    }

    private static ReferenceProfile reference() {
        ReferenceProfile profile =
                new ReferenceProfile(new ProfileCard("made", "annotator-1", ""), EnumSet.of(StratumKind.GENRE));
        documents().forEach(profile::add);
        return profile;
    }

    private static List<DocumentSummary> documents() {
        SplittableRandom random = new SplittableRandom(4);
        List<DocumentSummary> documents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean polemic = i % 2 == 0;
            documents.add(Summaries.with(
                    Summaries.of(
                            "made:" + i,
                            "en",
                            String.join(" ", words(random, 500, polemic ? "never" : "perhaps")),
                            Map.of()),
                    polemic ? "polemic" : "analysis",
                    null,
                    Map.of()));
        }
        return documents;
    }

    private static List<String> words(SplittableRandom random, int n, String favourite) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            words.add(random.nextInt(8) == 0 ? favourite : "w" + random.nextInt(20));
        }
        return words;
    }

    private static WordSequence sequence(List<String> words) {
        List<WordSequence.Word> placed = new ArrayList<>();
        for (String word : words) {
            placed.add(new WordSequence.Word(word, placed.size() * 10, placed.size() * 10 + 9));
        }
        return new WordSequence("made:1", "en", placed);
    }
}
