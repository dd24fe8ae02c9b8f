package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/** How often entries of a word list occur, per thousand written words. */
record PhraseRate(String name, String list, WordLists lists) implements Feature {
    @Override
    public Measure measure(Passage passage) {
        return Measure.rate(places(passage, lists.list(passage.lang(), list)), passage.wordCount());
    }

    static List<Span> places(Passage passage, Phrases phrases) {
        List<Span> places = new ArrayList<>();
        passage.words().forEach(sentence -> places.addAll(phrases.find(sentence)));
        return places;
    }
}
