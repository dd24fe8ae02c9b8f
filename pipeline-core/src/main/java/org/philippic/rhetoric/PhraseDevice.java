package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/** A device that words of a list give away. */
record PhraseDevice(String device, WordList list) implements DeviceRule {
    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            for (Span span : passage.sentences().get(s).places(list)) {
                places.add(new DevicePlace(s, span, "word list " + list.written()));
            }
        }
        return places;
    }
}
