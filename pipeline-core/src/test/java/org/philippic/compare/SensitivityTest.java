package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.compare.Variation.Stretch;
import org.philippic.model.FeatureValue;
import org.philippic.model.Sensitivity;
import org.philippic.settings.CompareSettings;

class SensitivityTest {
    private static final SeedComparison COMPARISON = new SeedComparison(
            new CompareSettings(0, 1, CompareSettings.NearDuplicates.KEEP), OcrFragility.parse("en\tlength\t0.25"));
    private static final AnnotatedDocument DOCUMENT = AnnotatedTexts.document(
            List.of(AnnotatedTexts.zone(0, "body"), AnnotatedTexts.zone(1, "footnote")),
            AnnotatedTexts.sentence(0, 0, "author", "en", "They", "lie"),
            AnnotatedTexts.sentence(1, 0, "quoted", "en", "We", "never", "lie"),
            AnnotatedTexts.sentence(2, 1, "author", "en", "See", "page", "nine", "there"));

    @Test
    void textDecidedOtherwise_hasTheWordsThatThenCount() {
        assertThat(words(DOCUMENT)).isEqualTo(2);
        assertThat(words(Variation.QUOTATIONS_AS_AUTHOR.of(DOCUMENT, List.of())))
                .isEqualTo(5);
        assertThat(words(Variation.ALL_ZONES.of(DOCUMENT, List.of()))).isEqualTo(6);
        assertThat(words(Variation.SHARED_PASSAGES_LEFT_OUT.of(DOCUMENT, List.of())))
                .isEqualTo(2);
    }

    @Test
    void sentencesThatAreMostlyShared_areLeftOut() {
        AnnotatedDocument document = AnnotatedTexts.document(
                List.of(AnnotatedTexts.zone(0, "body")),
                AnnotatedTexts.sentenceAt(0, 0, 100, "all", "shared"),
                AnnotatedTexts.sentenceAt(1, 100, 200, "half", "shared", "here"),
                AnnotatedTexts.sentenceAt(2, 200, 300, "own"));
        List<Stretch> shared = List.of(new Stretch(0, 100), new Stretch(50, 120), new Stretch(120, 149));
        assertThat(words(Variation.SHARED_PASSAGES_LEFT_OUT.of(document, shared)))
                .isEqualTo(4);
        assertThat(words(Variation.SHARED_PASSAGES_LEFT_OUT.of(document, List.of(new Stretch(90, 210)))))
                .isEqualTo(3);
    }

    @Test
    void figureThatMoves_isTold_inDeviationsOfTheReference() {
        SeedText seed = SeedText.of(summed(DOCUMENT), DOCUMENT, List.of(), summing());
        ReferenceProfile reference = reference(9);
        List<Sensitivity> rows = COMPARISON.sensitivity(seed, "made", reference);
        Sensitivity quoted = row(rows, "quotations_as_author");
        assertThat(quoted.value()).isEqualTo(2);
        assertThat(quoted.variedValue()).isEqualTo(5);
        // 0…8: median 4, MAD 2.
        assertThat(quoted.moved()).isCloseTo(3 / (1.4826 * 2), within(1e-12));
        assertThat(quoted.percentile()).isCloseTo(100 * 2.5 / 9, within(1e-12));
        assertThat(quoted.variedPercentile()).isCloseTo(100 * 5.5 / 9, within(1e-12));
        Sensitivity noise = row(rows, "ocr_noise");
        assertThat(noise.moved()).isEqualTo(0.25);
        assertThat(noise.variedValue()).isNull();
        assertThat(rows).extracting(Sensitivity::variation).doesNotContain("shared_passages_left_out");
    }

    @Test
    void nearDuplicatesLeftOut_moveThePercentile() {
        ReferenceProfile with = reference(9);
        for (int i = 0; i < 20; i++) {
            with.add(Summaries.of("copy:" + i, "en", "same words", Map.of("length", 0.0)));
        }
        Sensitivity row = row(
                COMPARISON.sensitivityToNearDuplicates(summed(DOCUMENT), "run", with, reference(9)),
                "near_duplicates_left_out");
        assertThat(row.value()).isEqualTo(row.variedValue()).isEqualTo(2);
        assertThat(row.percentile()).isGreaterThan(70);
        assertThat(row.variedPercentile()).isLessThan(30);
    }

    @Test
    void referenceWithoutSpreadOrDocuments_leavesTheMoveOpen() {
        SeedText seed = SeedText.of(summed(DOCUMENT), DOCUMENT, List.of(), summing());
        for (int documents : new int[] {0, 1}) {
            assertThat(COMPARISON.sensitivity(seed, "made", reference(documents)))
                    .filteredOn(row -> !row.variation().equals("ocr_noise"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.moved()).isNull());
        }
    }

    private static Sensitivity row(List<Sensitivity> rows, String variation) {
        return rows.stream()
                .filter(row -> row.variation().equals(variation) && row.metric().equals("length"))
                .findFirst()
                .orElseThrow();
    }

    private static Function<AnnotatedDocument, DocumentSummary> summing() {
        return SensitivityTest::summed;
    }

    private static DocumentSummary summed(AnnotatedDocument document) {
        return DocumentSummaries.of(
                document, List.of(new FeatureValue("seeds:1", "author", "length", words(document), 1)), List.of());
    }

    private static long words(AnnotatedDocument document) {
        return DocumentSummaries.of(document, List.of(), List.of()).nWords();
    }

    private static ReferenceProfile reference(int documents) {
        ReferenceProfile profile =
                new ReferenceProfile(new ProfileCard("made", "annotator-1", ""), EnumSet.noneOf(StratumKind.class));
        List<DocumentSummary> summaries = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            summaries.add(Summaries.of("made:" + i, "en", "some words", Map.of("length", (double) i)));
        }
        summaries.forEach(profile::add);
        return profile;
    }
}
