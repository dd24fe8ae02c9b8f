package org.philippic.annotate.entities;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CrfParts;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a sequence model with lists of names that CoreNLP trains here. */
class ListedNamesTest {
    /** Names that look like no names, so that only a list tells them. */
    private static final List<String> PERSONS =
            List.of("dorrek", "vash tilo", "mirn", "vash", "umber ten oke", "sela", "tilo brand", "okke ruun");

    private static final List<String> PLACES = List.of("quend", "sela", "port mirn", "zair ab", "ten oke", "hollum");
    private static final List<String> FRAMES =
            List.of("we saw %s there", "%s spoke and left", "they praise %s", "no , %s !");

    @Test
    void sentencesWithListedNames_sameLabelsAsCoreNlp(@TempDir Path folder) throws IOException {
        CRFClassifier<CoreLabel> stock = trained(folder);
        CrfParts parts = CrfParts.of(stock).orElseThrow();
        FastEntities ours = new FastEntities(parts);

        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (String sentence : List.of(
                "we saw okke ruun there",
                "okke spoke and left",
                "vash tilo brand spoke",
                "umber ten oke spoke",
                "they praise hollum",
                "they praise umber ten",
                "no , port mirn !",
                "sela sela sela",
                "zair",
                "hollum ab okke ruun")) {
            stock.classifySentence(words(sentence))
                    .forEach(word -> expected.add(word.get(CoreAnnotations.AnswerAnnotation.class)));
            actual.addAll(ours.labels(words(sentence)));
        }

        assertThat(parts.nameLists().lists()).containsExactlyInAnyOrder("PER", "LOC");
        assertThat(parts.nameLists().names()).hasSize(13).containsKey("umber\nten\noke");
        assertThat(actual).isEqualTo(expected);
        // Neither is in a training sentence: the lists alone tell a person from a place.
        assertThat(ours.labels(words("we saw okke ruun there"))).containsExactly("O", "O", "PER", "PER", "O");
        assertThat(ours.labels(words("they praise hollum"))).containsExactly("O", "O", "LOC");
    }

    private static CRFClassifier<CoreLabel> trained(Path folder) throws IOException {
        StringBuilder lists = new StringBuilder();
        PERSONS.forEach(name -> lists.append("PER ").append(name).append('\n'));
        PLACES.forEach(name -> lists.append("LOC ").append(name).append('\n'));
        Path gazette = Files.writeString(folder.resolve("lists.txt"), lists, StandardCharsets.UTF_8);
        StringBuilder sentences = new StringBuilder();
        for (String frame : FRAMES) {
            PERSONS.subList(0, 5).forEach(name -> append(sentences, frame, name, "PER"));
            PLACES.subList(0, 4).forEach(name -> append(sentences, frame, name, "LOC"));
            append(sentences, frame, "stone", "O");
        }
        Path train = Files.writeString(folder.resolve("train.tsv"), sentences, StandardCharsets.UTF_8);
        Properties properties = new Properties();
        properties.setProperty("trainFile", train.toString());
        properties.setProperty("map", "word=0,tag=1,answer=2");
        properties.setProperty("gazette", gazette.toString());
        properties.setProperty("maxAdditionalKnownLCWords", "0");
        properties.setProperty("cleanGazette", "true");
        for (String flag : List.of("useGazettes", "usePrev", "useNext", "useSequences", "usePrevSequences")) {
            properties.setProperty(flag, "true");
        }
        properties.setProperty("noMidNGrams", "true");
        properties.setProperty("maxLeft", "1");
        CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(properties);
        classifier.train();
        return classifier;
    }

    private static void append(StringBuilder sentences, String frame, String name, String label) {
        for (String word : frame.split(" ")) {
            for (String written : (word.equals("%s") ? name : word).split(" ")) {
                sentences
                        .append(written)
                        .append("\tX\t")
                        .append(word.equals("%s") ? label : "O")
                        .append('\n');
            }
        }
        sentences.append('\n');
    }

    private static List<CoreLabel> words(String sentence) {
        List<CoreLabel> words = new ArrayList<>();
        for (String form : sentence.split(" ")) {
            CoreLabel word = new CoreLabel();
            word.setWord(form);
            word.setTag("X");
            words.add(word);
        }
        return words;
    }
}
