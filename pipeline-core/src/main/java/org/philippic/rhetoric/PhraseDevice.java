package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/** A device that words of a list give away. */
record PhraseDevice(String device, String list, WordLists lists) implements DeviceRule {
    @Override
    public List<DevicePlace> find(Passage passage) {
        Phrases phrases = lists.list(passage.lang(), list);
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.words().size(); s++) {
            for (Span span : phrases.find(passage.words().get(s))) {
                places.add(new DevicePlace(s, span, "word list " + list));
            }
        }
        return places;
    }
}
