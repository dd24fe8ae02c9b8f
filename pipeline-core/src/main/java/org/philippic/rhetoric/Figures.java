package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Token;

/** Numbers written in digits: years, amounts, pages. */
record Figures(String device) implements DeviceRule {
    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            for (Token token : passage.sentences().get(s).tokens()) {
                if (token.form().chars().anyMatch(Character::isDigit)) {
                    places.add(new DevicePlace(s, new Span(token.charStart(), token.charEnd()), "figure"));
                }
            }
        }
        return places;
    }
}
