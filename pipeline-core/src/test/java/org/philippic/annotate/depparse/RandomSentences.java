package org.philippic.annotate.depparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random sentences over the synthetic model's words and tags, with some that it does not know. */
final class RandomSentences {
    private RandomSentences() {}

    record Tagged(String[] forms, String[] tags) {}

    static List<Tagged> draw(int count, int maxLength, long seed) {
        Random random = new Random(seed);
        List<Tagged> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = 1 + random.nextInt(maxLength);
            String[] forms = new String[length];
            String[] tags = new String[length];
            for (int j = 0; j < length; j++) {
                forms[j] = pick(SyntheticModel.WORDS, "unheard", random);
                tags[j] = pick(SyntheticModel.TAGS, "UNHEARD", random);
            }
            sentences.add(new Tagged(forms, tags));
        }
        return sentences;
    }

    private static String pick(List<String> known, String unknown, Random random) {
        int i = random.nextInt(known.size() + 1);
        return i == known.size() ? unknown : known.get(i);
    }
}
