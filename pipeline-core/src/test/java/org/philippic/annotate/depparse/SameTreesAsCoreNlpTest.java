package org.philippic.annotate.depparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.TestGold;
import org.philippic.testing.TestModels;

/** On the models that the product runs, over the forms and tags of treebank sentences. */
class SameTreesAsCoreNlpTest {
    private static final int XPOS = 4;
    private static final int UPOS = 3;
    private static final int SENTENCES = 120;

    @ParameterizedTest
    @CsvSource({"en, en_gum", "fr, fr_gsd"})
    void treebankSentences_sameHeadsAndLabels(String lang, String treebank) throws IOException {
        Path conllu = TestGold.require("annotation/" + treebank + ".conllu.gz");
        Path file = TestModels.installed(Profile.FAST, lang).path(lang, "parser");
        StockParser stock = new StockParser(file);
        DependencyParser ours = new DependencyParser(ParserModel.load(file));
        for (RandomSentences.Tagged sentence : read(conllu, lang.equals("en") ? XPOS : UPOS)) {
            Parse expected = stock.parse(sentence.forms(), sentence.tags());
            Parse actual = ours.parse(sentence.forms(), sentence.tags());
            assertThat(actual.heads()).containsExactly(expected.heads());
            assertThat(actual.deprels()).containsExactly(expected.deprels());
        }
    }

    private static List<RandomSentences.Tagged> read(Path conllu, int tagColumn) throws IOException {
        List<RandomSentences.Tagged> sentences = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(conllu)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && sentences.size() < SENTENCES; line = in.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length > tagColumn && cells[0].matches("[0-9]+")) {
                    forms.add(cells[1]);
                    tags.add(cells[tagColumn]);
                } else if (line.isEmpty()) {
                    sentences.add(
                            new RandomSentences.Tagged(forms.toArray(String[]::new), tags.toArray(String[]::new)));
                    forms.clear();
                    tags.clear();
                }
            }
        }
        return sentences;
    }
}
