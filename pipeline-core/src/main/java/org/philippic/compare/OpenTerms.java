package org.philippic.compare;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts of the terms whose number grows with the collection (forms and lemmas), added up piece by piece, so that no
 * machine has to hold them all: each piece is {@linkplain #drain given away} when it is full, and an engine adds up what
 * the pieces say of one key. Mutable; not thread-safe.
 */
public final class OpenTerms {
    /** Distinct terms that a piece holds before it is full: some hundred megabytes. */
    private static final int FULL = 500_000;

    private final Set<StratumKind> kinds;
    private Map<Key, TermEntry> entries = new HashMap<>();

    /**
     * A term in a stratum.
     *
     * @param stratum name of the stratum
     * @param level open level
     * @param term the term
     */
    public record Key(String stratum, Level level, String term) implements Serializable {
        /** 2 to the 32 over the golden ratio: multiples of it lie far apart. */
        private static final int SPREAD = 0x9E3779B9;

        // The default hash code of an enum differs from one JVM to the next, and shuffles go by hash codes.
        @Override
        public int hashCode() {
            // Hash codes of short terms lie close together: those of each group are put elsewhere.
            return (stratum.hashCode() * 31 + level.ordinal()) * SPREAD ^ term.hashCode();
        }

        /** What terms compete with each other for a place: stratum and level. */
        public Group group() {
            return new Group(stratum, level);
        }
    }

    /** The terms of a level in a stratum. */
    public record Group(String stratum, Level level) implements Serializable {
        @Override
        public int hashCode() {
            return stratum.hashCode() * 31 + level.ordinal();
        }
    }

    /** Counts for each of the strata, {@link StratumKind#LANG} included in any case. */
    public OpenTerms(Set<StratumKind> kinds) {
        this.kinds = EnumSet.of(StratumKind.LANG);
        this.kinds.addAll(kinds);
    }

    /** Adds a document. One without words is left out, as {@link ReferenceProfile#add} does. */
    public void add(DocumentSummary summary) {
        if (summary.nWords() == 0) {
            return;
        }
        List<String> strata =
                kinds.stream().flatMap(kind -> kind.of(summary).stream()).toList();
        for (LevelCounts counts : summary.levels()) {
            Level level = Level.of(counts.level());
            if (level.open()) {
                counts.terms().forEach(count -> add(strata, level, count, summary.size(level)));
            }
        }
    }

    private void add(List<String> strata, Level level, TermCount count, long size) {
        TermEntry entry = TermEntry.of(count.count(), size);
        for (String stratum : strata) {
            entries.merge(new Key(stratum, level, count.term()), entry, TermEntry::plus);
        }
    }

    /** Whether it is time to give the counts away. */
    public boolean full() {
        return entries.size() >= FULL;
    }

    /** Gives the counts away, in no particular order, and starts anew. */
    public Iterator<Map.Entry<Key, TermEntry>> drain() {
        Map<Key, TermEntry> full = entries;
        entries = new HashMap<>();
        return full.entrySet().iterator();
    }
}
