package org.philippic.annotate.entities;

import edu.stanford.nlp.ie.crf.CrfParts;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels entities as CoreNLP's sequence model does. CoreNLP writes some sixty features of each word as strings and runs
 * messages along the sentence in both directions for probabilities that nobody reads; here what hangs on one word form
 * is summed up once and remembered, names of features of two words are looked up by their pieces, and the best labels
 * are found in one pass. Thread-safe; output does not depend on what was labelled before.
 */
public final class FastEntities {
    private final List<String> labels;
    private final int[] pairs;
    private final int background;
    private final int disjunctionWidth;
    private final FeatureTable features;
    private final Lexicon lexicon;
    private final ListedNames names;

    public FastEntities(CrfParts parts) {
        this.labels = parts.labels();
        this.pairs = parts.labelPairs();
        this.background = parts.background();
        this.disjunctionWidth = parts.disjunctionWidth();
        this.features = new FeatureTable(parts.features(), parts.weights());
        this.lexicon = new Lexicon(parts, features);
        this.names = new ListedNames(parts.nameLists(), features);
    }

    /** For each word of a tagged sentence its label, as the model writes it. */
    public List<String> labels(List<CoreLabel> words) {
        SentenceWeights sentence = new SentenceWeights(words, lexicon, names, features, disjunctionWidth);
        BestLabels best = new BestLabels(pairs, labels.size(), background, words.size());
        double[] labelWeights = new double[labels.size()];
        double[] pairWeights = new double[pairs.length];
        for (int place = 0; place < words.size(); place++) {
            sentence.labels(place, labelWeights);
            sentence.pairs(place, pairWeights);
            best.add(place, labelWeights, pairWeights);
        }
        List<String> found = new ArrayList<>(words.size());
        for (int label : best.labels()) {
            found.add(labels.get(label));
        }
        return found;
    }
}
