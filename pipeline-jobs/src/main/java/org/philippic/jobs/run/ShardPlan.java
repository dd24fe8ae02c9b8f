package org.philippic.jobs.run;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.spark.Partitioner;

/**
 * Which shard each document or file goes to. Packs by weight, heaviest first, each onto the lightest shard so far
 * (longest processing time first; Graham 1969), so that no shard lags behind. A function of its input alone.
 *
 * @param shards number of shards, at least 1
 * @param shardOf shard of each identifier
 */
public record ShardPlan(int shards, Map<String, Integer> shardOf) implements Serializable {
    /** Characters or bytes that make a shard worth its own task, where nothing better is known of the work on them. */
    public static final long CHARACTERS_A_SHARD = 1 << 20;

    private record Load(int shard, long weight) {}

    /**
     * Packs weighted identifiers.
     *
     * @param weights weight of each identifier, in any unit
     * @param aShard weight that makes a shard worth its own task
     * @param shards number of shards; 0 chooses by total weight and parallelism
     * @param parallelism number of tasks that can run at once
     */
    public static ShardPlan pack(Map<String, Long> weights, long aShard, int shards, int parallelism) {
        int count = shards > 0 ? shards : chooseShards(weights, aShard, parallelism);
        PriorityQueue<Load> lightest =
                new PriorityQueue<>(Comparator.comparingLong(Load::weight).thenComparingInt(Load::shard));
        for (int shard = 0; shard < count; shard++) {
            lightest.add(new Load(shard, 0));
        }
        List<Map.Entry<String, Long>> heaviestFirst = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<String, Integer> shardOf = new TreeMap<>();
        for (Map.Entry<String, Long> item : heaviestFirst) {
            Load load = lightest.remove();
            shardOf.put(item.getKey(), load.shard());
            lightest.add(new Load(load.shard(), load.weight() + Math.max(1, item.getValue())));
        }
        return new ShardPlan(count, shardOf);
    }

    /** Shards are equally heavy, so processors finish together only where each gets as many of them as the others. */
    private static int chooseShards(Map<String, Long> weights, long aShard, int parallelism) {
        long total = weights.values().stream().mapToLong(Long::longValue).sum();
        long rounds = Math.max(2, 1 + (total - 1) / (aShard * parallelism));
        return (int) Math.max(1, Math.min(rounds * parallelism, weights.size()));
    }

    /** Spark partitioner that follows the plan; identifiers outside it go by their hash. */
    public Partitioner partitioner() {
        return new ByPlan(this);
    }

    private static final class ByPlan extends Partitioner {
        private static final long serialVersionUID = 1L;
        private final ShardPlan plan;

        ByPlan(ShardPlan plan) {
            this.plan = plan;
        }

        @Override
        public int numPartitions() {
            return plan.shards();
        }

        @Override
        public int getPartition(Object key) {
            Integer shard = plan.shardOf().get((String) key);
            return shard != null ? shard : Math.floorMod(key.hashCode(), plan.shards());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByPlan that && plan.equals(that.plan);
        }

        @Override
        public int hashCode() {
            return plan.hashCode();
        }
    }
}
