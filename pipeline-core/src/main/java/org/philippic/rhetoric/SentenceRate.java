package org.philippic.rhetoric;

import java.util.List;
import java.util.function.Predicate;
import org.philippic.annotate.AnnotatedSentence;

/** How many sentences are of one kind, per thousand sentences. */
record SentenceRate(String name, Predicate<AnnotatedSentence> kind) implements Feature {
    @Override
    public Measure measure(Passage passage) {
        List<Span> places = passage.sentences().stream()
                .filter(kind)
                .map(AnnotatedSentence::sentence)
                .map(sentence -> new Span(sentence.charStart(), sentence.charEnd()))
                .toList();
        return Measure.rate(places, passage.sentences().size());
    }
}
