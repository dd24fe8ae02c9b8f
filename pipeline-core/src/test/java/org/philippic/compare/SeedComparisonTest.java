package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.philippic.model.Keyness;
import org.philippic.model.Neighbour;
import org.philippic.model.SeedProfile;
import org.philippic.settings.CompareSettings;

class SeedComparisonTest {
    private static final SeedComparison COMPARISON = new SeedComparison(
            new CompareSettings(20, 1848, CompareSettings.NearDuplicates.KEEP),
            OcrFragility.parse("en\tocr_quality\t0.9\nen\twarmth\t0.7"));

    @Test
    void seedAboveAllOthers_standsAtTheTop() {
        DocumentSummary seed = Summaries.of("seeds:1", "en", "one two three", Map.of("warmth", 50.0));
        List<DocumentSummary> others = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            others.add(Summaries.of("made:" + i, "en", "one two", Map.of("warmth", (double) i)));
        }
        SeedProfile row = row(COMPARISON.place(seed, "made", profile(others)), "warmth", "lang=en");
        assertThat(row.percentile()).isEqualTo(100);
        assertThat(row.median()).isEqualTo(19.5);
        assertThat(row.iqr()).isEqualTo(19.5);
        assertThat(row.robustZ()).isCloseTo((50 - 19.5) / (1.4826 * 10), within(1e-12));
        assertThat(row.ciLow()).isBetween(85.0, 95.0);
        assertThat(row.ciHigh()).isEqualTo(100);
        assertThat(row.nReference()).isEqualTo(40);
        assertThat(row.qValue()).isCloseTo(2.0 / 41, within(1e-12));
        assertThat(row.flag()).isEqualTo("too_short");
    }

    @Test
    void seedThatTheProfileHoldsACopyOf_isTold() {
        List<DocumentSummary> documents = Summaries.random(31, 40);
        DocumentSummary one = documents.get(7);
        ReferenceProfile profile = profile(documents);
        assertThat(COMPARISON.copyIn("made", profile, one)).hasValueSatisfying(copy -> {
            assertThat(copy.docId()).isEqualTo(one.docId());
            assertThat(copy.otherDocId()).matches("made#[0-9a-f]{16}");
            assertThat(copy.similarity()).isEqualTo(1);
        });
        assertThat(COMPARISON.place(one, "made", profile))
                .isNotEmpty()
                .allMatch(row -> row.flag().contains("copy_in_reference"));
        assertThat(COMPARISON.place(one, "made", profile.without(one)))
                .isNotEmpty()
                .noneMatch(row -> row.flag().contains("copy_in_reference"));
    }

    @Test
    void documentsOfAnotherLanguage_areNoReference() {
        DocumentSummary seed = Summaries.of("seeds:1", "fr", "un deux", Map.of("warmth", 1.0));
        ReferenceProfile english = profile(List.of(Summaries.of("made:1", "en", "one", Map.of("warmth", 2.0))));
        List<SeedProfile> rows = COMPARISON.place(seed, "made", english);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).flag()).contains("no_reference");
        assertThat(rows.get(0).percentile()).isNull();
        assertThat(COMPARISON.keyness(seed, TermSpread.NONE, "made", english)).isEmpty();
        assertThat(COMPARISON.neighbours(seed, List.of(), StyleSpace.fit(english, "fr", 10), 5))
                .isEmpty();
    }

    @Test
    void deviceThatTheSeedLacks_isPlacedAtZero() {
        DocumentSummary seed = Summaries.of("seeds:1", "en", "one two", Map.of());
        List<DocumentSummary> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            DocumentSummary plain = Summaries.of("made:" + i, "en", "one two", Map.of());
            others.add(Summaries.with(plain, null, null, i < 5 ? Map.of("irony", 1L) : Map.of()));
        }
        SeedProfile row = row(COMPARISON.place(seed, "made", profile(others)), "device:irony", "lang=en");
        assertThat(row.value()).isZero();
        assertThat(row.nReference()).isEqualTo(10);
        assertThat(row.percentile()).isEqualTo(25);
        assertThat(row.flag()).contains("small_reference");
    }

    @Test
    void identicalDocuments_haveNoSpreadAndAMiddlePlace() {
        DocumentSummary seed = Summaries.of("seeds:1", "en", "same words here", Map.of("warmth", 2.0));
        List<DocumentSummary> others = List.of(
                Summaries.of("made:1", "en", "same words here", Map.of("warmth", 2.0)),
                Summaries.of("made:2", "en", "same words here", Map.of("warmth", 2.0)));
        SeedProfile row = row(COMPARISON.place(seed, "made", profile(others)), "warmth", "lang=en");
        assertThat(row.percentile()).isEqualTo(50);
        assertThat(row.robustZ()).isNull();
        assertThat(row.qValue()).isEqualTo(1);
        assertThat(row.flag()).contains("no_spread");
        assertThat(COMPARISON.keyness(seed, TermSpread.NONE, "made", profile(others)))
                .allSatisfy(term -> assertThat(term.lrc()).isZero());
    }

    @Test
    void genresOfTheReference_areComparedApart() {
        List<DocumentSummary> documents = Summaries.random(4, 60);
        DocumentSummary seed = Summaries.of("seeds:1", "en", "w1 w2 w3", Map.of("warmth", 0.0));
        assertThat(COMPARISON.place(seed, "made", profile(documents)))
                .extracting(SeedProfile::stratum)
                .contains("lang=en", "lang=en;genre=polemic", "lang=en;genre=analysis", "lang=en;length=under-500");
    }

    @Test
    void wordOfTheSeedAlone_leadsItsKeyness() {
        String text = "traitor ".repeat(30) + "the of and to ".repeat(40);
        DocumentSummary seed = Summaries.of("seeds:1", "en", text.strip(), Map.of());
        List<DocumentSummary> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(Summaries.of(
                    "made:" + i, "en", "the of and to peace ".repeat(50).strip(), Map.of()));
        }
        List<Keyness> forms = COMPARISON.keyness(seed, TermSpread.NONE, "made", profile(others)).stream()
                .filter(row -> row.level().equals("form"))
                .toList();
        Keyness first = forms.get(0);
        assertThat(first.term()).isEqualTo("traitor");
        assertThat(first.comparison()).isEqualTo("seeds:1 vs made");
        assertThat(first.targetCount()).isEqualTo(30);
        assertThat(first.targetTokens()).isEqualTo(190);
        assertThat(first.referenceTokens()).isEqualTo(5000);
        assertThat(first.lrc()).isPositive();
        assertThat(first.logOddsZ()).isPositive();
        assertThat(first.qValue()).isLessThan(0.001);
        Keyness missing = forms.stream()
                .filter(row -> row.term().equals("peace"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.targetCount()).isZero();
        assertThat(missing.referenceRange()).isEqualTo(20);
        assertThat(missing.g2()).isNegative();
        assertThat(missing.lrc()).isNegative();
    }

    @Test
    void wordThatFillsOneReferenceDocument_isNoFind() {
        DocumentSummary seed = Summaries.of(
                "seeds:1", "en", "whale whale whale " + "the ".repeat(97).strip(), Map.of());
        List<DocumentSummary> others = new ArrayList<>();
        others.add(Summaries.of(
                "made:0",
                "en",
                "whale ".repeat(60).strip() + " " + "the ".repeat(40).strip(),
                Map.of()));
        for (int i = 1; i < 200; i++) {
            others.add(Summaries.of("made:" + i, "en", "the ".repeat(100).strip(), Map.of()));
        }
        Keyness whale = COMPARISON.keyness(seed, TermSpread.NONE, "made", profile(others)).stream()
                .filter(row -> row.term().equals("whale"))
                .findFirst()
                .orElseThrow();
        assertThat(LogLikelihood.pValue(whale.g2())).isLessThan(0.01);
        assertThat(whale.qValue()).isGreaterThan(0.05);
    }

    @Test
    void emptySeed_givesFlaggedRowsAndNoKeyness() {
        DocumentSummary empty = new DocumentSummary(
                "seeds:0", "seeds", "en", null, null, null, 0, 0, null, List.of(), List.of(), List.of());
        ReferenceProfile profile = profile(Summaries.random(8, 20));
        assertThat(COMPARISON.keyness(empty, TermSpread.NONE, "made", profile)).isEmpty();
        assertThat(COMPARISON.place(empty, "made", profile)).isEmpty();
        assertThat(COMPARISON.neighbours(empty, Summaries.random(8, 20), StyleSpace.fit(profile, "en", 50), 3))
                .allSatisfy(row -> assertThat(row.flag()).isEqualTo("too_short"))
                .isNotEmpty();
    }

    @Test
    void noRowEverHoldsNaN() throws ReflectiveOperationException {
        List<DocumentSummary> documents = Summaries.random(21, 30);
        for (int size : new int[] {1, 2, 29}) {
            ReferenceProfile profile = profile(documents.subList(1, 1 + size));
            DocumentSummary seed = documents.get(1);
            ReferenceProfile others = profile.without(seed);
            List<Record> rows = new ArrayList<>();
            rows.addAll(COMPARISON.place(seed, "run", others));
            rows.addAll(COMPARISON.keyness(seed, TermSpread.NONE, "run", others));
            rows.addAll(COMPARISON.neighbours(seed, documents, StyleSpace.fit(others, "en", 50), 3));
            assertThat(rows).isNotEmpty();
            for (Record row : rows) {
                for (RecordComponent component : row.getClass().getRecordComponents()) {
                    Object value = component.getAccessor().invoke(row);
                    if (value instanceof Double number) {
                        assertThat(number).as(component + " of " + row).isFinite();
                    }
                }
            }
        }
    }

    @Test
    void textsOfOneStyle_areNeighbours() {
        List<DocumentSummary> documents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String style = i % 2 == 0 ? "whilst upon the of and " : "while on the of a ";
            documents.add(Summaries.of(
                    "made:" + i, "en", (style.repeat(300 + 7 * i) + "to ".repeat(40 * i + 1)).strip(), Map.of()));
        }
        DocumentSummary seed = Summaries.of(
                "seeds:1", "en", ("whilst upon the of and ".repeat(350) + "to ".repeat(90)).strip(), Map.of());
        StyleSpace space = StyleSpace.fit(profile(documents), "en", 20);
        List<Neighbour> nearest = COMPARISON.neighbours(seed, documents, space, 5);
        assertThat(nearest).hasSize(15);
        assertThat(nearest).extracting(Neighbour::measure).contains("burrows_delta", "eder_delta", "cosine_delta");
        assertThat(nearest).allSatisfy(row -> {
            int number = Integer.parseInt(row.otherDocId().substring(5));
            assertThat(number % 2).as(row.toString()).isZero();
            assertThat(row.flag()).isEmpty();
        });
        assertThat(nearest.subList(0, 5)).extracting(Neighbour::rank).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void sketchBeyondTheSample_placesAlmostAlike() {
        StratumStatistics exact = new StratumStatistics(5000);
        StratumStatistics sketched = new StratumStatistics(10);
        for (DocumentSummary summary : Summaries.random(6, 400)) {
            exact.add(CountedDocument.of(summary));
            sketched.add(CountedDocument.of(summary));
        }
        DocumentSummary seed = Summaries.of("seeds:1", "en", "w1 w2", Map.of("warmth", 3.3));
        SeedPlacement placement = new SeedPlacement(0, OcrFragility.UNKNOWN, List.of());
        SeedProfile one = row(placement.place(seed, "made", "lang=en", exact), "warmth", "lang=en");
        SeedProfile two = row(placement.place(seed, "made", "lang=en", sketched), "warmth", "lang=en");
        assertThat(two.percentile()).isCloseTo(one.percentile(), within(1.0));
        assertThat(two.median()).isCloseTo(one.median(), within(0.1));
        SeedProfile irony = row(placement.place(seed, "made", "lang=en", sketched), "device:irony", "lang=en");
        assertThat(irony.nReference()).isEqualTo(400);
        assertThat(irony.percentile())
                .isCloseTo(
                        row(placement.place(seed, "made", "lang=en", exact), "device:irony", "lang=en")
                                .percentile(),
                        within(1e-9));
    }

    private static ReferenceProfile profile(List<DocumentSummary> documents) {
        ReferenceProfile profile =
                new ReferenceProfile(new ProfileCard("made", "annotator-1", ""), EnumSet.allOf(StratumKind.class));
        documents.forEach(profile::add);
        return profile;
    }

    private static SeedProfile row(List<SeedProfile> rows, String metric, String stratum) {
        return rows.stream()
                .filter(row -> row.metric().equals(metric) && row.stratum().equals(stratum))
                .findFirst()
                .orElseThrow();
    }
}
