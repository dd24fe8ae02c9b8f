package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.philippic.model.Token;

/** A degrading or emotive word in a sentence that also has a proper name. */
record AttackOnPerson(String device, WordLists lists) implements DeviceRule {
    @Override
    public List<DevicePlace> find(Passage passage) {
        Phrases insults = lists.list(passage.lang(), "insults");
        Phrases loaded = lists.list(passage.lang(), "loaded");
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.words().size(); s++) {
            if (namesSomebody(passage.sentences().get(s).tokens())) {
                List<Span> attacks =
                        new ArrayList<>(insults.find(passage.words().get(s)));
                attacks.addAll(loaded.find(passage.words().get(s)));
                if (!attacks.isEmpty()) {
                    places.add(new DevicePlace(s, attacks.get(0), "degrading word beside a person"));
                }
            }
        }
        return places;
    }

    private static boolean namesSomebody(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token -> token.upos().equals("PROPN")
                        && !token.form().equals(token.form().toUpperCase(Locale.ROOT)));
    }
}
