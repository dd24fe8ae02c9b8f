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

    private final Map<String, TermEntry> entries = new HashMap<>();
    private long dropped;

    void add(String term, TermEntry entry) {
        entries.merge(term, entry, TermEntry::plus);
    }

    void remove(String term, TermEntry entry) {
        TermEntry left = entries.getOrDefault(term, TermEntry.NONE).minus(entry);
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

    TermEntry get(String term) {
        return entries.getOrDefault(term, TermEntry.NONE);
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
        long least = leastCount(n);
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().count() >= least)
                .sorted(Comparator.<Map.Entry<String, TermEntry>>comparingLong(
                                entry -> -entry.getValue().count())
                        .thenComparing(Map.Entry::getKey))
                .limit(n)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** Occurrences of the {@code n}th most frequent term: numbers sort faster than terms do. */
    private long leastCount(int n) {
        long[] counts =
                entries.values().stream().mapToLong(TermEntry::count).sorted().toArray();
        return n == 0 || n > counts.length ? 0 : counts[counts.length - n];
    }

    /** A table of the {@code n} most frequent terms and of some others that are wanted. */
    TermTable kept(int n, Set<String> wanted) {
        TermTable copy = new TermTable();
        mostFrequent(n).forEach(term -> copy.entries.put(term, entries.get(term)));
        wanted.stream().filter(entries::containsKey).forEach(term -> copy.entries.put(term, entries.get(term)));
        copy.dropped = dropped + entries.size() - copy.entries.size();
        return copy;
    }

    /** A table of the {@code n} most frequent terms, with rates for the first {@code rated} of them alone. */
    TermTable capped(int n, int rated) {
        TermTable copy = new TermTable();
        for (String term : mostFrequent(n)) {
            TermEntry entry = entries.get(term);
            copy.entries.put(term, copy.entries.size() < rated ? entry : entry.withoutRates());
        }
        copy.dropped = dropped + entries.size() - copy.entries.size();
        return copy;
    }

    /** Terms in no particular order. */
    void forEach(BiConsumer<String, TermEntry> action) {
        entries.forEach(action);
    }

    /** Terms in the order of their code units. */
    void forEachSorted(BiConsumer<String, TermEntry> action) {
        new TreeMap<>(entries).forEach(action);
    }

    static TermTable of(Map<String, TermEntry> entries, long dropped) {
        TermTable table = new TermTable();
        table.entries.putAll(entries);
        table.dropped = dropped;
        return table;
    }

    /** A table as it travels: numbers side by side, not an object for each term. */
    private record Packed(String[] terms, long[] sums, long dropped) implements Serializable {
        private static final int SUMS = 5;

        static Packed of(TermTable table) {
            String[] terms = new String[table.size()];
            long[] sums = new long[SUMS * terms.length];
            int at = 0;
            for (Map.Entry<String, TermEntry> term : table.entries.entrySet()) {
                terms[at / SUMS] = term.getKey();
                TermEntry entry = term.getValue();
                sums[at++] = entry.count();
                sums[at++] = entry.documents();
                sums[at++] = entry.squares();
                sums[at++] = entry.rates();
                sums[at++] = entry.rateSquares();
            }
            return new Packed(terms, sums, table.dropped);
        }

        private Object readResolve() {
            TermTable table = new TermTable();
            int at = 0;
            for (String term : terms) {
                table.entries.put(term, new TermEntry(sums[at++], sums[at++], sums[at++], sums[at++], sums[at++]));
            }
            table.dropped = dropped;
            return table;
        }
    }

    private Object writeReplace() {
        return Packed.of(this);
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
