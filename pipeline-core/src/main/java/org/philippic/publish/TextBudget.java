package org.philippic.publish;

import java.util.Arrays;
import java.util.List;

/** Shares out how many code points of running text each seed may show. */
final class TextBudget {
    private TextBudget() {}

    /**
     * Gives every text the same room, and what short texts leave over to the longer ones.
     *
     * @param lengths lengths of the texts in code points
     * @param most code points over all texts
     * @return code points for each text, at most its length; their sum is at most {@code most}
     */
    static List<Integer> shares(List<Integer> lengths, int most) {
        int[] ascending = lengths.stream().mapToInt(Integer::intValue).sorted().toArray();
        int left = most;
        int level = ascending.length == 0 ? 0 : ascending[ascending.length - 1];
        for (int i = 0; i < ascending.length; i++) {
            int fair = left / (ascending.length - i);
            if (ascending[i] > fair) {
                level = fair;
                break;
            }
            left -= ascending[i];
        }
        int cap = level;
        return Arrays.asList(
                lengths.stream().map(length -> Math.min(length, cap)).toArray(Integer[]::new));
    }
}
