package org.philippic.annotate.entities;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** Whether a capitalised word stands in the sentence again, as CoreNLP looks for it. Confined to one thread. */
final class OccurrencePatterns {
    private static final int NEAREST = 3;
    private static final int FARTHEST = 149;
    private static final String PROPER_NOUN = "NNP";

    private final WordFacts[] words;
    private final int margin;
    private final List<CoreLabel> sentence;
    private final float[] none;
    private final float[] again;
    private final float[] beforeToo;

    /** @param margin places before and after the sentence that {@code words} has more */
    OccurrencePatterns(WordFacts[] words, int margin, List<CoreLabel> sentence, FeatureTable features) {
        this.words = words;
        this.margin = margin;
        this.sentence = sentence;
        this.none = features.find("NO-OCCURRENCE-PATTERN|C");
        this.again = features.find("X-NEXT-OCCURRENCE-X|C");
        this.beforeToo = features.find("X-PREV-OCCURRENCE-X|C");
    }

    void add(int place, double[] sums) {
        WordFacts word = words[margin + place];
        WordFacts before = words[margin + place - 1];
        WordFacts after = words[margin + place + 1];
        boolean name = place > 0
                && word.letters().nameCase()
                && after.letters().noCapital()
                && after.letters().any()
                && before.letters().any();
        if (!name) {
            Weights.add(sums, none);
        } else if (!isProperNoun(place - 1)) {
            // After a proper noun CoreNLP makes other features, which none of its models has weights for.
            int first = Math.max(0, place - FARTHEST);
            int last = Math.min(sentence.size() - 1, place + FARTHEST);
            if (standsAlone(word, place + NEAREST, last)) {
                Weights.add(sums, again);
            }
            if (standsAlone(word, first, place - NEAREST)) {
                Weights.add(sums, beforeToo);
            }
        }
    }

    private boolean standsAlone(WordFacts word, int from, int to) {
        for (int i = from; i <= to; i++) {
            boolean same = words[margin + i].text().equals(word.text());
            if (same && !isProperNoun(i - 1) && !isProperNoun(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isProperNoun(int place) {
        return place >= 0
                && place < sentence.size()
                && words[margin + place].letters().nameCase()
                && PROPER_NOUN.equals(sentence.get(place).tag());
    }
}
