package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.testing.TestModels;

class CoreNlpAnnotatorTest {
    private static final Annotators ANNOTATORS = TestModels.annotators("en", "fr");

    @Test
    void english_hasTagsLemmasTreeAndEntities() {
        List<Word> words = words("en", "Anna Brook didn't write the angry letters from Berlin.");

        assertThat(words)
                .extracting(Word::form)
                .containsExactly(
                        "Anna", "Brook", "did", "n't", "write", "the", "angry", "letters", "from", "Berlin", ".");
        assertThat(words)
                .extracting(Word::lemma)
                .containsExactly(
                        "Anna", "Brook", "do", "not", "write", "the", "angry", "letter", "from", "Berlin", ".");
        assertThat(words)
                .extracting(Word::upos)
                .containsExactly(
                        "PROPN", "PROPN", "AUX", "PART", "VERB", "DET", "ADJ", "NOUN", "ADP", "PROPN", "PUNCT");
        assertThat(words.get(4)).extracting(Word::head, Word::deprel).containsExactly(0, "root");
        assertThat(words.get(7)).extracting(Word::head, Word::deprel).containsExactly(5, "obj");
        assertThat(words.get(0).ner()).isEqualTo("PERSON");
        assertThat(words.get(9).ner()).isEqualTo("LOCATION");
        assertThat(words.get(5).ner()).isNull();
    }

    @Test
    void french_splitsContractionsAndFindsRealLemmas() {
        String text = "Les voisines du maire mangeaient des pommes à Lyon.";
        List<Word> words = words("fr", text);

        assertThat(words)
                .extracting(Word::form)
                .containsExactly(
                        "Les", "voisines", "de", "le", "maire", "mangeaient", "des", "pommes", "à", "Lyon", ".");
        assertThat(words)
                .extracting(Word::lemma)
                .containsExactly("le", "voisin", "de", "le", "maire", "manger", "un", "pomme", "à", "Lyon", ".");
        assertThat(words.subList(2, 4))
                .allSatisfy(word ->
                        assertThat(text.substring(word.begin(), word.end())).isEqualTo("du"));
        assertThat(words.get(9).ner()).isEqualTo("LOCATION");
        assertThat(words).filteredOn(word -> word.head() == 0).hasSize(1);
    }

    @Test
    void curlyAndStraightApostrophes_getTheSameFrenchAnalysis() {
        List<Word> curly = words("fr", "L’homme qu’il aime aujourd’hui n’est pas là.");
        List<Word> straight = words("fr", "L'homme qu'il aime aujourd'hui n'est pas là.");

        assertThat(curly)
                .extracting(Word::lemma)
                .isEqualTo(straight.stream().map(Word::lemma).toList());
        assertThat(curly)
                .extracting(Word::upos)
                .isEqualTo(straight.stream().map(Word::upos).toList());
        assertThat(curly.get(0).form()).isEqualTo("L’");
    }

    @Test
    void blankLine_endsASentence() {
        AnnotatedText text = annotate("en", "A heading\n\nThe text goes on\nover two lines.");

        assertThat(text.sentences()).hasSize(2);
    }

    @Test
    @Timeout(60)
    void sentenceBeyondTheParsersLimit_keepsItsTags() {
        String text = "We " + "really ".repeat(499) + "sleep.";
        AnnotatedText annotated = annotate("en", text);

        assertThat(annotated.sentences()).singleElement().satisfies(sentence -> {
            assertThat(sentence.status()).isEqualTo(ParseStatus.TOO_LONG);
            assertThat(sentence.words()).hasSize(502);
            assertThat(sentence.words().get(1).upos()).isEqualTo("ADV");
            assertThat(sentence.words()).allMatch(word -> word.head() == Word.NO_HEAD && word.deprel() == null);
        });
    }

    static Stream<Arguments> hostileTexts() {
        List<String> texts = List.of(
                "",
                "   \n\n\t ",
                "a".repeat(300_000),
                "word " + "b".repeat(100_000) + " end.",
                "1.2.3.4.5.6.7.8.9.".repeat(3_000),
                "1. 2. 3. 4. ".repeat(500),
                "\uD83D\uDE00\uD83D\uDE80 ".repeat(300),
                "Мир мир 世界 العالم שלום world monde. ".repeat(20),
                "lone \uD800 high, lone \uDC00 low, \u0000 nul.",
                "((((((((((".repeat(200),
                "<a <b <c ".repeat(500),
                "http://a.b/".repeat(400),
                "......... !!!!!!!! ???????? -------- ".repeat(50),
                "\u202Eright to left\u202C e\u0301 combining \u200B zero width");
        Stream<String> tagged = TestModels.languages().stream().filter(ANNOTATORS::parses);
        return Stream.concat(tagged, Stream.of("tlh"))
                .flatMap(lang ->
                        IntStream.range(0, texts.size()).mapToObj(i -> Arguments.of(lang, "text " + i, texts.get(i))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("hostileTexts")
    @Timeout(60)
    void hostileText_isAnnotatedInBoundedTime_withOffsetsInOrder(String lang, String name, String text) {
        AnnotatedText annotated = annotate(lang, text);

        assertThat(annotated.complete()).isTrue();
        int end = 0;
        for (TextSentence sentence : annotated.sentences()) {
            assertThat(sentence.status()).isNotEqualTo(ParseStatus.FAILED);
            assertThat(sentence.begin()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.words()).isNotEmpty().hasSizeLessThanOrEqualTo(2 * 1000);
            assertThat(sentence.words())
                    .allMatch(word -> word.begin() >= sentence.begin()
                            && word.begin() < word.end()
                            && word.end() <= sentence.end()
                            && !word.form().isEmpty());
            end = sentence.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Test
    void wordsWithoutEnd_areCutIntoSentencesOfBoundedLength() {
        AnnotatedText annotated = annotate("en", "so ".repeat(2_500));

        assertThat(annotated.sentences())
                .extracting(sentence -> sentence.words().size())
                .containsExactly(1000, 1000, 500);
    }

    @Test
    void spentBudget_leavesTheRest() {
        AtomicLong clock = new AtomicLong();
        TimeBudget budget = TimeBudget.of(Duration.ofNanos(2), clock::getAndIncrement);
        AnnotatedText annotated = ANNOTATORS.of("en").annotate("One is here. Two is here. Three is here.", budget);

        assertThat(annotated.complete()).isFalse();
        assertThat(annotated.sentences()).hasSize(1);
        assertThat(annotated.end()).isEqualTo("One is here.".length());
    }

    @Test
    void manyThreads_giveTheRowsOfOne() throws InterruptedException, ExecutionException {
        List<String> texts = List.of(
                "The old guard fell. Nobody wept for it!",
                "Who pays the bill? The same people, as always.",
                "Mary Stone of London wrote that iPhones were ugly.");
        List<List<TextSentence>> alone =
                texts.stream().map(text -> annotate("en", text).sentences()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<TextSentence>>> futures = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(
                            () -> annotate("en", texts.get(i % texts.size())).sentences()))
                    .toList();
            for (int i = 0; i < futures.size(); i++) {
                assertThat(futures.get(i).get()).isEqualTo(alone.get(i % texts.size()));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void languageThatIsNotEnabled_isSplitOnly() {
        AnnotatedText annotated = annotate("ru", "Это первая фраза. А это вторая!");

        assertThat(annotated.sentences()).hasSize(2);
        assertThat(annotated.sentences().get(0).status()).isEqualTo(ParseStatus.TOKENS_ONLY);
        assertThat(annotated.sentences().get(0).words().stream()
                        .map(Word::lemma)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("это первая фраза .");
        assertThat(annotated.sentences().get(0).words())
                .allMatch(word -> word.upos().equals("X"));
    }

    private static List<Word> words(String lang, String text) {
        return annotate(lang, text).sentences().stream()
                .flatMap(sentence -> sentence.words().stream())
                .toList();
    }

    private static AnnotatedText annotate(String lang, String text) {
        return ANNOTATORS.of(lang).annotate(text, TimeBudget.of(Duration.ofMinutes(5)));
    }
}
