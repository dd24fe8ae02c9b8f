package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.philippic.model.Token;

/**
 * The writer speaks to somebody: a word of the second person, a verb in it, a polite pronoun that only its capital tells
 * from one of the third person, or a form of address set off by punctuation.
 * What stands between quotation marks is said to somebody else and does not count.
 */
record DirectAddress(String device) implements DeviceRule {
    private static final String MARKS = "\"“”„«»";
    /** Marks further apart than this, in tokens, are not taken for a pair. */
    private static final int LONGEST_QUOTATION = 80;

    private static final int LONGEST_PREFIX = 3;
    private static final Set<String> PREFIX = Set.of("ADJ", "DET", "PRON", "INTJ");
    private static final Set<String> BOUNDARY = Set.of("PUNCT", "CCONJ");

    @Override
    public boolean findsBySentence() {
        return false;
    }

    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        for (int s = 0; s < passage.sentences().size(); s++) {
            ReadSentence sentence = passage.sentences().get(s);
            List<Token> tokens = sentence.tokens();
            List<DevicePlace> found = new ArrayList<>();
            for (Span span : sentence.places(WordList.SECOND_PERSON)) {
                found.add(new DevicePlace(s, span, "second person"));
            }
            for (Span span : sentence.places(WordList.POLITE)) {
                if (isCapitalWithin(span, tokens)) {
                    found.add(new DevicePlace(s, span, "polite form"));
                }
            }
            for (Token token : tokens) {
                if (isSecondPersonVerb(token)) {
                    found.add(new DevicePlace(
                            s, new Span(token.charStart(), token.charEnd()), "verb in the second person"));
                }
            }
            for (Span span : sentence.places(WordList.VOCATIVES)) {
                if (isSetOff(span, tokens)) {
                    found.add(new DevicePlace(s, span, "form of address"));
                }
            }
            found.sort(
                    Comparator.comparingInt((DevicePlace place) -> place.span().start())
                            .thenComparing(place -> place.span().end()));
            places.addAll(found);
        }
        if (!places.isEmpty()) {
            List<Span> quoted = quoted(passage);
            places.removeIf(place -> quoted.stream()
                    .anyMatch(span ->
                            place.span().start() >= span.start() && place.span().end() <= span.end()));
        }
        return places;
    }

    private static boolean isSecondPersonVerb(Token token) {
        return (token.upos().equals("VERB") || token.upos().equals("AUX")) && Feats.has(token, "Person=2");
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

    private static boolean isSetOff(Span span, List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).charEnd() <= span.start()) {
            first++;
        }
        int next = first;
        while (next < tokens.size() && tokens.get(next).charStart() < span.end()) {
            next++;
        }
        int before = first - 1;
        while (before >= 0
                && first - before <= LONGEST_PREFIX
                && PREFIX.contains(tokens.get(before).upos())) {
            before--;
        }
        boolean opens = before < 0 || BOUNDARY.contains(tokens.get(before).upos());
        boolean closes =
                next >= tokens.size() || BOUNDARY.contains(tokens.get(next).upos());
        return opens && closes && tokens.size() > 1;
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
