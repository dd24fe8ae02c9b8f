package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.compare.ProfileBuilder.Measured;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;

class ProfileBuilderTest {
    @Test
    void documents_areCountedWithTheirFeaturesAndDevices() {
        AnnotatedDocument document = AnnotatedTexts.document(
                List.of(AnnotatedTexts.zone(0, "body")),
                AnnotatedTexts.sentence(0, 0, "author", "en", "Down", "with", "them", "!"));
        ProfileBuilder builder = new ProfileBuilder(
                new ProfileCard("made", "annotator-1", ""),
                EnumSet.of(StratumKind.GENRE),
                annotated -> new Measured(
                        List.of(new FeatureValue(annotated.document().docId(), "author", "warmth", 7, 3)),
                        List.of(new Device(annotated.document().docId(), 0, "call", 0, 4, "author", 1, "rule"))));
        ReferenceProfile profile = builder.build(List.of(document).iterator());
        assertThat(profile.documents()).isEqualTo(1);
        assertThat(profile.words()).isEqualTo(3);
        StratumStatistics polemic = profile.stratum("lang=en;genre=polemic").orElseThrow();
        assertThat(polemic.terms(Level.FORM).get("down").count()).isEqualTo(1);
        assertThat(polemic.terms(Level.DEVICE).get("call").count()).isEqualTo(1);
        assertThat(polemic.features().moments().get("warmth").mean()).isEqualTo(7);
    }

    @Test
    void documentWithoutWords_isLeftOut() {
        ProfileBuilder builder = new ProfileBuilder(
                new ProfileCard("made", "annotator-1", ""),
                EnumSet.noneOf(StratumKind.class),
                annotated -> new Measured(List.of(), List.of()));
        assertThat(builder.build(List.of(AnnotatedTexts.document(List.of())).iterator())
                        .documents())
                .isZero();
    }
}
