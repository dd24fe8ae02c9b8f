package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.philippic.error.UserException;
import org.philippic.model.SeedProfile;

class ReferenceProfileTest {
    private static final ProfileCard CARD = new ProfileCard("made", "annotator-1", "made-up words");

    @Test
    void sevenShardsInAnyOrder_addUpToTheWhole() throws IOException {
        List<DocumentSummary> documents = Summaries.random(11, 80);
        ReferenceProfile whole = profile(documents);
        for (int order = 0; order < 3; order++) {
            List<ReferenceProfile> shards = new ArrayList<>();
            for (int shard = 0; shard < 7; shard++) {
                int number = shard;
                shards.add(profile(documents.stream()
                        .filter(document -> Math.floorMod(document.docId().hashCode(), 7) == number)
                        .toList()));
            }
            Collections.shuffle(shards, new Random(order));
            ReferenceProfile sum = profile(List.of());
            shards.forEach(sum::merge);
            assertThat(sum.sameStatistics(whole)).isTrue();
            assertThat(bytes(sum)).isEqualTo(bytes(whole));
        }
    }

    @Test
    void moreDocumentsThanTheSampleHolds_mergeAlike() {
        FeatureSample whole = new FeatureSample(10);
        FeatureSample first = new FeatureSample(10);
        FeatureSample second = new FeatureSample(10);
        for (int i = 0; i < 100; i++) {
            long hash = FeatureSample.hash("made:" + i);
            SortedMap<String, Double> values = new TreeMap<>(Map.of("f", (double) i));
            whole.add(hash, values);
            (i % 3 == 0 ? first : second).add(hash, values);
        }
        second.merge(first);
        assertThat(second).isEqualTo(whole);
        assertThat(whole.complete()).isFalse();
        assertThat(whole.documents()).hasSize(10);
    }

    @Test
    void writtenAndRead_isTheSame() throws IOException {
        ReferenceProfile profile = profile(Summaries.random(5, 40));
        byte[] bytes = bytes(profile);
        ReferenceProfile read = ProfileFiles.read(new ByteArrayInputStream(bytes), "test");
        assertThat(read.sameStatistics(profile)).isTrue();
        assertThat(read.card()).isEqualTo(CARD);
        assertThat(read.kinds()).isEqualTo(profile.kinds());
        assertThat(bytes(read)).isEqualTo(bytes);
    }

    @Test
    void profileWithMoreDocumentsThanItsSample_isReadAsItWasWritten() throws IOException {
        ReferenceProfile profile = profile(List.of());
        for (String stratum : List.of("lang=en", "lang=en;genre=polemic")) {
            StratumStatistics statistics = new StratumStatistics(8);
            Summaries.random(stratum.length(), 40).forEach(summary -> statistics.add(CountedDocument.of(summary)));
            profile.strata().put(stratum, statistics);
        }
        byte[] bytes = bytes(profile);
        ReferenceProfile read = ProfileFiles.read(new ByteArrayInputStream(bytes), "test");
        assertThat(read.sameStatistics(profile)).isTrue();
        assertThat(bytes(read)).isEqualTo(bytes);
    }

    @Test
    void documentTakenOut_wasNeverThere() {
        List<DocumentSummary> documents = Summaries.random(3, 60);
        DocumentSummary out = documents.get(17);
        List<DocumentSummary> others = new ArrayList<>(documents);
        others.remove(out);
        ReferenceProfile rest = profile(documents).without(out);
        ReferenceProfile expected = profile(others);
        for (StratumKind kind : StratumKind.values()) {
            kind.of(out).ifPresent(name -> assertThat(rest.stratum(name)).isEqualTo(expected.stratum(name)));
        }
        assertThat(rest.stratum("lang=en;genre=polemic")).isEqualTo(expected.stratum("lang=en;genre=polemic"));
    }

    @Test
    void countsAndRanges_areThoseOfTheDocuments() {
        ReferenceProfile profile = profile(List.of(
                Summaries.of("a:1", "en", "the dog saw the cat", Map.of("warmth", 1.0)),
                Summaries.of("a:2", "en", "the end", Map.of("warmth", 3.0)),
                Summaries.of("a:3", "fr", "la fin", Map.of())));
        StratumStatistics english = profile.stratum("lang=en").orElseThrow();
        TermEntry the = english.terms(Level.FORM).get("the");
        assertThat(the.count()).isEqualTo(3);
        assertThat(the.documents()).isEqualTo(2);
        assertThat(the.sumOfSquares()).isCloseTo(4.0 / 5 + 1.0 / 2, within(1e-6));
        assertThat(the.meanRate(2)).isCloseTo((0.4 + 0.5) / 2, within(1e-9));
        assertThat(the.deviationOfRate(2)).isCloseTo(Math.sqrt(0.005), within(1e-6));
        assertThat(english.words()).isEqualTo(7);
        assertThat(english.features().moments().get("warmth").mean()).isCloseTo(2, within(1e-9));
        assertThat(english.features().moments().get("warmth").deviation()).isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(profile.languages()).containsExactly("en", "fr");
        assertThat(profile.documents()).isEqualTo(3);
    }

    @Test
    void cappedProfile_keepsSizesAndTheMostFrequentTerms() {
        ReferenceProfile profile = profile(Summaries.random(9, 50));
        ReferenceProfile capped = profile.capped(10, 5);
        StratumStatistics english = capped.stratum("lang=en").orElseThrow();
        StratumStatistics whole = profile.stratum("lang=en").orElseThrow();
        assertThat(english.words()).isEqualTo(whole.words());
        assertThat(english.terms(Level.FORM).size()).isEqualTo(10);
        assertThat(english.terms(Level.FORM).dropped())
                .isEqualTo(whole.terms(Level.FORM).size() - 10);
        assertThat(english.terms(Level.FORM).mostFrequent(10))
                .isEqualTo(whole.terms(Level.FORM).mostFrequent(10));
    }

    @Test
    void profileOfAnotherAnnotator_isRefused() {
        ReferenceProfile profile = profile(List.of());
        ReferenceProfile other =
                new ReferenceProfile(new ProfileCard("other", "annotator-2", ""), EnumSet.noneOf(StratumKind.class));
        assertThatThrownBy(() -> profile.merge(other))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("annotator-1")
                .hasMessageContaining("annotator-2")
                .hasMessageContaining("profile build");
    }

    @Test
    void profileThatWasReadWithoutTheNetwork_saysNothingOfRhetoric_andKeepsTheRest() {
        List<DocumentSummary> documents = Summaries.random(9, 50);
        ReferenceProfile profile = profile(documents);
        ReferenceProfile part = profile.comparableWith("annotator-1+network");
        DocumentSummary seed =
                Summaries.of("seeds:1", "en", "w1 w1 w2 w4 w4 w4", Map.of("warmth", 1.0, DocumentScores.POLEMIC, 0.9));
        StratumStatistics statistics = part.stratum("lang=en").orElseThrow();
        List<SeedProfile> places =
                new SeedPlacement(0, OcrFragility.UNKNOWN, List.of()).place(seed, "made", "lang=en", statistics);
        TermComparison terms = new TermComparison(0.05, 500, 100);
        TermSpread spread = TermSpread.NONE;

        assertThat(places).extracting(SeedProfile::metric).containsExactly("polemic", "warmth");
        assertThat(places.get(0).flag()).isEqualTo("no_reference");
        assertThat(places.get(1).nReference()).isPositive();
        assertThat(terms.compare("a vs b", Level.DEVICE, seed, spread, statistics))
                .isEmpty();
        assertThat(terms.compare("a vs b", Level.FORM, seed, spread, statistics))
                .isEqualTo(terms.compare(
                        "a vs b",
                        Level.FORM,
                        seed,
                        spread,
                        profile.stratum("lang=en").orElseThrow()));
        assertThat(terms.compare(
                        "a vs b",
                        Level.DEVICE,
                        Summaries.with(seed, "polemic", "1900", Map.of("irony", 3L)),
                        spread,
                        profile.stratum("lang=en").orElseThrow()))
                .isNotEmpty();
        assertThat(part.without(documents.get(1))
                        .stratum("lang=en")
                        .orElseThrow()
                        .tells(Level.DEVICE))
                .isFalse();
        assertThat(profile.comparableWith("annotator-1")).isSameAs(profile);
        assertThatThrownBy(() -> profile.comparableWith("annotator-2+network"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("compare with the profile 'made'");
    }

    @Test
    void profileOfAnotherVersionOrNoProfile_isRefused() throws IOException {
        String json;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(profile(List.of()))))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] newer = zipped(json.replace("\"version\":2", "\"version\":99"));
        assertThatThrownBy(() -> ProfileFiles.read(new ByteArrayInputStream(newer), "p.json.gz"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("p.json.gz")
                .hasMessageContaining("version 99");
        for (byte[] wrong : List.of(
                "no gzip".getBytes(StandardCharsets.UTF_8), new byte[0], zipped("{}"), zipped("{\"a\":"), zipped(""))) {
            assertThatThrownBy(() -> ProfileFiles.read(new ByteArrayInputStream(wrong), "p.json.gz"))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("p.json.gz");
        }
        byte[] whole = bytes(profile(Summaries.random(1, 5)));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> ProfileFiles.read(new ByteArrayInputStream(half), "p.json.gz"))
                .isInstanceOf(UserException.class);
    }

    @Test
    void profileOfTheVersionBefore_isRefusedWithTheWayToMendIt() throws IOException {
        String json;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(profile(List.of()))))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] older = zipped(json.replace("\"version\":2", "\"version\":1"));
        assertThatThrownBy(() -> ProfileFiles.read(new ByteArrayInputStream(older), "p.json.gz"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("it has version 1, this program reads version 2")
                .hasMessageContaining("philippic profile build");
    }

    @Test
    void signatures_ofMergedAndReadProfile_knowACopyWithoutItsText() throws IOException {
        List<DocumentSummary> documents = Summaries.random(21, 40);
        ReferenceProfile sum = profile(documents.subList(0, 15));
        sum.merge(profile(documents.subList(15, 40)));
        ReferenceProfile read = ProfileFiles.read(new ByteArrayInputStream(bytes(sum)), "test");
        DocumentSummary known = documents.get(20);
        Signatures signatures = read.signatures(known.lang());
        assertThat(signatures.nearest(known.signature(), 0.8))
                .contains(new Signatures.Copy(FeatureSample.hash(known.docId()), 1.0));
        DocumentSummary unknown = Summaries.random(99, 1).get(0);
        assertThat(signatures.nearest(unknown.signature(), 0.8)).isEmpty();
        assertThat(read.without(known).signatures(known.lang()).nearest(known.signature(), 0.8))
                .isEmpty();
    }

    @Test
    void moreDocumentsThanSignaturesAreKeptOf_mergeAlike() {
        Signatures whole = new Signatures(10);
        Signatures first = new Signatures(10);
        Signatures second = new Signatures(10);
        for (int i = 0; i < 100; i++) {
            long hash = FeatureSample.hash("made:" + i);
            List<Integer> signature = Collections.nCopies(MinHash.PLACES, i * 70_001);
            whole.add(hash, signature);
            (i % 3 == 0 ? first : second).add(hash, signature);
        }
        second.merge(first);
        assertThat(second).isEqualTo(whole);
        assertThat(whole.documents()).hasSize(10);
    }

    @Test
    void sketch_isWithinHalfAPercent() {
        QuantileSketch sketch = new QuantileSketch();
        for (double value : new double[] {0, -0.0, 1e-12, 1e-8, 0.003, 1, 17.2, 12345.678, 1e12, -4.4, -1e-3}) {
            double middle = QuantileSketch.middle(QuantileSketch.bin(value));
            assertThat(middle).isCloseTo(value, within(0.00501 * Math.abs(value) + 1e-9));
            sketch.add(QuantileSketch.bin(value), 1);
        }
        assertThat(sketch.bins().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(11);
        assertThat(QuantileSketch.bin(-5)).isLessThan(QuantileSketch.bin(-4));
        assertThat(QuantileSketch.bin(4)).isLessThan(QuantileSketch.bin(5));
        assertThat(QuantileSketch.bin(1e-8)).isPositive();
    }

    private static ReferenceProfile profile(List<DocumentSummary> documents) {
        ReferenceProfile profile = new ReferenceProfile(CARD, EnumSet.allOf(StratumKind.class));
        documents.forEach(profile::add);
        return profile;
    }

    private static byte[] bytes(ReferenceProfile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProfileFiles.write(profile, out);
        return out.toByteArray();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
