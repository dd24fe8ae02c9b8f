package org.philippic.rhetoric;

import java.util.Arrays;

/**
 * Occurrences of hashed text units in a passage, scaled to unit length: 1 + ln(count), divided by the Euclidean norm.
 *
 * @param ids bucket of each unit, ascending
 * @param values positive, their squares sum to 1 (none where the passage has no unit)
 */
record UnitCounts(int[] ids, float[] values) {
    /** Hash of the empty unit. */
    static final int START = 0x811c9dc5;

    /** Counts units that fall into 2^bits buckets. */
    static final class Counter {
        private static final int DIGIT_BITS = 9;
        private static final int DIGITS = 1 << DIGIT_BITS;

        private final int mask;
        private int[] seen = new int[1024];
        private int size;

        Counter(int buckets) {
            this.mask = buckets - 1;
        }

        void add(String unit) {
            add(hash(START, unit));
        }

        /** Adds the unit with this {@link #hash}. */
        void add(int hash) {
            if (size == seen.length) {
                seen = Arrays.copyOf(seen, 2 * size);
            }
            seen[size++] = bucket(hash, mask);
        }

        /** Radix sort: buckets are small numbers, and there are thousands in a passage. */
        private void sort() {
            int[] from = seen;
            int[] to = new int[size];
            for (int shift = 0; mask >>> shift > 0; shift += DIGIT_BITS) {
                int[] ends = new int[DIGITS + 1];
                for (int i = 0; i < size; i++) {
                    ends[(from[i] >>> shift & DIGITS - 1) + 1]++;
                }
                for (int digit = 1; digit < DIGITS; digit++) {
                    ends[digit] += ends[digit - 1];
                }
                for (int i = 0; i < size; i++) {
                    to[ends[from[i] >>> shift & DIGITS - 1]++] = from[i];
                }
                int[] sorted = to;
                to = from;
                from = sorted;
            }
            seen = from;
        }

        UnitCounts scaled() {
            sort();
            int[] ids = new int[size];
            float[] values = new float[size];
            int n = 0;
            double squares = 0;
            for (int i = 0; i < size; ) {
                int next = i;
                while (next < size && seen[next] == seen[i]) {
                    next++;
                }
                double value = next - i == 1 ? 1 : 1 + Math.log(next - i);
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

    /** Hash of a unit that begins with one of a known hash: FNV-1a over UTF-16 units. */
    static int hash(int beginning, String rest) {
        int hash = beginning;
        for (int i = 0; i < rest.length(); i++) {
            hash = hash(hash, rest.charAt(i));
        }
        return hash;
    }

    static int hash(int beginning, char next) {
        return (beginning ^ next) * 0x01000193;
    }

    /** Bucket of a unit by its hash, with a final mix, so that the low bits depend on all of it. */
    static int bucket(int unit, int mask) {
        int hash = unit;
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
