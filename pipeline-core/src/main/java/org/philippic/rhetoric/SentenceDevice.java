package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.philippic.annotate.AnnotatedSentence;

/** A device that whole sentences of one kind are. */
record SentenceDevice(String device, String evidence, Predicate<AnnotatedSentence> kind) implements DeviceRule {
    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            AnnotatedSentence sentence = passage.sentences().get(s);
            if (kind.test(sentence)) {
                Span span = new Span(
                        sentence.sentence().charStart(), sentence.sentence().charEnd());
                places.add(new DevicePlace(s, span, evidence));
            }
        }
        return places;
    }
}
