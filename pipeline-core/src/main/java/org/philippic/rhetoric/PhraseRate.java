package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/** How often entries of a word list occur, per thousand written words. */
record PhraseRate(WordList list) implements Feature {
    @Override
    public String name() {
        return list.feature();
    }

    @Override
    public Measure measure(Passage passage) {
        List<Span> places = new ArrayList<>();
        passage.sentences().forEach(sentence -> places.addAll(sentence.places(list)));
        return Measure.rate(places, passage.wordCount());
    }

    @Override
    public Measure measure(Passage whole, List<Measure> parts) {
        return Measure.rate(parts);
    }
}
