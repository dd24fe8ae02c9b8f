package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.philippic.model.Token;

/** A degrading or emotive word in a sentence that also has a proper name. */
record AttackOnPerson(String device) implements DeviceRule {
    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            ReadSentence sentence = passage.sentences().get(s);
            List<Span> insults = sentence.places(WordList.INSULTS);
            List<Span> attacks = insults.isEmpty() ? sentence.places(WordList.LOADED) : insults;
            if (!attacks.isEmpty() && namesSomebody(sentence.tokens())) {
                places.add(new DevicePlace(s, attacks.get(0), "degrading word beside a person"));
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
