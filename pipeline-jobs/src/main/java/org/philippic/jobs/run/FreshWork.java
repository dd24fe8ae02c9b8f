package org.philippic.jobs.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.philippic.jobs.cache.Pack;

/**
 * What a run has worked on itself so far, apart from what it takes from kept work. A stage may work ahead for those after
 * it; here they find what was made for them, and here it is noted whose time that was. Used by the driver's one thread.
 */
public final class FreshWork {
    /**
     * Cost of some work.
     *
     * @param elapsed time on the clock
     * @param runMs time that Spark's tasks ran, all together
     * @param cpuMs processor time of these tasks
     */
    public record Cost(Duration elapsed, long runMs, long cpuMs) {
        /** No work. */
        public static final Cost NOTHING = new Cost(Duration.ZERO, 0, 0);

        /** This cost and another. */
        public Cost plus(Cost other) {
            return new Cost(elapsed.plus(other.elapsed), runMs + other.runMs, cpuMs + other.cpuMs);
        }

        /** The cost that makes up for this one. */
        public Cost negated() {
            return new Cost(elapsed.negated(), -runMs, -cpuMs);
        }
    }

    private final Map<String, List<Pack>> packs = new HashMap<>();
    private final Map<String, Cost> moved = new HashMap<>();

    /** Notes packs that were made of a stage's work. */
    public void add(String stage, List<Pack> made) {
        packs.computeIfAbsent(stage, name -> new ArrayList<>()).addAll(made);
    }

    /** Notes that the work of a stage was done in the turn of another. */
    public void move(String turn, String stage, Cost cost) {
        moved.merge(stage, cost, Cost::plus);
        moved.merge(turn, cost.negated(), Cost::plus);
    }

    /** The packs that were made of a stage's work, in the order in which they were made. */
    public List<Pack> packs(String stage) {
        return List.copyOf(packs.getOrDefault(stage, List.of()));
    }

    /** Keys of the documents that a stage worked on. */
    public Set<String> documents(String stage) {
        Set<String> documents = new TreeSet<>();
        packs(stage).forEach(pack -> documents.addAll(pack.documents()));
        return documents;
    }

    /** What the work of a stage cost in turns of others, less what theirs cost in its own. */
    public Cost moved(String stage) {
        return moved.getOrDefault(stage, Cost.NOTHING);
    }
}
