package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.testing.Golden;
import org.philippic.testing.TestGold;

/** The profile that ships with the product, and the program that builds it from the books of the gold data. */
class ShippedProfileTest {
    private static final String NAME = "public-domain-books";
    private static final String FILE = "pipeline-core/src/main/resources/profiles/" + NAME + ".json.gz";

    @Test
    void shippedProfile_isWhole() throws IOException {
        try (InputStream in = ShippedProfileTest.class.getResourceAsStream("/profiles/" + NAME + ".json.gz")) {
            ReferenceProfile profile = ProfileFiles.read(in, NAME);
            assertThat(profile.card().annotator()).isEqualTo(AnnotatorFingerprint.CURRENT);
            assertThat(profile.languages()).containsExactly("en", "fr");
            for (String lang : profile.languages()) {
                StratumStatistics statistics = profile.stratum("lang=" + lang).orElseThrow();
                assertThat(statistics.documents()).isGreaterThanOrEqualTo(30);
                assertThat(statistics.terms(Level.LEMMA).size()).isGreaterThan(5000);
                assertThat(statistics.terms(Level.DEPENDENCY).size()).isGreaterThan(100);
                assertThat(StyleSpace.fit(profile, lang, StyleSpace.WORDS).words())
                        .hasSizeGreaterThan(490);
                assertThat(profile.stratum("lang=" + lang + ";genre=polemic")).isPresent();
                assertThat(profile.stratum("lang=" + lang + ";genre=analysis")).isPresent();
                assertThat(statistics.features().moments())
                        .containsKeys("mattr", "reading_ease", "polemic", "sentiment");
            }
        }
    }

    /** Builds the profile anew: {@code mvn test -Dtest=ShippedProfileTest -Dphilippic.profile.update=true}. */
    @Test
    @EnabledIfSystemProperty(named = "philippic.profile.update", matches = "true")
    void build() throws IOException {
        Path folder = TestGold.require("books");
        ProfileBuilder builder = new ProfileBuilder(
                new ProfileCard(
                        NAME,
                        AnnotatorFingerprint.CURRENT,
                        "One excerpt of about 2,000 words from the middle of each of 45 English and 45 French political"
                                + " books of Project Gutenberg, public domain in the USA; genre labels are weak, given by"
                                + " book. Counts only."),
                EnumSet.of(StratumKind.GENRE, StratumKind.DECADE, StratumKind.LENGTH, StratumKind.MATCHED),
                ReferenceBooks.measure());
        ReferenceProfile profile =
                builder.build(ReferenceBooks.annotated(folder).iterator());
        System.out.println(profile);
        Path file = Golden.root().resolve(FILE);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            ProfileFiles.write(profile.capped(20_000, 4_000), out);
        }
        System.out.println(file + ": " + Files.size(file) + " bytes");
    }
}
