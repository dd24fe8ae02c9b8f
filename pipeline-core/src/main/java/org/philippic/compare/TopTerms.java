package org.philippic.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The most frequent terms of a stratum and level, and how many distinct ones there are. Parts add up in any order to the
 * same: equally frequent terms are kept in the order of their code units. Mutable; not thread-safe.
 */
public final class TopTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Ordered by count; of two as frequent the one that sorts later counts as rarer. */
    private record Counted(String term, TermEntry entry) implements Comparable<Counted>, Serializable {
        @Override
        public int compareTo(Counted other) {
            int byCount = Long.compare(entry.count(), other.entry.count());
            return byCount != 0 ? byCount : other.term.compareTo(term);
        }
    }

    private final int most;
    private final PriorityQueue<Counted> kept = new PriorityQueue<>();
    private long distinct;

    /** @param most terms kept, 1 or more */
    public TopTerms(int most) {
        this.most = most;
    }

    /** Adds a term that was not added before. */
    public TopTerms add(String term, TermEntry entry) {
        distinct++;
        keep(new Counted(term, entry));
        return this;
    }

    /** Adds the terms of another part. */
    public TopTerms merge(TopTerms other) {
        distinct += other.distinct;
        other.kept.forEach(this::keep);
        return this;
    }

    private void keep(Counted term) {
        kept.add(term);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    /** Number of distinct terms added, kept or not. */
    public long distinct() {
        return distinct;
    }

    /** The terms kept. */
    public Map<String, TermEntry> terms() {
        Map<String, TermEntry> terms = new HashMap<>();
        kept.forEach(term -> terms.put(term.term(), term.entry()));
        return terms;
    }
}
