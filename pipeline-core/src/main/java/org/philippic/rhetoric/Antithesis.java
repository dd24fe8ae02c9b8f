package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/** A denial and, within the next dozen words of the sentence, the word that sets something against it: "not … but". */
record Antithesis(String device, WordLists lists) implements DeviceRule {
    private static final int REACH = 12;

    @Override
    public List<DevicePlace> find(Passage passage) {
        Phrases denials = lists.list(passage.lang(), "negation");
        Phrases turns = lists.list(passage.lang(), "adversative");
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.words().size(); s++) {
            List<Word> words = passage.words().get(s);
            for (int i = 0; i < words.size(); i++) {
                if (denials.contains(words.get(i).form())) {
                    int turn = turnAfter(words, i, turns, denials);
                    if (turn > 0) {
                        Span span = new Span(
                                words.get(i).span().start(),
                                words.get(turn).span().end());
                        places.add(new DevicePlace(s, span, "denial and counterpart"));
                        i = turn;
                    }
                }
            }
        }
        return places;
    }

    private static int turnAfter(List<Word> words, int denial, Phrases turns, Phrases denials) {
        for (int i = denial + 2; i < Math.min(words.size(), denial + REACH); i++) {
            String word = words.get(i).form();
            if (turns.contains(word) && !denials.contains(word)) {
                return i;
            }
        }
        return -1;
    }
}
