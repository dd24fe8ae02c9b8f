package org.philippic.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

class ConlluWriterTest {
    @Test
    void sentence_isWrittenWithItsComments_andWhereNoSpaceFollows() {
        String written = ConlluWriter.text(Exported.sentence("No, never.", "No", ",", "never", "."));

        assertThat(written).isEqualTo("""
                # newdoc id = seeds:a%20b%2Fc.txt
                # newpar id = seeds:a%20b%2Fc.txt-z0
                # zone_kind = body
                # sent_id = seeds:a%20b%2Fc.txt-0
                # text = No, never.
                # lang = fr
                # voice = author
                # parse_status = parsed
                1	No	No	X	_	Number=Sing	0	root	_	SpaceAfter=No|TokenRange=0:2
                2	,	,	X	_	Number=Sing	1	dep	_	TokenRange=2:3
                3	never	never	X	_	Number=Sing	1	dep	_	SpaceAfter=No|TokenRange=4:9
                4	.	.	X	_	Number=Sing	1	dep	_	TokenRange=9:10

                """);
    }

    @Test
    void contraction_isALineOfItsOwn_withTheWrittenForm() {
        assertThat(lines(
                        Exported.sentence("Des amis du roi", "De@0:3", "les@0:3", "amis", "de@9:11", "le@9:11", "roi")))
                .contains("1-2	Des	_	_	_	_	_	_	_	_", "4-5	du	_	_	_	_	_	_	_	_");
    }

    @Test
    void contractionBeforeAPoint_keepsThatNoSpaceFollows() {
        assertThat(lines(Exported.sentence("Il parle aux.", "Il", "parle", "à@9:12", "les@9:12", ".")))
                .contains("3-4	aux	_	_	_	_	_	_	_	SpaceAfter=No");
    }

    @Test
    void wordsThatARepairTookApart_areWordsAndNoContraction() {
        assertThat(lines(Exported.sentence("S'il les voit", "S'@0:5", "il@0:5", "les@0:5", "voit")))
                .noneMatch(line -> line.contains("1-3"))
                .anyMatch(line -> line.startsWith("1	S'	"));
    }

    @Test
    void formThatTheTokenizerNormalised_standsInTheTextAsTheForm() {
        assertThat(lines(Exported.sentence("A ((b c", "A", "-LRB-@2:4", "b", "c")))
                .contains("# text = A -LRB-b c");
    }

    @Test
    void sentenceWithoutAParse_isAFlatTreeThatSaysSo_andComesBackWithoutHeads() {
        List<Token> tokens = new ArrayList<>();
        for (Token token : Exported.sentence("a b", "a", "b").sentences().get(0).tokens()) {
            tokens.add(new Token(
                    token.docId(), 0, token.tokenId(), 0, 1, token.form(), "x", "X", null, null, null, null, "PER"));
        }
        String written = ConlluWriter.text(Exported.document("a b", "not_parsed", tokens));

        assertThat(ConlluFormat.problems(written)).isEmpty();
        assertThat(written).contains("# parse_status = not_parsed");
        assertThat(ConlluTokens.read(written)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void hostileWords_passTheFormat_andComeBackAsTheyWere(int seed) {
        String[] pieces = {
            "du", "a", "é", "\u0301", "e\u0301", " ", "  ", "\u00a0", "\t", "_", "|", "=", "\\u0041", "🙂", "#", "1-2"
        };
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            List<Token> tokens = new ArrayList<>();
            int n = 1 + random.nextInt(6);
            for (int i = 1; i <= n; i++) {
                StringBuilder form = new StringBuilder();
                for (int k = random.nextInt(3); k >= 0; k--) {
                    form.append(pieces[random.nextInt(pieces.length)]);
                }
                int start = text.codePointCount(0, text.length());
                text.append(form).append(random.nextBoolean() ? " " : "");
                int end = random.nextInt(5) == 0 ? start : start + form.length();
                tokens.add(new Token(
                        "seeds:a b/c.txt",
                        0,
                        i,
                        start,
                        end,
                        form.toString(),
                        form.reverse().toString(),
                        "NOUN",
                        "NN",
                        null,
                        i == 1 ? 0 : 1,
                        i == 1 ? "root" : "obj",
                        null));
            }
            AnnotatedDocument document = Exported.document(text.toString(), "parsed", tokens);

            String written = ConlluWriter.text(document);

            assertThat(ConlluFormat.problems(written))
                    .as("seed %d: %s", seed, written)
                    .isEmpty();
            assertThat(ConlluTokens.read(written))
                    .as("seed %d: %s", seed, written)
                    .isEqualTo(tokens);
        }
    }

    @Test
    void check_findsWhatIsWrong() {
        String good = ConlluWriter.text(Exported.sentence("No, never.", "No", ",", "never", "."));

        assertThat(ConlluFormat.problems(good)).isEmpty();
        for (String[] change : new String[][] {
            {"# text = No, never.", "# text = No , never."},
            {"\t1\tdep", "\t3\tdep"},
            {"\t0\troot", "\t0\tdep"},
            {"2\t,\t,", "3\t,\t,"},
            {"\tX\t", "\tNN\t"},
            {"Number=Sing", "number=Sing"},
            {"_\tTokenRange", "TokenRange"},
            {"\n\n", "\n"},
        }) {
            assertThat(ConlluFormat.problems(good.replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    @Test
    void documentWithoutSentences_isEmpty() {
        AnnotatedDocument document = Exported.of("x", List.of(), List.of(), List.of());

        assertThat(ConlluWriter.text(document)).isEmpty();
        assertThat(document.sentences()).extracting(AnnotatedSentence::tokens).isEmpty();
    }

    private static List<String> lines(AnnotatedDocument document) {
        String written = ConlluWriter.text(document);
        assertThat(ConlluFormat.problems(written)).isEmpty();
        return written.lines().toList();
    }
}
