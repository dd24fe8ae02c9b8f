package org.philippic.annotate.entities;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;

/** Sums the weights of all features of each place of one sentence. Confined to one thread. */
final class SentenceWeights {
    private static final int FARTHEST_NEIGHBOUR = 2;

    private final FeatureTable features;
    private final WordFacts[] words;
    private final int width;
    private final int margin;
    private final OccurrencePatterns patterns;
    private final ListedNames names;
    private final int[][] namesOver;

    /** @param width words on each side whose presence counts wherever they stand */
    SentenceWeights(List<CoreLabel> sentence, Lexicon lexicon, ListedNames names, FeatureTable features, int width) {
        this.features = features;
        this.width = width;
        this.margin = Math.max(FARTHEST_NEIGHBOUR, width);
        this.words = new WordFacts[sentence.size() + 2 * margin];
        Arrays.fill(words, lexicon.outside());
        for (int i = 0; i < sentence.size(); i++) {
            words[margin + i] = lexicon.word(sentence.get(i).word());
        }
        this.patterns = new OccurrencePatterns(words, margin, sentence, features);
        this.names = names;
        this.namesOver = names.over(words, margin);
    }

    /** Sets the weights of each label of a place. */
    void labels(int place, double[] sums) {
        int at = margin + place;
        WordFacts word = words[at];
        WordFacts before = words[at - 1];
        WordFacts after = words[at + 1];
        WordFacts.Shape shape = word.shape();
        System.arraycopy(word.label(), 0, sums, 0, sums.length);
        Weights.add(sums, before.labelOfNext());
        Weights.add(sums, after.labelOfPrevious());
        Weights.add(sums, features.find(before.name(), shape.afterWord()));
        Weights.add(sums, features.find(shape.name(), after.afterShape()));
        Weights.add(sums, features.find(before.shape().name(), shape.afterShape()));
        Weights.add(sums, features.find(shape.name(), after.shape().next()));
        Weights.add(
                sums,
                features.find(
                        before.shape().name(), shape.middle(), after.shape().nextOfTwo()));
        if (before.isShort()) {
            Weights.add(sums, features.find(words[at - 2].name(), shape.afterFarWordBefore()));
        }
        if (after.isShort()) {
            Weights.add(sums, features.find(words[at + 2].name(), shape.afterFarWordBehind()));
        }
        addSurroundings(at, sums);
        patterns.add(place, sums);
        names.add(namesOver, place, sums);
    }

    /** A word that stands there twice counts once. */
    private void addSurroundings(int at, double[] sums) {
        for (int i = 1; i <= width; i++) {
            float[] after = words[at + i].after();
            float[] before = words[at - i].before();
            for (int j = 1; j < i; j++) {
                after = after == words[at + j].after() ? null : after;
                before = before == words[at - j].before() ? null : before;
            }
            Weights.add(sums, after);
            Weights.add(sums, before);
        }
    }

    /** Sets the weights of each pair of the label before and the label of a place. */
    void pairs(int place, double[] sums) {
        int at = margin + place;
        WordFacts word = words[at];
        WordFacts before = words[at - 1];
        System.arraycopy(word.pair(), 0, sums, 0, sums.length);
        Weights.add(sums, before.pairOfNext());
        Weights.add(sums, words[at + 1].shape().pairOfPrevious());
        Weights.add(sums, features.find(before.name(), word.afterWord()));
        Weights.add(sums, features.find(before.cluster().name(), word.cluster().afterCluster()));
        Weights.add(sums, features.find(before.shape().name(), word.shape().pairAfterShape()));
    }
}
