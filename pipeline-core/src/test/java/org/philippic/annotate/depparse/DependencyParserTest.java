package org.philippic.annotate.depparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyParserTest {
    private static final long ALL_ROWS = 1L << 20;

    @TempDir
    static Path folder;

    private static DependencyParser parser;

    @BeforeAll
    static void load() {
        parser = parser(1, ALL_ROWS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomWeights_sameTreesAsCoreNlp(long seed) {
        Path model = SyntheticModel.write(folder, seed);
        StockParser stock = new StockParser(model);
        DependencyParser ours = new DependencyParser(ParserModel.load(model), ALL_ROWS);

        for (RandomSentences.Tagged sentence : RandomSentences.draw(200, 40, seed)) {
            assertSame(ours.parse(sentence.forms(), sentence.tags()), stock.parse(sentence.forms(), sentence.tags()));
        }
    }

    @Test
    void anySentence_isATreeWithOneRoot() {
        for (RandomSentences.Tagged sentence : RandomSentences.draw(100, 60, 9)) {
            Parse parse = parser.parse(sentence.forms(), sentence.tags());
            assertThat(IntStream.of(parse.heads()).filter(head -> head == 0)).hasSize(1);
            for (int i = 0; i < parse.heads().length; i++) {
                assertThat(reachesRoot(parse.heads(), i + 1)).isTrue();
                assertThat(parse.deprels()[i].equals("root")).isEqualTo(parse.heads()[i] == 0);
            }
        }
    }

    @Test
    void noMemoryForRows_sameTrees() {
        DependencyParser forgetful = parser(1, 0);
        for (RandomSentences.Tagged sentence : RandomSentences.draw(100, 40, 5)) {
            assertSame(
                    forgetful.parse(sentence.forms(), sentence.tags()),
                    parser.parse(sentence.forms(), sentence.tags()));
        }
    }

    @Test
    void manyThreadsOnOneParser_sameTreesAsOneThread() {
        DependencyParser shared = parser(1, 10 * 48 * Float.BYTES);
        List<RandomSentences.Tagged> sentences = RandomSentences.draw(400, 30, 6);
        List<Parse> parallel = sentences.parallelStream()
                .map(sentence -> shared.parse(sentence.forms(), sentence.tags()))
                .toList();
        for (int i = 0; i < sentences.size(); i++) {
            assertSame(
                    parallel.get(i),
                    parser.parse(sentences.get(i).forms(), sentences.get(i).tags()));
        }
    }

    @Test
    void longSentenceThenShortOne_workspaceKeepsNothing() {
        RandomSentences.Tagged shortOne = RandomSentences.draw(1, 5, 7).get(0);
        Parse before = parser(1, ALL_ROWS).parse(shortOne.forms(), shortOne.tags());
        for (RandomSentences.Tagged sentence : RandomSentences.draw(3, 900, 8)) {
            parser.parse(sentence.forms(), sentence.tags());
        }
        assertSame(parser.parse(shortOne.forms(), shortOne.tags()), before);
    }

    @Test
    void emptySentence_emptyTree() {
        Parse parse = parser.parse(new String[0], new String[0]);
        assertThat(parse.heads()).isEmpty();
        assertThat(parse.deprels()).isEmpty();
    }

    @Test
    void oneToken_hangsOnRoot() {
        Parse parse = parser.parse(new String[] {"writer"}, new String[] {"NN"});
        assertThat(parse.heads()).containsExactly(0);
        assertThat(parse.deprels()).containsExactly("root");
    }

    @Test
    void missingFormOrTag_readAsUnknown() {
        assertSame(
                parser.parse(new String[] {null, "foes"}, new String[] {"NN", null}),
                parser.parse(new String[] {"unheard", "foes"}, new String[] {"NN", "UNHEARD"}));
    }

    @Test
    void fewerTagsThanForms_refused() {
        assertThatThrownBy(() -> parser.parse(new String[] {"the", "foes"}, new String[] {"DT"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 forms but 1 tags");
    }

    private static DependencyParser parser(long seed, long rowBytes) {
        return new DependencyParser(ParserModel.load(SyntheticModel.write(folder, seed)), rowBytes);
    }

    private static boolean reachesRoot(int[] heads, int token) {
        int steps = 0;
        for (int t = token; t != 0; t = heads[t - 1]) {
            if (++steps > heads.length) {
                return false;
            }
        }
        return true;
    }

    private static void assertSame(Parse actual, Parse expected) {
        assertThat(actual.heads()).containsExactly(expected.heads());
        assertThat(actual.deprels()).containsExactly(expected.deprels());
    }
}
