package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentiment;

class DocumentScoresTest {
    private static final Document DOCUMENT =
            Document.ofText("run:a", "run", "file:/a", "x", "en").annotated(1, 120, DocumentStatus.OK);

    private static Rhetoric rhetoric(String unit, String voice, double polemic, String label) {
        return new Rhetoric("run:a", unit, 0, 0, 1, voice, polemic, 0, 1, label, List.of());
    }

    private static Sentiment sentiment(String unit, String target, double score, double confidence, String engine) {
        return new Sentiment("run:a", unit, 0, "author", target, score, "neutral", confidence, engine);
    }

    @Test
    void scoresOfTheWholeDocument_becomeFeatures() {
        assertThat(DocumentScores.of(
                        DOCUMENT,
                        List.of(rhetoric("document", "author", 0.8, "polemic")),
                        List.of(
                                sentiment("document", "", -0.4, 0.7, "lexicon"),
                                sentiment("document", "", -0.2, 0.9, "corenlp-rntn"))))
                .containsExactly(
                        new FeatureValue("run:a", "author", "polemic", 0.8, 120),
                        new FeatureValue("run:a", "author", "sentiment", -0.4, 120),
                        new FeatureValue("run:a", "author", "sentiment:corenlp-rntn", -0.2, 120));
    }

    @Test
    void partsTargetsAndScoresWithoutEvidence_areLeftAside() {
        assertThat(DocumentScores.of(
                        DOCUMENT,
                        List.of(
                                rhetoric("passage", "author", 0.8, "polemic"),
                                rhetoric("document", "quoted", 0.5, "abstain")),
                        List.of(
                                sentiment("sentence", "", -0.4, 0.7, "lexicon"),
                                sentiment("document", "Stalin", -0.4, 0.7, "lexicon"),
                                sentiment("document", "", 0, 0, "lexicon"))))
                .isEmpty();
    }
}
