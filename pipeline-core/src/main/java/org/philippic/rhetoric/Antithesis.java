package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/** A denial and, within the next dozen words of the sentence, the word that sets something against it: "not … but". */
record Antithesis(String device) implements DeviceRule {
    private static final int REACH = 12;

    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            List<Word> words = passage.sentences().get(s).words();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).listed().isOn(WordList.NEGATION)) {
                    int turn = turnAfter(words, i);
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

    private static int turnAfter(List<Word> words, int denial) {
        for (int i = denial + 2; i < Math.min(words.size(), denial + REACH); i++) {
            ListedWord word = words.get(i).listed();
            if (word.isOn(WordList.ADVERSATIVE) && !word.isOn(WordList.NEGATION)) {
                return i;
            }
        }
        return -1;
    }
}
