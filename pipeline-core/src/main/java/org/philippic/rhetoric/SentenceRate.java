package org.philippic.rhetoric;

import java.util.List;
import java.util.function.Predicate;
import org.philippic.annotate.AnnotatedSentence;

/** How many sentences are of one kind, per thousand sentences. */
record SentenceRate(String name, Predicate<AnnotatedSentence> kind) implements Feature {
    @Override
    public Measure measure(Passage passage) {
        List<Span> places = passage.sentences().stream()
                .filter(sentence -> kind.test(sentence.annotated()))
                .map(ReadSentence::span)
                .toList();
        return Measure.rate(places, passage.sentences().size());
    }

    @Override
    public Measure measure(Passage whole, List<Measure> parts) {
        return Measure.rate(parts);
    }
}
