package org.philippic.rhetoric;

import java.util.Arrays;

/**
 * Occurrences of hashed text units in a passage, scaled to unit length: 1 + ln(count), divided by the Euclidean norm.
 *
 * @param ids bucket of each unit, ascending
 * @param values positive, their squares sum to 1 (none where the passage has no unit)
 */
record UnitCounts(int[] ids, float[] values) {
    /** Counts units that fall into 2^bits buckets. */
    static final class Counter {
        private final int mask;
        private int[] seen = new int[1024];
        private int size;

        Counter(int buckets) {
            this.mask = buckets - 1;
        }

        void add(String unit) {
            if (size == seen.length) {
                seen = Arrays.copyOf(seen, 2 * size);
            }
            seen[size++] = bucket(unit, mask);
        }

        UnitCounts scaled() {
            Arrays.sort(seen, 0, size);
            int[] ids = new int[size];
            float[] values = new float[size];
            int n = 0;
            double squares = 0;
            for (int i = 0; i < size; ) {
                int next = i;
                while (next < size && seen[next] == seen[i]) {
                    next++;
                }
                double value = 1 + Math.log(next - i);
                ids[n] = seen[i];
                values[n++] = (float) value;
                squares += value * value;
                i = next;
            }
            float scale = (float) (1 / Math.sqrt(Math.max(1, squares)));
            for (int i = 0; i < n; i++) {
                values[i] *= scale;
            }
            return new UnitCounts(Arrays.copyOf(ids, n), Arrays.copyOf(values, n));
        }
    }

    /** Bucket of a unit: FNV-1a over its UTF-16 units with a final mix, so that the low bits depend on all of it. */
    static int bucket(String unit, int mask) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < unit.length(); i++) {
            hash = (hash ^ unit.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash & mask;
    }

    /** Inner product with a weight per bucket. */
    double dot(float[] weights) {
        double sum = 0;
        for (int i = 0; i < ids.length; i++) {
            sum += values[i] * weights[ids[i]];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitCounts that && Arrays.equals(ids, that.ids) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "UnitCounts" + Arrays.toString(ids);
    }
}
