package org.philippic.sentiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model over the terms of a text. A term counts with (1 + ln tf)·idf, the counts of a text are scaled to
 * length 1, and the score is their product with the weights. Immutable and thread-safe.
 */
final class TermWeights {
    private final List<String> terms;
    private final Map<String, Integer> index;
    private final double[] idf;
    private final double[] weights;

    private TermWeights(List<String> terms, double[] idf, double[] weights) {
        this.terms = terms;
        this.idf = idf;
        this.weights = weights;
        this.index = new HashMap<>(terms.size() * 2);
        for (int i = 0; i < terms.size(); i++) {
            index.putIfAbsent(terms.get(i), i);
        }
    }

    /** Reads lines of term, inverse document frequency and weight. */
    static TermWeights parse(List<String> lines) {
        double[] idf = new double[lines.size()];
        double[] weights = new double[lines.size()];
        String[] terms = new String[lines.size()];
        for (int i = 0; i < terms.length; i++) {
            String[] cells = lines.get(i).split("\t", -1);
            terms[i] = cells[0];
            idf[i] = Double.parseDouble(cells[1]);
            weights[i] = Double.parseDouble(cells[2]);
        }
        return new TermWeights(List.of(terms), idf, weights);
    }

    /** The terms, in the order of the lines. */
    List<String> terms() {
        return terms;
    }

    /** Score of a text given as terms, as often as they stand in it; unknown ones do not count; 0 where none is known. */
    double score(Iterable<String> text) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (String term : text) {
            Integer id = index.get(term);
            if (id != null) {
                counts.merge(id, 1, Integer::sum);
            }
        }
        double sum = 0;
        double squares = 0;
        // Sums run in the order of the terms, so that rounding is the same in every run.
        for (int id : counts.keySet().stream().sorted().toList()) {
            double value = (1 + Math.log(counts.get(id))) * idf[id];
            sum += value * weights[id];
            squares += value * value;
        }
        return squares == 0 ? 0 : sum / Math.sqrt(squares);
    }
}
