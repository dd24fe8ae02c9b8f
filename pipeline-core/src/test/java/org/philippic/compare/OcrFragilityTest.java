package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Document;
import org.philippic.testing.Golden;
import org.philippic.testing.TestGold;

/** How far scanning errors move each metric, and the program that measures it on the books of the gold data. */
class OcrFragilityTest {
    private static final String FILE = "pipeline-core/src/main/resources/profiles/ocr-fragility.tsv";
    private static final double WRONG_WORDS = 0.078;

    @Test
    void shippedFigures_coverBothLanguages() {
        OcrFragility shipped = OcrFragility.shipped();
        assertThat(shipped.moves()).containsOnlyKeys("en", "fr");
        for (String lang : shipped.moves().keySet()) {
            assertThat(shipped.of(lang, "polemic")).isPresent();
            assertThat(shipped.of(lang, "mattr").orElseThrow()).isPositive();
            assertThat(shipped.moves().get(lang).values()).allMatch(move -> move >= 0 && Double.isFinite(move));
        }
    }

    @Test
    void metricOfABadScan_isFragileWhereErrorsMoveIt() {
        OcrFragility fragility = OcrFragility.parse("# comment\nfr\tocr_quality\t0.95\nfr\tmattr\t0.9\nfr\tlix\t0.1\n");
        assertThat(fragility.fragile("fr", "mattr", 0.93)).isTrue();
        assertThat(fragility.fragile("fr", "mattr", 0.99)).isFalse();
        assertThat(fragility.fragile("fr", "mattr", null)).isFalse();
        assertThat(fragility.fragile("fr", "lix", 0.93)).isFalse();
        assertThat(fragility.fragile("fr", "unknown", 0.93)).isFalse();
        assertThat(fragility.fragile("en", "mattr", 0.93)).isFalse();
    }

    /** Measures anew: {@code mvn test -Dtest=OcrFragilityTest -Dphilippic.profile.update=true}. */
    @Test
    @EnabledIfSystemProperty(named = "philippic.profile.update", matches = "true")
    void measure() throws IOException {
        Path folder = TestGold.require("books");
        Function<Document, AnnotatedDocument> annotating = ReferenceBooks.annotating();
        ProfileBuilder builder = new ProfileBuilder(
                new ProfileCard("", "", ""), Map.<StratumKind, String>of().keySet(), ReferenceBooks.measure());
        Map<String, List<DocumentSummary>> clean = new TreeMap<>();
        Map<String, List<DocumentSummary>> noisy = new TreeMap<>();
        List<Document> excerpts = ReferenceBooks.excerpts(folder);
        Map<String, OcrNoise> noises = new TreeMap<>();
        for (String lang : List.of("en", "fr")) {
            noises.put(
                    lang,
                    alike(excerpts.stream()
                            .filter(document -> document.lang().equals(lang))
                            .map(Document::text)
                            .toList()));
        }
        for (AnnotatedDocument document : ReferenceBooks.annotated(folder)) {
            String lang = document.document().lang();
            clean.computeIfAbsent(lang, key -> new ArrayList<>()).add(builder.summary(document));
            Document read = Document.ofText(
                    document.document().docId(),
                    "books",
                    "made",
                    noises.get(lang)
                            .in(
                                    document.document().text(),
                                    FeatureSample.hash(document.document().docId())),
                    lang);
            noisy.computeIfAbsent(lang, key -> new ArrayList<>()).add(builder.summary(annotating.apply(read)));
        }
        StringBuilder lines = new StringBuilder("""
                # How far each metric moves where 7.8 % of the words are misread as in a bad scan, after repair: language,
                # metric, median size of the move over the excerpts of public-domain-books in robust standard deviations
                # (1.4826 MAD) of the clean excerpts; ocr_quality: upper quartile of the quality of the misread ones.
                # Measured by OcrFragilityTest (compiled for Philippic, GPL-3.0-or-later).
                """);
        clean.forEach((lang, documents) -> lines.append(lines(lang, documents, noisy.get(lang))));
        Files.writeString(Golden.root().resolve(FILE), lines, StandardCharsets.UTF_8);
        System.out.println(lines);
    }

    private static String lines(String lang, List<DocumentSummary> clean, List<DocumentSummary> noisy) {
        SortedMap<String, List<Double>> values = new TreeMap<>();
        SortedMap<String, List<Double>> moves = new TreeMap<>();
        for (int i = 0; i < clean.size(); i++) {
            Map<String, Double> before = Metrics.of(clean.get(i));
            Map<String, Double> after = Metrics.of(noisy.get(i));
            TreeMap<String, Double> all = new TreeMap<>(before);
            all.putAll(after);
            for (String metric : all.keySet()) {
                boolean zero = Metrics.zeroWhenAbsent(metric);
                Double one = zero ? before.getOrDefault(metric, 0.0) : before.get(metric);
                Double two = zero ? after.getOrDefault(metric, 0.0) : after.get(metric);
                if (one != null) {
                    values.computeIfAbsent(metric, key -> new ArrayList<>()).add(one);
                    if (two != null) {
                        moves.computeIfAbsent(metric, key -> new ArrayList<>()).add(Math.abs(two - one));
                    }
                }
            }
        }
        StringBuilder lines = new StringBuilder();
        lines.append(line(
                lang,
                OcrFragility.QUALITY,
                Distribution.of(noisy.stream()
                                .mapToDouble(DocumentSummary::ocrQuality)
                                .toArray())
                        .quantile(0.75)));
        moves.forEach((metric, sizes) -> {
            Distribution distribution = Distribution.of(array(values.get(metric)));
            double spread = 1.4826 * distribution.medianDistance(distribution.quantile(0.5));
            if (spread > 0) {
                lines.append(line(lang, metric, Distribution.of(array(sizes)).quantile(0.5) / spread));
            }
        });
        return lines.toString();
    }

    private static String line(String lang, String metric, double value) {
        return String.format(Locale.ROOT, "%s\t%s\t%.4f%n", lang, metric, value);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The noise raised or lowered until as many words of the texts are wrong as of the scan that it was measured on. */
    private static OcrNoise alike(List<String> texts) {
        double low = 0.1;
        double high = 100;
        for (int i = 0; i < 20; i++) {
            double middle = Math.sqrt(low * high);
            OcrNoise noise = OcrNoise.shipped().times(middle);
            double wrong = texts.stream()
                    .mapToDouble(text -> OcrNoiseTest.wrongWords(text, noise.in(text, 1)))
                    .average()
                    .orElseThrow();
            if (wrong < WRONG_WORDS) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OcrNoise.shipped().times(low);
    }
}
