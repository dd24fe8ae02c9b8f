package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.sentiment.SentimentLexicon.Cue;

class SentimentLexiconTest {
    private static final List<String> FILES = List.of(
            "polarity.tsv",
            "polarity-afinn.tsv",
            "negation.txt",
            "intensifiers.txt",
            "diminishers.txt",
            "adversatives.txt",
            "irrealis.txt");

    static Stream<String> languages() {
        return SentimentLexicons.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguage_hasPolaritiesAndEveryCue(String lang) {
        SentimentLexicon lexicon = SentimentLexicon.load(lang);
        assertThat(lexicon.size()).isGreaterThan(SentimentLexicon.load("mul").size() + 2000);
        for (Cue cue : Cue.values()) {
            assertThat(lexicon.cues(cue)).as(lang + " " + cue).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void stopWord_thatOnlyTheTranslatedListHas_isNotPolar(String lang) {
        SentimentLexicon lexicon = SentimentLexicon.load(lang);
        Spelling spelling = Spelling.load(lang);
        String folder = "language/" + lang + "/";
        Set<String> trusted = Stream.of("polarity-everyday.tsv", "polarity.tsv")
                .flatMap(file -> words(folder + file))
                .map(spelling::plain)
                .collect(Collectors.toSet());
        Set<String> stopWords = Set.copyOf(SentimentLexicon.lines(folder + "stop-words.txt"));
        assertThat(words(folder + "polarity-afinn.tsv").filter(stopWords::contains))
                .filteredOn(word -> !trusted.contains(spelling.plain(word)))
                .allSatisfy(word ->
                        assertThat(lexicon.word(word).asLemma()).as(word).isNull());
    }

    private static Stream<String> words(String resource) {
        return SentimentLexicon.lines(resource).stream().map(line -> line.split("\t")[0]);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyList_namesSourceLicenceAndChanges_andIsInRange(String lang) throws IOException {
        for (String file : FILES) {
            String resource = "language/" + lang + "/" + file;
            var stream = getClass().getClassLoader().getResourceAsStream(resource);
            if (stream == null) {
                assertThat(file).startsWith("polarity");
                continue;
            }
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                List<String> head =
                        reader.lines().takeWhile(line -> line.startsWith("#")).toList();
                assertThat(String.join(" ", head)).as(resource).contains("Source", "Licence", "Changes");
            }
            if (file.startsWith("polarity")) {
                for (String line : SentimentLexicon.lines(resource)) {
                    assertThat(Double.parseDouble(line.split("\t")[1])).as(line).isBetween(-1.0, 1.0);
                }
            }
        }
    }
}
