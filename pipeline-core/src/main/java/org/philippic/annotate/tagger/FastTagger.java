package org.philippic.annotate.tagger;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TaggerParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tags sentences as a CoreNLP tagger does. CoreNLP extracts all features of a word anew for each pair of tags before
 * it; here the features of a word are extracted once, those of frequent words are remembered, and the weights of pairs
 * of tags are a table. Sums are made in CoreNLP's order, so scores have the same bits. Thread-safe; output does not
 * depend on what was tagged before.
 */
public final class FastTagger {
    /** Words whose features are remembered: some ten megabytes. */
    private static final int REMEMBERED_WORDS = 20_000;

    private final MaxentTagger tagger;
    private final Optional<TaggerParts> parts;
    private final double[][] tagHistory;
    private final ConcurrentMap<String, WordFacts> remembered = new ConcurrentHashMap<>();

    /** @param tagger the model; one of another architecture than "left3words" is run by CoreNLP itself */
    public FastTagger(MaxentTagger tagger) {
        this.tagger = tagger;
        this.parts = TaggerParts.of(tagger);
        this.tagHistory = parts.map(FastTagger::tagHistory).orElse(new double[0][]);
    }

    /** Sets the tags of a sentence's words. */
    public void tag(List<CoreLabel> words) {
        if (parts.isEmpty()) {
            tagger.tagCoreLabels(words);
            return;
        }
        TaggerParts known = parts.get();
        List<String> forms = new ArrayList<>(words.size() + 1);
        for (CoreLabel word : words) {
            forms.add(known.known(word.word()));
        }
        forms.add(known.endOfSentence());
        int[] tags = new BestTags(facts(forms), known.tagCount()).find(tagHistory);
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setTag(known.tag(tags[i]));
        }
    }

    /**
     * What is known of a word before any tag is chosen.
     *
     * @param local weights of its own features
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record WordFacts(int[] tags, double[] local) {}

    private List<BestTags.Place> facts(List<String> forms) {
        TaggerParts.Sentence sentence = parts.orElseThrow().sentence(forms);
        List<BestTags.Place> places = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            WordFacts word = word(forms.get(i), sentence, i);
            double[] scores = sentence.context(i);
            for (int y = 0; y < scores.length; y++) {
                scores[y] += word.local[y];
            }
            places.add(new BestTags.Place(word.tags, scores, sentence.capitals(i)));
        }
        return places;
    }

    private WordFacts word(String form, TaggerParts.Sentence sentence, int position) {
        WordFacts facts = remembered.get(form);
        if (facts == null) {
            facts = new WordFacts(parts.orElseThrow().possibleTags(form), sentence.local(position));
            if (remembered.size() < REMEMBERED_WORDS) {
                remembered.put(form, facts);
            }
        }
        return facts;
    }

    private static double[][] tagHistory(TaggerParts parts) {
        int n = parts.tagCount() + 1;
        double[][] table = new double[n * n][];
        for (int secondBefore = 0; secondBefore < n; secondBefore++) {
            for (int before = 0; before < n; before++) {
                // The last row and column stand for places before the sentence.
                table[secondBefore * n + before] = parts.tagHistory(
                        secondBefore == n - 1 ? TaggerParts.BEFORE_SENTENCE : secondBefore,
                        before == n - 1 ? TaggerParts.BEFORE_SENTENCE : before);
            }
        }
        return table;
    }
}
