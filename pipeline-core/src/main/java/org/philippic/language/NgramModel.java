package org.philippic.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of OpenNLP's language model (maximum entropy over the character n-grams, n = 1 to 3, that occur in a
 * text) for chosen languages, laid out flat: one hash table from n-gram to a run of (language, weight) pairs. Scores are
 * the same sums that OpenNLP computes, without a string for every n-gram. Immutable and thread-safe.
 */
final class NgramModel {
    private static final int LONGEST = 3;

    private final long[] keys;
    private final int[] runs;
    private final short[] columns;
    private final float[] weights;
    private final int[] languageOfColumn;
    private final int languages;

    private NgramModel(Map<Long, Context> byKey, int[] columnOfOutcome, int[] languageOfColumn, int languages) {
        this.languageOfColumn = languageOfColumn;
        this.languages = languages;
        this.keys = new long[Integer.highestOneBit(byKey.size() * 2) * 2];
        this.runs = new int[2 * keys.length];
        List<Float> flatWeights = new ArrayList<>();
        List<Short> flatColumns = new ArrayList<>();
        byKey.forEach((key, context) -> {
            int start = flatColumns.size();
            for (int i = 0; i < context.getOutcomes().length; i++) {
                int column = columnOfOutcome[context.getOutcomes()[i]];
                if (column >= 0) {
                    flatColumns.add((short) column);
                    flatWeights.add((float) context.getParameters()[i]);
                }
            }
            int slot = slot(key);
            keys[slot] = key;
            runs[2 * slot] = start;
            runs[2 * slot + 1] = flatColumns.size();
        });
        this.columns = new short[flatColumns.size()];
        this.weights = new float[flatWeights.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = flatColumns.get(i);
            weights[i] = flatWeights.get(i);
        }
    }

    /**
     * Reads the weights.
     *
     * @param bytes a model of OpenNLP's LanguageDetectorME
     * @param wanted ISO 639-1 codes; scores come in their order
     */
    static NgramModel read(InputStream bytes, List<String> wanted) throws IOException {
        Object[] parts = ((AbstractModel) new LanguageDetectorModel(bytes).getMaxentModel()).getDataStructures();
        String[] outcomes = (String[]) parts[2];
        int[] columnOfOutcome = new int[outcomes.length];
        List<Integer> languageOfColumn = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes.length; outcome++) {
            int language = LanguageCodes.iso6391(outcomes[outcome])
                    .map(wanted::indexOf)
                    .orElse(-1);
            columnOfOutcome[outcome] = language < 0 ? -1 : languageOfColumn.size();
            if (language >= 0) {
                languageOfColumn.add(language);
            }
        }
        Map<Long, Context> byKey = new TreeMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) parts[1]).entrySet()) {
            String gram = (String) entry.getKey();
            if (gram.length() <= LONGEST) {
                byKey.put(key(gram), (Context) entry.getValue());
            }
        }
        return new NgramModel(
                byKey,
                columnOfOutcome,
                languageOfColumn.stream().mapToInt(Integer::intValue).toArray(),
                wanted.size());
    }

    /**
     * Sum of the weights of the different n-grams of a text, per language; where the model has two varieties of one
     * language, that of the better one.
     *
     * @param text lower-case characters; runs of anything else as single spaces
     */
    double[] scores(CharSequence text) {
        double[] sums = new double[languageOfColumn.length];
        long[] seen = new long[Integer.highestOneBit(Math.max(16, 6 * text.length())) * 2];
        long gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = (gram << 16 | text.charAt(i)) & 0xFFFFFFFFFFFFL;
            add(gram & 0xFFFFL, seen, sums);
            if (i >= 1) {
                add(gram & 0xFFFFFFFFL, seen, sums);
            }
            if (i >= 2) {
                add(gram, seen, sums);
            }
        }
        double[] scores = new double[languages];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        for (int column = 0; column < sums.length; column++) {
            int language = languageOfColumn[column];
            scores[language] = Math.max(scores[language], sums[column]);
        }
        return scores;
    }

    private void add(long gram, long[] seen, double[] sums) {
        int mask = seen.length - 1;
        int at = hash(gram) & mask;
        while (seen[at] != 0) {
            if (seen[at] == gram) {
                return;
            }
            at = at + 1 & mask;
        }
        seen[at] = gram;
        int slot = slot(gram);
        if (keys[slot] == gram) {
            for (int i = runs[2 * slot]; i < runs[2 * slot + 1]; i++) {
                sums[columns[i]] += weights[i];
            }
        }
    }

    /** Where an n-gram stands, or the free place where it would. */
    private int slot(long gram) {
        int mask = keys.length - 1;
        int at = hash(gram) & mask;
        while (keys[at] != 0 && keys[at] != gram) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int hash(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33);
    }

    private static long key(String gram) {
        long key = 0;
        for (int i = 0; i < gram.length(); i++) {
            key = key << 16 | gram.charAt(i);
        }
        return key;
    }
}
