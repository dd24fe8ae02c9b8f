package org.philippic.compare;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Counts of the terms of one level over many documents. Everything is a sum of whole numbers, so that tables of shards
 * add up to the table of the whole bit for bit in any order. Mutable; not thread-safe.
 */
final class TermTable implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double SQUARES_UNIT = 1L << 24;
    private static final double RATE_UNIT = 1L << 40;

    /**
     * What is known of a term.
     *
     * @param count occurrences
     * @param documents documents that have it
     * @param squares Σ x²/n over documents, in units of 2⁻²⁴
     * @param rates Σ x/n over documents, in units of 2⁻⁴⁰
     * @param rateSquares Σ (x/n)² over documents, in units of 2⁻⁴⁰
     */
    record Entry(long count, long documents, long squares, long rates, long rateSquares) implements Serializable {
        static final Entry NONE = new Entry(0, 0, 0, 0, 0);

        static Entry of(long count, long size) {
            double n = Math.max(size, count);
            double rate = count / n;
            return new Entry(
                    count,
                    1,
                    Math.round(count * rate * SQUARES_UNIT),
                    Math.round(rate * RATE_UNIT),
                    Math.round(rate * rate * RATE_UNIT));
        }

        Entry plus(Entry other) {
            return new Entry(
                    count + other.count,
                    documents + other.documents,
                    squares + other.squares,
                    rates + other.rates,
                    rateSquares + other.rateSquares);
        }

        Entry minus(Entry other) {
            return new Entry(
                    count - other.count,
                    documents - other.documents,
                    squares - other.squares,
                    rates - other.rates,
                    rateSquares - other.rateSquares);
        }

        Entry withoutRates() {
            return new Entry(count, documents, squares, 0, 0);
        }

        /** Σ x²/n over documents. */
        double sumOfSquares() {
            return squares / SQUARES_UNIT;
        }

        /** Mean of the relative frequency over {@code n} documents, those without the term included. */
        double meanRate(long n) {
            return rates / RATE_UNIT / n;
        }

        /** Standard deviation (n − 1) of the relative frequency over {@code n} documents; 0 below two. */
        double deviationOfRate(long n) {
            double mean = meanRate(n);
            double squared = rateSquares / RATE_UNIT / n - mean * mean;
            return n < 2 ? 0 : Math.sqrt(Math.max(0, squared) * n / (n - 1));
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private long dropped;

    void add(String term, Entry entry) {
        entries.merge(term, entry, Entry::plus);
    }

    void remove(String term, Entry entry) {
        Entry left = entries.getOrDefault(term, Entry.NONE).minus(entry);
        if (left.count() < 0 || left.documents() < 0) {
            throw new IllegalStateException("Term '" + term + "' is taken out of counts that it was never added to");
        }
        if (left.documents() == 0) {
            entries.remove(term);
        } else {
            entries.put(term, left);
        }
    }

    void merge(TermTable other) {
        other.entries.forEach(this::add);
        dropped += other.dropped;
    }

    Entry get(String term) {
        return entries.getOrDefault(term, Entry.NONE);
    }

    /** Distinct terms kept. */
    int size() {
        return entries.size();
    }

    /** How many distinct terms were left out when tables were cut down to their most frequent terms. */
    long dropped() {
        return dropped;
    }

    Set<String> terms() {
        return entries.keySet();
    }

    /** The {@code n} most frequent terms, most frequent first, ties in the order of their code units. */
    List<String> mostFrequent(int n) {
        return entries.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Entry>>comparingLong(
                                entry -> -entry.getValue().count())
                        .thenComparing(Map.Entry::getKey))
                .limit(n)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** A table of the {@code n} most frequent terms, with rates for the first {@code rated} of them alone. */
    TermTable capped(int n, int rated) {
        TermTable copy = new TermTable();
        for (String term : mostFrequent(n)) {
            Entry entry = entries.get(term);
            copy.entries.put(term, copy.entries.size() < rated ? entry : entry.withoutRates());
        }
        copy.dropped = dropped + entries.size() - copy.entries.size();
        return copy;
    }

    /** Terms in the order of their code units. */
    void forEachSorted(BiConsumer<String, Entry> action) {
        new TreeMap<>(entries).forEach(action);
    }

    static TermTable of(Map<String, Entry> entries, long dropped) {
        TermTable table = new TermTable();
        table.entries.putAll(entries);
        table.dropped = dropped;
        return table;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermTable that && entries.equals(that.entries) && dropped == that.dropped;
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
