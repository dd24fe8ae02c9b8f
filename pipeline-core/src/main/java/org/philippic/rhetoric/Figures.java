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
                if (hasDigit(token.form())) {
                    places.add(new DevicePlace(s, new Span(token.charStart(), token.charEnd()), "figure"));
                }
            }
        }
        return places;
    }

    private static boolean hasDigit(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isDigit(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
