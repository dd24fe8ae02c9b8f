package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** How often words whose polarity in the sentiment lexicons passes a test occur, per thousand written words. */
record PolarWords(String name, DoublePredicate test) implements Feature {
    @Override
    public Measure measure(Passage passage) {
        List<Span> places = new ArrayList<>();
        for (Word word : passage.words()) {
            if (test.test(word.listed().polarity())) {
                places.add(word.span());
            }
        }
        return Measure.rate(places, passage.wordCount());
    }

    @Override
    public Measure measure(Passage whole, List<Measure> parts) {
        return Measure.rate(parts);
    }
}
