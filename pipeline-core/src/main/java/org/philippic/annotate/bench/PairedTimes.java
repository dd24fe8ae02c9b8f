package org.philippic.annotate.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time of the two sides, pair by pair. The work of a process is its time less that of the same process with
 * next to nothing to do, so that starting the JVM and loading models do not count.
 */
final class PairedTimes {
    private final List<Double> stock = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> stockLoad = new ArrayList<>();
    private final List<Double> oursLoad = new ArrayList<>();

    /** Seconds of one process. */
    record Run(double load, double total) {
        /** What is left of the total, at least a hundredth of a second, the grain of the clock. */
        double work() {
            return Math.max(0.01, total - load);
        }
    }

    void add(Run stockRun, Run oursRun) {
        stock.add(stockRun.work());
        ours.add(oursRun.work());
        stockLoad.add(stockRun.load());
        oursLoad.add(oursRun.load());
    }

    /**
     * Median, lowest and highest ratio of tokens per second over the pairs, the medians of the rest.
     *
     * @param stockTokens tokens that CoreNLP made of the texts
     * @param oursTokens tokens that we made of them
     */
    Map<String, Double> metrics(long stockTokens, long oursTokens) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < stock.size(); i++) {
            ratios.add((oursTokens / ours.get(i)) / (stockTokens / stock.get(i)));
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("ratio", median(ratios));
        metrics.put("ratio_low", ratios.stream().min(Double::compare).orElse(Double.NaN));
        metrics.put("ratio_high", ratios.stream().max(Double::compare).orElse(Double.NaN));
        metrics.put("ours_tokens_per_cpu_s", oursTokens / median(ours));
        metrics.put("stock_tokens_per_cpu_s", stockTokens / median(stock));
        metrics.put("ours_load_s", median(oursLoad));
        metrics.put("stock_load_s", median(stockLoad));
        metrics.put("pairs", (double) ratios.size());
        metrics.put("tokens", (double) stockTokens);
        return metrics;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}
