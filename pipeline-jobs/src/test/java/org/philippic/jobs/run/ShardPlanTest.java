package org.philippic.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShardPlanTest {
    private static Map<String, Long> weights(int n, long seed) {
        Random random = new Random(seed);
        Map<String, Long> weights = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            weights.put("doc-" + i, (long) Math.exp(4 + 3 * random.nextGaussian()));
        }
        return weights;
    }

    @Test
    void sameWeightsInAnyOrder_giveTheSamePlan() {
        Map<String, Long> weights = weights(500, 3);

        assertThat(ShardPlan.pack(new HashMap<>(weights), 1 << 20, 7, 2))
                .isEqualTo(ShardPlan.pack(weights, 1 << 20, 7, 2));
    }

    @Test
    void noShard_isHeavierThanGrahamsBound() {
        Map<String, Long> weights = weights(1000, 5);
        int shards = 6;

        ShardPlan plan = ShardPlan.pack(weights, 1 << 20, shards, 2);

        long[] loads = new long[shards];
        weights.forEach((id, weight) -> loads[plan.shardOf().get(id)] += weight);
        long total = weights.values().stream().mapToLong(Long::longValue).sum();
        long heaviest =
                weights.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        double optimumAtLeast = Math.max((double) total / shards, heaviest);
        // Longest processing time first is within 4/3 - 1/(3m) of the optimum (Graham 1969).
        double heaviestShard = Arrays.stream(loads).max().orElseThrow();
        assertThat(heaviestShard).isLessThanOrEqualTo(optimumAtLeast * (4.0 / 3 - 1.0 / (3 * shards)));
    }

    @Test
    void shardsLeftToChoose_areSomeForEachCoreButNoMoreThanDocuments() {
        assertThat(ShardPlan.pack(weights(100, 1), 1 << 20, 0, 2).shards()).isGreaterThanOrEqualTo(4);
        assertThat(ShardPlan.pack(weights(3, 1), 1 << 20, 0, 2).shards()).isEqualTo(3);
        assertThat(ShardPlan.pack(Map.of(), 1 << 20, 0, 2).shards()).isEqualTo(1);
    }

    @Test
    void shardsLeftToChoose_areAsManyForEachCore() {
        Map<String, Long> weights = weights(1000, 7);
        long total = weights.values().stream().mapToLong(Long::longValue).sum();

        for (int parallelism : new int[] {1, 2, 3, 8}) {
            ShardPlan plan = ShardPlan.pack(weights, total / 50, 0, parallelism);
            assertThat(plan.shards() % parallelism).isZero();
            assertThat(plan.shards()).isBetween(50, 50 + parallelism);
        }
    }

    @Test
    void partitioner_followsThePlan_andTakesUnknownIdentifiersToo() {
        ShardPlan plan = ShardPlan.pack(weights(20, 9), 1 << 20, 4, 2);

        plan.shardOf()
                .forEach((id, shard) ->
                        assertThat(plan.partitioner().getPartition(id)).isEqualTo(shard));
        assertThat(plan.partitioner().getPartition("unknown")).isBetween(0, 3);
    }
}
