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
            ReadSentence sentence = passage.sentences().get(s);
            if (kind.test(sentence.annotated())) {
                places.add(new DevicePlace(s, sentence.span(), evidence));
            }
        }
        return places;
    }
}
