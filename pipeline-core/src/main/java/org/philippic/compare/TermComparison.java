package org.philippic.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.philippic.model.Keyness;

/**
 * Keyness of the terms of a target against a reference, at one level. A term is compared where it occurs at least twice
 * in the target, or would be expected to. Immutable.
 *
 * @param alpha error rate of LRC over all terms of a comparison and level
 * @param priorTokens pseudo-tokens of the prior of the log odds
 * @param maxTerms most rows given back: the terms that stand out most
 */
record TermComparison(double alpha, double priorTokens, int maxTerms) {
    private static final long LEAST_COUNT = 2;

    /**
     * Compares a single document.
     *
     * @param name name of the comparison: target, "vs", reference
     * @param spread how the terms are spread over the target
     * @param reference statistics without the target
     * @return rows by |LRC|, then |log odds z|, largest first
     */
    List<Keyness> compare(
            String name, Level level, DocumentSummary target, TermSpread spread, StratumStatistics reference) {
        TermTable table = reference.terms(level);
        Map<String, Long> counts = new TreeMap<>();
        for (TermCount term : target.terms(level)) {
            counts.put(term.term(), term.count());
        }
        long n1 = target.size(level);
        long n2 = reference.size(level);
        if (n1 == 0 || n2 == 0) {
            return List.of();
        }
        TreeSet<String> vocabulary = new TreeSet<>(counts.keySet());
        vocabulary.addAll(table.terms());
        // A level that one side was not annotated at says nothing about the other.
        boolean unknown = level != Level.DEVICE && (counts.isEmpty() || table.size() == 0);
        if (unknown || vocabulary.isEmpty() || !reference.tells(level)) {
            return List.of();
        }
        List<String> compared = vocabulary.stream()
                .filter(term -> counts.getOrDefault(term, 0L) >= LEAST_COUNT
                        || (double) table.get(term).count() / n2 * n1 >= LEAST_COUNT)
                .toList();
        LogOdds logOdds = new LogOdds(priorTokens, vocabulary.size() + table.dropped());
        double[] p = new double[compared.size()];
        List<Keyness> rows = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            String term = compared.get(i);
            long a = counts.getOrDefault(term, 0L);
            TermEntry entry = table.get(term);
            // A word can carry more than one device, so that devices may outnumber the words of a tiny document.
            FourCells cells = new FourCells(a, Math.max(n1, a), entry.count(), Math.max(n2, entry.count()));
            double g2 = LogLikelihood.signed(cells);
            double phi = Overdispersion.phi(entry.count(), n2, entry.sumOfSquares(), reference.documents());
            p[i] = Overdispersion.pValue(g2, phi, reference.documents());
            rows.add(new Keyness(
                    name,
                    level.label(),
                    term,
                    a,
                    entry.count(),
                    cells.n1(),
                    cells.n2(),
                    a > 0 ? 1 : 0,
                    entry.documents(),
                    g2,
                    LogRatio.of(cells),
                    LogRatio.conservative(cells, compared.size(), alpha),
                    logOdds.z(cells),
                    0,
                    spread.dpNorm(level, term).stream().boxed().findFirst().orElse(null)));
        }
        return ranked(rows, BenjaminiHochberg.q(p));
    }

    private List<Keyness> ranked(List<Keyness> rows, double[] q) {
        List<Keyness> withQ = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            Keyness row = rows.get(i);
            withQ.add(new Keyness(
                    row.comparison(),
                    row.level(),
                    row.term(),
                    row.targetCount(),
                    row.referenceCount(),
                    row.targetTokens(),
                    row.referenceTokens(),
                    row.targetRange(),
                    row.referenceRange(),
                    row.g2(),
                    row.logRatio(),
                    row.lrc(),
                    row.logOddsZ(),
                    q[i],
                    row.dispersion()));
        }
        withQ.sort(Comparator.<Keyness>comparingDouble(row -> -Math.abs(row.lrc()))
                .thenComparingDouble(row -> -Math.abs(row.logOddsZ()))
                .thenComparing(Keyness::term));
        return List.copyOf(withQ.subList(0, Math.min(maxTerms, withQ.size())));
    }
}
