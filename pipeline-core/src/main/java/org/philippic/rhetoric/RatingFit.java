package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fits the weights of all languages at once by {@link Ridge} regression on the rating. Named features have a weight that
 * languages share and one of their own; wording has weights per language. Parts are scaled against each other, which in
 * a ridge regression says how freely each may speak. Scales and means are taken from the passages fitted on alone, so a
 * cross-validation that calls this per fold is honest.
 */
final class RatingFit {
    private static final double PENALTY = 2.5;
    private static final double NAMED_SCALE = 0.7;
    private static final double OWN_SCALE = 0.4;
    private static final double BLOCK_SCALE = 1;
    private static final double WORDS_SCALE = 0.7;
    private static final double VECTOR_SCALE = 1.4;

    private final List<PassageVector> passages;
    private final List<GoldPassage> gold;
    private final Map<String, WordVectors> vectors;
    private final int features;

    /**
     * @param passages vector of each gold passage
     * @param vectors word vectors by language; languages without any are fitted without
     */
    RatingFit(List<PassageVector> passages, List<GoldPassage> gold, Map<String, WordVectors> vectors) {
        this.passages = passages;
        this.gold = gold;
        this.vectors = vectors;
        this.features = passages.get(0).named().length;
    }

    /** Weights by language, fitted on the chosen passages. */
    Map<String, LanguageWeights> on(int[] chosen) {
        Map<String, Language> languages = languages(chosen);
        Columns columns = new Columns(languages);
        SparseRows rows = new SparseRows(columns.count);
        double[] y = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            PassageVector passage = passages.get(chosen[i]);
            Language language = languages.get(passage.lang());
            columns.put(rows, passage, language);
            rows.endRow();
            y[i] = gold.get(chosen[i]).polemic() - language.intercept;
        }
        double[] fitted = Ridge.fit(rows, IntStream.range(0, chosen.length).toArray(), y, PENALTY);
        Map<String, LanguageWeights> weights = new TreeMap<>();
        languages.forEach((lang, language) -> weights.put(lang, columns.weights(fitted, language)));
        return weights;
    }

    private Map<String, Language> languages(int[] chosen) {
        Map<String, List<Integer>> byLanguage = new TreeMap<>();
        for (int i : chosen) {
            byLanguage
                    .computeIfAbsent(passages.get(i).lang(), lang -> new ArrayList<>())
                    .add(i);
        }
        Map<String, Language> languages = new TreeMap<>();
        byLanguage.forEach((lang, members) -> languages.put(lang, new Language(lang, languages.size(), members)));
        return languages;
    }

    /** What is known of one language before fitting. */
    private final class Language {
        final int number;
        final double intercept;
        final Standard standard;
        final List<float[]> idf = new ArrayList<>();
        final WordVectors vectors;
        final double vectorScale;

        Language(String lang, int number, List<Integer> members) {
            this.number = number;
            List<PassageVector> own = members.stream().map(passages::get).toList();
            this.intercept = members.stream()
                    .mapToDouble(i -> gold.get(i).polemic())
                    .average()
                    .orElse(0);
            this.standard = Standard.fit(own, features);
            for (TextBlock block : TextBlock.values()) {
                idf.add(rarity(own, block));
            }
            this.vectors = RatingFit.this.vectors.getOrDefault(lang, WordVectors.NONE);
            double squares = 0;
            for (PassageVector passage : own) {
                for (double x : vectors.mean(passage)) {
                    squares += x * x;
                }
            }
            // Mean vectors are brought to a mean squared length of 1, as the blocks have.
            this.vectorScale = squares == 0 ? 0 : VECTOR_SCALE / Math.sqrt(squares / own.size());
        }
    }

    /**
     * Weight of each bucket before fitting: ln(1 + N/df) over its root mean square in running text, 0 for what fewer than
     * two passages have.
     */
    private static float[] rarity(List<PassageVector> own, TextBlock block) {
        float[] df = new float[block.buckets()];
        for (PassageVector passage : own) {
            for (int id : passage.blocks().get(block.ordinal()).ids()) {
                df[id]++;
            }
        }
        float[] idf = new float[df.length];
        for (int id = 0; id < df.length; id++) {
            idf[id] = df[id] < 2 ? 0 : (float) Math.log(1 + own.size() / df[id]);
        }
        double squares = 0;
        for (PassageVector passage : own) {
            UnitCounts units = passage.blocks().get(block.ordinal());
            for (int i = 0; i < units.ids().length; i++) {
                squares += Math.pow(units.values()[i] * idf[units.ids()[i]], 2);
            }
        }
        float scale = (float) ((block == TextBlock.WORDS || block == TextBlock.CHARACTERS ? WORDS_SCALE : BLOCK_SCALE)
                / Math.sqrt(Math.max(1e-9, squares / own.size())));
        for (int id = 0; id < df.length; id++) {
            idf[id] *= scale;
        }
        return idf;
    }

    /** Where each part stands among the columns. */
    private final class Columns {
        private final int[] named;
        private final int[] vector;
        private final int[][] blocks;
        private final double namedScale = NAMED_SCALE / Math.sqrt(features);
        private final double ownScale = OWN_SCALE / Math.sqrt(features);
        final int count;

        Columns(Map<String, Language> languages) {
            int next = features;
            named = new int[languages.size()];
            vector = new int[languages.size()];
            blocks = new int[languages.size()][TextBlock.values().length];
            for (Language language : languages.values()) {
                named[language.number] = next;
                next += features;
                vector[language.number] = next;
                next += language.vectors.dimensions();
                for (TextBlock block : TextBlock.values()) {
                    blocks[language.number][block.ordinal()] = next;
                    next += block.buckets();
                }
            }
            count = next;
        }

        void put(SparseRows rows, PassageVector passage, Language language) {
            for (int f = 0; f < features; f++) {
                double z = language.standard.of(passage, f);
                rows.put(f, namedScale * z);
                rows.put(named[language.number] + f, ownScale * z);
            }
            double[] mean = language.vectors.mean(passage);
            for (int d = 0; d < mean.length; d++) {
                rows.put(vector[language.number] + d, language.vectorScale * mean[d]);
            }
            for (TextBlock block : TextBlock.values()) {
                UnitCounts units = passage.blocks().get(block.ordinal());
                float[] idf = language.idf.get(block.ordinal());
                int start = blocks[language.number][block.ordinal()];
                for (int i = 0; i < units.ids().length; i++) {
                    if (idf[units.ids()[i]] > 0) {
                        rows.put(start + units.ids()[i], units.values()[i] * idf[units.ids()[i]]);
                    }
                }
            }
        }

        LanguageWeights weights(double[] fitted, Language language) {
            double[] ofFeature = new double[features];
            for (int f = 0; f < features; f++) {
                ofFeature[f] = namedScale * fitted[f] + ownScale * fitted[named[language.number] + f];
            }
            List<float[]> ofBlocks = new ArrayList<>();
            for (TextBlock block : TextBlock.values()) {
                float[] idf = language.idf.get(block.ordinal());
                float[] ofBucket = new float[idf.length];
                for (int id = 0; id < idf.length; id++) {
                    ofBucket[id] = (float) (idf[id] * fitted[blocks[language.number][block.ordinal()] + id]);
                }
                ofBlocks.add(ofBucket);
            }
            Map<String, Float> ofWord = new HashMap<>();
            WordVectors table = language.vectors;
            table.vectors().forEach((word, components) -> {
                double sum = 0;
                for (int d = 0; d < components.length; d++) {
                    sum += (components[d] - table.mean()[d]) * fitted[vector[language.number] + d];
                }
                ofWord.put(word, (float) (sum * language.vectorScale));
            });
            return new LanguageWeights(language.intercept, language.standard, ofFeature, ofBlocks, ofWord);
        }
    }
}
