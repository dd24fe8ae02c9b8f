package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Token;

/** One to three words between quotation marks: held at a distance, or a title. */
record ScareQuotes(String device) implements DeviceRule {
    private static final String MARKS = "\"“”„«»";
    private static final int LONGEST = 3;

    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            List<Token> tokens = passage.sentences().get(s).tokens();
            int open = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (isMark(tokens.get(i))) {
                    if (open >= 0 && i - open > 1 && i - open <= LONGEST + 1) {
                        Span span = new Span(
                                tokens.get(open + 1).charStart(),
                                tokens.get(i - 1).charEnd());
                        places.add(new DevicePlace(s, span, "few words in quotation marks"));
                        open = -1;
                    } else {
                        open = i;
                    }
                }
            }
        }
        return places;
    }

    private static boolean isMark(Token token) {
        return token.form().length() == 1 && MARKS.contains(token.form());
    }
}
