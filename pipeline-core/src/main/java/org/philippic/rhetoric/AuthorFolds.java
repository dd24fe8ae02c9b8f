package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides passages into folds so that all passages of an author group fall into one: nobody is tested by a model that
 * has read them.
 */
public final class AuthorFolds {
    /** Number of folds of every cross-validation. */
    public static final int FOLDS = 20;

    private AuthorFolds() {}

    /** Fold of each passage, 0 to 19. */
    static int[] of(List<GoldPassage> passages) {
        return ofGroups(passages.stream().map(GoldPassage::authorGroup).toList());
    }

    /** Fold of each item, 0 to 19, by its group. Groups go, largest first, to the fold that has least. */
    public static int[] ofGroups(List<String> groupOf) {
        Map<String, Integer> sizes = new TreeMap<>();
        groupOf.forEach(group -> sizes.merge(group, 1, Integer::sum));
        List<String> groups = new ArrayList<>(sizes.keySet());
        groups.sort(Comparator.comparing(sizes::get).reversed());
        Map<String, Integer> foldOf = new HashMap<>();
        int[] filled = new int[FOLDS];
        for (String group : groups) {
            int least = 0;
            for (int fold = 1; fold < FOLDS; fold++) {
                if (filled[fold] < filled[least]) {
                    least = fold;
                }
            }
            foldOf.put(group, least);
            filled[least] += sizes.get(group);
        }
        return groupOf.stream().mapToInt(foldOf::get).toArray();
    }
}
