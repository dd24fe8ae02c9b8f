package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two words in a row that come back within sixty words, and sentences or clauses that open as the one before did. */
record Repetition(String device) implements DeviceRule {
    private static final int REACH = 60;
    private static final int CONTENT_LENGTH = 4;

    private record Pair(String first, String second) {}

    @Override
    public boolean findsBySentence() {
        return false;
    }

    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        Map<Pair, Integer> lastSeen = new HashMap<>();
        Set<Pair> told = new HashSet<>();
        int at = 0;
        for (int s = 0; s < passage.sentences().size(); s++) {
            List<Word> words = passage.sentences().get(s).words();
            for (int i = 0; i + 1 < words.size(); i++) {
                Pair pair = new Pair(words.get(i).form(), words.get(i + 1).form());
                Integer before = lastSeen.put(pair, at + i);
                if (before != null && at + i - before <= REACH && weighty(words, i) && told.add(pair)) {
                    Span span = new Span(
                            words.get(i).span().start(),
                            Math.max(
                                    words.get(i).span().end(),
                                    words.get(i + 1).span().end()));
                    places.add(new DevicePlace(s, span, "words that come back"));
                }
            }
            if (s > 0 && sameOpening(passage.sentences().get(s - 1).words(), words)) {
                places.add(new DevicePlace(s, words.get(0).span(), "opening that comes back"));
            }
            at += words.size();
        }
        return places;
    }

    private static boolean weighty(List<Word> words, int i) {
        return words.get(i).form().length() >= CONTENT_LENGTH
                && words.get(i + 1).form().length() >= CONTENT_LENGTH;
    }

    private static boolean sameOpening(List<Word> before, List<Word> words) {
        return !before.isEmpty()
                && !words.isEmpty()
                && before.get(0).form().equals(words.get(0).form());
    }
}
