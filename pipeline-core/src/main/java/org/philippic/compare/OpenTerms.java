package org.philippic.compare;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts of the terms whose number grows with the collection (forms and lemmas). So that no machine has to hold them
 * all, they are added up piece by piece; each piece is {@linkplain #parts parted} by terms when it is full; parts of the
 * same terms are {@linkplain #merge merged}, and of each only the terms that matter are {@linkplain #kept kept}. Mutable;
 * not thread-safe.
 */
public final class OpenTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Counts that a piece holds before it is full: some hundred megabytes. */
    private static final int FULL = 500_000;

    /** 2 to the 32 over the golden ratio: multiples of it lie far apart, while hash codes of short terms do not. */
    private static final int SPREAD = 0x9E3779B9;

    private final EnumSet<StratumKind> kinds;
    private final Map<Group, TermTable> tables = new HashMap<>();

    /** The terms of a level in a stratum, which compete with each other for a place. */
    private record Group(String stratum, Level level) implements Serializable {}

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
                List<TermTable> ofStrata = strata.stream()
                        .map(stratum -> table(new Group(stratum, level)))
                        .toList();
                for (TermCount count : counts.terms()) {
                    TermEntry entry = TermEntry.of(count.count(), summary.size(level));
                    ofStrata.forEach(table -> table.add(count.term(), entry));
                }
            }
        }
    }

    private TermTable table(Group group) {
        return tables.computeIfAbsent(group, key -> new TermTable());
    }

    /** Whether it is time to part the counts and to start anew. */
    public boolean full() {
        return tables.values().stream().mapToInt(TermTable::size).sum() >= FULL;
    }

    /**
     * The same counts in parts: all of a term in one, the same one for each piece.
     *
     * @param n number of parts, 1 or more
     */
    public List<OpenTerms> parts(int n) {
        List<OpenTerms> parts =
                Stream.generate(() -> new OpenTerms(kinds)).limit(n).toList();
        tables.forEach((group, table) -> {
            List<TermTable> ofParts =
                    parts.stream().map(part -> part.table(group)).toList();
            table.forEach((term, entry) ->
                    ofParts.get(Math.floorMod(term.hashCode() * SPREAD, n)).add(term, entry));
        });
        return parts;
    }

    /** Adds other counts, which stay as they are. */
    public OpenTerms merge(OpenTerms other) {
        other.tables.forEach((group, table) -> table(group).merge(table));
        return this;
    }

    /**
     * The counts of some terms and of the most frequent ones of each stratum and level; equally frequent ones are kept
     * in the order of their code units. The others are counted as left out, so that parts which are kept so and merged
     * tell how many distinct terms there are.
     *
     * @param most terms kept by frequency, 0 or more
     * @param wanted terms kept whatever their frequency
     */
    public OpenTerms kept(int most, Set<String> wanted) {
        OpenTerms kept = new OpenTerms(kinds);
        tables.forEach((group, table) -> kept.tables.put(group, table.kept(most, wanted)));
        return kept;
    }

    /**
     * Puts the counts into a profile that the same documents were added to {@linkplain DocumentSummary#withoutOpenTerms
     * without} them. Strata that it does not keep are passed over.
     */
    public void putInto(ReferenceProfile profile) {
        tables.forEach((group, table) ->
                profile.stratum(group.stratum()).ifPresent(statistics -> statistics.put(group.level(), table)));
    }
}
