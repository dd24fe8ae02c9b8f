package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.rhetoric.WordPieces;

class DependencyPathsTest {
    private static final AnnotatedSentence SENTENCE = Texts.document(
                    "en",
                    "The/the/DET/3/det vile/vile/ADJ/3/amod tyrant/tyrant/NOUN/4/nsubj betrayed/betray/VERB/0/root"
                            + " honest/honest/ADJ/6/amod workers/worker/NOUN/4/obj")
            .sentences()
            .get(0);

    @Test
    void distance_followsDependenciesNotWords() {
        DependencyPaths paths = new DependencyPaths(SENTENCE.tokens());
        assertThat(paths.distance(2, 1)).isEqualTo(1);
        assertThat(paths.distance(2, 5)).isEqualTo(2);
        assertThat(paths.distance(1, 4)).isEqualTo(4);
        assertThat(paths.headOf(0, 3)).isEqualTo(2);
        assertThat(paths.relation(5)).isEqualTo("obj");
    }

    @Test
    void features_epithetAndSufferedVerb_fallToTheirTargets() {
        TargetSentence sentence =
                new TargetSentence(SENTENCE, SentimentLexicons.load().of("en"), WordPieces.load());
        double[] tyrant = TargetFeatures.of(sentence, 2, 3);
        double[] workers = TargetFeatures.of(sentence, 5, 6);
        assertThat(tyrant[TargetFeatures.NAMES.indexOf("negative-epithet")]).isPositive();
        assertThat(tyrant[TargetFeatures.NAMES.indexOf("negative-predicate")]).isPositive();
        assertThat(workers[TargetFeatures.NAMES.indexOf("positive-epithet")]).isPositive();
        assertThat(workers[TargetFeatures.NAMES.indexOf("negative-suffered")]).isPositive();
        assertThat(workers[TargetFeatures.NAMES.indexOf("negative-epithet")]).isZero();
    }

    @Test
    void unparsedSentence_hasNoPaths() {
        DependencyPaths paths = new DependencyPaths(
                Texts.document("en", "No parse here").sentences().get(0).tokens());
        assertThat(paths.parsed()).isFalse();
        assertThat(paths.distance(0, 1)).isEqualTo(DependencyPaths.FAR);
        assertThat(paths.headOf(0, 2)).isEqualTo(1);
    }
}
