package edu.stanford.nlp.tagger.maxent;

import edu.stanford.nlp.tagger.common.Tagger;
import edu.stanford.nlp.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a loaded {@link MaxentTagger} knows, as numbers: possible tags of a word and the weights that its features give
 * to each tag. It stands in CoreNLP's package because the extractors, the weights and the dictionary are visible there
 * only. Immutable and thread-safe, but for {@link Sentence}.
 */
public final class TaggerParts {
    /** Stands for the tag of a place before the sentence. */
    public static final int BEFORE_SENTENCE = -1;

    private static final int HISTORY = 2;

    /** Extractors that look whether there is a tag before at all, and else only at the word. */
    private static final Set<String> CAPITALS =
            Set.of("ExtractorStartSentenceCap", "ExtractorMidSentenceCapC", "ExtractorMidSentenceCap");

    private final MaxentTagger tagger;
    private final double[] lambda;

    private TaggerParts(MaxentTagger tagger) {
        this.tagger = tagger;
        this.lambda = tagger.getLambdaSolve().lambda;
    }

    /** The parts of a tagger; empty for one whose tag features are not those of the architecture "left3words". */
    public static Optional<TaggerParts> of(MaxentTagger tagger) {
        boolean left3words = tagger.leftContext == HISTORY
                && tagger.rightContext == 0
                && !tagger.hasApproximateScoring()
                && tagger.extractors.dynamic.stream().map(Pair::second).allMatch(TaggerParts::readsTagsOnly)
                && tagger.extractorsRare.dynamic.stream().map(Pair::second).allMatch(TaggerParts::asksForAnyTagBefore);
        return left3words ? Optional.of(new TaggerParts(tagger)) : Optional.empty();
    }

    private static boolean readsTagsOnly(Extractor extractor) {
        return extractor.getClass() == Extractor.class
                || extractor instanceof ExtractorFrames.ExtractorContinuousTagConjunction;
    }

    private static boolean asksForAnyTagBefore(Extractor extractor) {
        return CAPITALS.contains(extractor.getClass().getSimpleName());
    }

    public int tagCount() {
        return tagger.ySize;
    }

    public String tag(int index) {
        return tagger.tags.getTag(index);
    }

    /** The form under which the tagger knows a word, such as its American spelling. */
    public String known(String word) {
        return tagger.wordFunction == null ? word : tagger.wordFunction.apply(word);
    }

    /** The word that ends every sentence. */
    public String endOfSentence() {
        return Tagger.EOS_WORD;
    }

    public boolean isRare(String word) {
        return tagger.isRare(word);
    }

    /** Tags that a word may have, in the tagger's order. */
    public int[] possibleTags(String word) {
        int count = tagger.dict.sum(word);
        boolean open = count == 0 || count < tagger.config.getMinWordsLockTags();
        String[] tags = open ? tagger.tags.getOpenTagsArray() : tagger.dict.getTags(word);
        String[] expanded = tagger.tags.deterministicallyExpandTags(tags);
        return Arrays.stream(expanded).mapToInt(tagger.tags::getIndex).toArray();
    }

    /** Weights of the two tags before, a number for each tag; {@link #BEFORE_SENTENCE} where there is none. */
    public double[] tagHistory(int secondBefore, int before) {
        PairsHolder pairs = new PairsHolder();
        pairs.setSize(HISTORY + 1);
        int current = secondBefore != BEFORE_SENTENCE ? 2 : before != BEFORE_SENTENCE ? 1 : 0;
        if (secondBefore != BEFORE_SENTENCE) {
            pairs.setTag(0, tag(secondBefore));
        }
        if (before != BEFORE_SENTENCE) {
            pairs.setTag(current - 1, tag(before));
        }
        double[] scores = new double[tagger.ySize];
        addAll(tagger.extractors.dynamic, 0, new History(0, HISTORY, current, pairs, tagger.extractors), scores);
        return scores;
    }

    /** A sentence whose features are asked for, ended by {@link #endOfSentence}. Confined to one thread. */
    public Sentence sentence(List<String> words) {
        return new Sentence(words);
    }

    /** Weights of a sentence's features that no tag decides. */
    public final class Sentence {
        private final PairsHolder pairs = new PairsHolder();
        private final History history;
        private final List<String> words;

        private Sentence(List<String> words) {
            this.words = words;
            pairs.setSize(words.size());
            for (int i = 0; i < words.size(); i++) {
                pairs.setWord(i, words.get(i));
                pairs.setTag(i, tag(0));
            }
            history = new History(0, words.size() - 1, 0, pairs, tagger.extractors);
        }

        /** Of the word itself; the same wherever it stands. */
        public double[] local(int position) {
            return scores(position, tagger.extractors.local, tagger.extractorsRare.local);
        }

        /** Of the words around it. */
        public double[] context(int position) {
            return scores(position, tagger.extractors.localContext, tagger.extractorsRare.localContext);
        }

        /** Of the capital letters of a rare word, one array a feature that weighs anything. */
        public List<double[]> capitals(int position) {
            List<double[]> all = new ArrayList<>();
            if (isRare(words.get(position))) {
                history.set(0, words.size() - 1, position);
                for (Pair<Integer, Extractor> extractor : tagger.extractorsRare.dynamic) {
                    double[] scores = new double[tagger.ySize];
                    if (add(extractor, tagger.extractors.size(), history, scores)) {
                        all.add(scores);
                    }
                }
            }
            return all;
        }

        private double[] scores(
                int position, List<Pair<Integer, Extractor>> common, List<Pair<Integer, Extractor>> rare) {
            history.set(0, words.size() - 1, position);
            double[] scores = new double[tagger.ySize];
            addAll(common, 0, history, scores);
            if (isRare(words.get(position))) {
                addAll(rare, tagger.extractors.size(), history, scores);
            }
            return scores;
        }
    }

    private void addAll(List<Pair<Integer, Extractor>> extractors, int offset, History history, double[] scores) {
        for (Pair<Integer, Extractor> extractor : extractors) {
            add(extractor, offset, history, scores);
        }
    }

    private boolean add(Pair<Integer, Extractor> extractor, int offset, History history, double[] scores) {
        Map<String, int[]> weights = tagger.fAssociations.get(offset + extractor.first());
        int[] features = weights.get(extractor.second().extract(history));
        if (features == null) {
            return false;
        }
        for (int i = 0; i < scores.length; i++) {
            if (features[i] > -1) {
                scores[i] += lambda[features[i]];
            }
        }
        return true;
    }
}
