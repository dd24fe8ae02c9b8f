package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.philippic.model.NearDuplicate;

class NearDuplicatesTest {
    @Test
    void signatures_estimateTheSharedRunsOfWords() {
        SplittableRandom random = new SplittableRandom(7);
        double error = 0;
        int trials = 60;
        for (int trial = 0; trial < trials; trial++) {
            List<String> one = words(random, 400);
            List<String> two = changed(random, one, trial / (double) trials * 0.3);
            double estimate = MinHash.similarity(MinHash.signature(one), MinHash.signature(two));
            error += Math.pow(estimate - jaccard(one, two), 2) / trials;
        }
        assertThat(Math.sqrt(error)).isBetween(0.01, 0.0625);
    }

    @Test
    void copyWithAFewWordsChanged_isMarked_andAnUnrelatedTextIsNot() {
        SplittableRandom random = new SplittableRandom(8);
        List<String> text = words(random, 600);
        DocumentSummary original = summary("made:2", text);
        DocumentSummary copy = summary("made:1", changed(random, text, 0.01));
        DocumentSummary other = summary("made:3", words(random, 600));
        assertThat(NearDuplicates.DEFAULT.find(List.of(original, copy, other)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.docId()).isEqualTo("made:2");
                    assertThat(row.otherDocId()).isEqualTo("made:1");
                    assertThat(row.similarity()).isBetween(0.8, 1.0);
                });
    }

    @Test
    void seed_isNeverTheCopyOfACollection() {
        List<String> text = words(new SplittableRandom(9), 100);
        assertThat(NearDuplicates.DEFAULT.find(
                        List.of(summary("a:1", text), summary("seeds:1", text), summary("z:1", text))))
                .containsExactly(new NearDuplicate("a:1", "seeds:1", 1), new NearDuplicate("z:1", "seeds:1", 1));
    }

    @Test
    void sameDocumentsInAnotherOrder_giveTheSameRows() {
        SplittableRandom random = new SplittableRandom(10);
        List<DocumentSummary> documents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<String> text = words(random, 200);
            documents.add(summary("made:" + i, text));
            documents.add(summary("copy:" + i, changed(random, text, 0.02)));
            documents.add(summary("more:" + i, changed(random, text, 0.02)));
        }
        List<NearDuplicate> found = NearDuplicates.DEFAULT.find(documents);
        assertThat(found).hasSizeBetween(35, 40);
        Collections.shuffle(documents, new java.util.Random(1));
        assertThat(NearDuplicates.DEFAULT.find(documents)).isEqualTo(found);
    }

    @Test
    void textsWithoutARunOfWords_areNobodysCopies() {
        assertThat(NearDuplicates.DEFAULT.find(
                        List.of(summary("made:1", List.of("no", "more")), summary("made:2", List.of("no", "more")))))
                .isEmpty();
        assertThat(MinHash.signature(List.of())).isEmpty();
    }

    private static DocumentSummary summary(String docId, List<String> words) {
        return Summaries.of(docId, "en", String.join(" ", words), Map.of());
    }

    private static List<String> words(SplittableRandom random, int n) {
        String[] words = new String[n];
        Arrays.setAll(words, i -> "w" + random.nextInt(5000));
        return Arrays.asList(words);
    }

    private static List<String> changed(SplittableRandom random, List<String> words, double share) {
        return words.stream()
                .map(word -> random.nextDouble() < share ? "x" + random.nextInt(5000) : word)
                .toList();
    }

    private static double jaccard(List<String> one, List<String> two) {
        Set<List<String>> first = runs(one);
        Set<List<String>> both = runs(two);
        Set<List<String>> all = new HashSet<>(first);
        all.addAll(both);
        both.retainAll(first);
        return (double) both.size() / all.size();
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            runs.add(words.subList(i, i + 3));
        }
        return runs;
    }
}
