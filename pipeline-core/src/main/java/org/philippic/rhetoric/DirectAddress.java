package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.philippic.model.Token;

/**
 * The writer speaks to somebody: a word of the second person, a verb in it, a polite pronoun that only its capital tells
 * from one of the third person, or a form of address set off by punctuation. Verbs of the singular share their forms with
 * nouns and with the third person; but for one that opens its sentence, they count beside other places only.
 * What stands between quotation marks is said to somebody else and does not count.
 */
record DirectAddress(String device) implements DeviceRule {
    private static final String MARKS = "\"“”„«»";
    /** Marks further apart than this, in tokens, are not taken for a pair. */
    private static final int LONGEST_QUOTATION = 80;

    private static final int LONGEST_PREFIX = 3;
    private static final Set<String> PREFIX = Set.of("ADJ", "INTJ");

    @Override
    public boolean findsBySentence() {
        return false;
    }

    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        List<DevicePlace> unsure = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            find(s, passage.sentences().get(s), places, unsure);
        }
        List<Span> quoted = places.isEmpty() ? List.of() : quoted(passage);
        places.removeIf(place -> isWithin(quoted, place));
        if (!places.isEmpty()) {
            unsure.removeIf(place -> isWithin(quoted, place));
            places.addAll(unsure);
        }
        places.sort(Comparator.comparingInt((DevicePlace place) -> place.span().start())
                .thenComparing(place -> place.span().end()));
        return places;
    }

    /** Finds the places in a sentence, and those that count only where somebody is spoken to in any case. */
    private static void find(int number, ReadSentence sentence, List<DevicePlace> places, List<DevicePlace> unsure) {
        List<Token> tokens = sentence.tokens();
        for (Span span : sentence.places(WordList.SECOND_PERSON)) {
            places.add(new DevicePlace(number, span, "second person"));
        }
        for (Span span : sentence.places(WordList.POLITE)) {
            if (isCapitalWithin(span, tokens)) {
                places.add(new DevicePlace(number, span, "polite form"));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isSecondPersonVerb(token)) {
                boolean sure = Feats.has(token, "Number=Plur") || i == 0;
                (sure ? places : unsure)
                        .add(new DevicePlace(
                                number, new Span(token.charStart(), token.charEnd()), "verb in the second person"));
            }
        }
        for (Span span : sentence.places(WordList.VOCATIVES)) {
            if (isSetOff(span, sentence)) {
                places.add(new DevicePlace(number, span, "form of address"));
            }
        }
    }

    private static boolean isWithin(List<Span> spans, DevicePlace place) {
        return spans.stream()
                .anyMatch(span ->
                        place.span().start() >= span.start() && place.span().end() <= span.end());
    }

    private static boolean isSecondPersonVerb(Token token) {
        return (token.upos().equals("VERB") || token.upos().equals("AUX")) && Feats.has(token, "Person=2");
    }

    /** Whether nothing but a mark stands before a token, or a conjunction after one. */
    private static boolean opens(int at, List<Token> tokens) {
        int before = at - 1;
        if (before >= 0 && tokens.get(before).upos().equals("CCONJ")) {
            before--;
        }
        return before < 0 || tokens.get(before).upos().equals("PUNCT");
    }

    /** Whether a word has a capital letter that is not there because something begins. */
    private static boolean isCapitalWithin(Span span, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).charStart() == span.start()) {
                Token before = tokens.get(i - 1);
                return Character.isUpperCase(tokens.get(i).form().charAt(0))
                        && (!before.upos().equals("PUNCT") || before.form().equals(","));
            }
        }
        return false;
    }

    /** Whether a form of address stands between marks, with no more before it than "my dear". */
    private static boolean isSetOff(Span span, ReadSentence sentence) {
        List<Token> tokens = sentence.tokens();
        int first = 0;
        while (first < tokens.size() && tokens.get(first).charEnd() <= span.start()) {
            first++;
        }
        int next = first;
        while (next < tokens.size() && tokens.get(next).charStart() < span.end()) {
            next++;
        }
        int opening = first;
        while (opening > 0 && first - opening < LONGEST_PREFIX && mayPrecede(tokens.get(opening - 1), sentence)) {
            opening--;
        }
        boolean closes = next >= tokens.size() || tokens.get(next).upos().equals("PUNCT");
        return closes && opens(opening, tokens) && tokens.size() > 1;
    }

    private static boolean mayPrecede(Token token, ReadSentence sentence) {
        return PREFIX.contains(token.upos())
                || sentence.places(WordList.FIRST_SINGULAR).stream()
                        .anyMatch(mine -> mine.start() == token.charStart());
    }

    private static List<Span> quoted(Passage passage) {
        List<Span> spans = new ArrayList<>();
        Token open = null;
        int since = 0;
        for (ReadSentence sentence : passage.sentences()) {
            for (Token token : sentence.tokens()) {
                since++;
                if (token.form().length() == 1 && MARKS.contains(token.form())) {
                    if (open != null && since <= LONGEST_QUOTATION) {
                        spans.add(new Span(open.charStart(), token.charEnd()));
                        open = null;
                    } else {
                        open = token;
                        since = 0;
                    }
                }
            }
        }
        return spans;
    }
}
