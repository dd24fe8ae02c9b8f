package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Quotation;
import org.philippic.model.Sentence;
import org.philippic.model.Token;

/** Whose words a row of {@code sentiment} is about. */
enum Voice {
    AUTHOR("author"),
    QUOTED("quoted"),
    ALL("all");

    /** Kinds of quotations that are somebody's speech. */
    private static final Set<String> SPEECH = Set.of("direct", "block");

    private final String label;

    Voice(String label) {
        this.label = label;
    }

    /** The value of the column {@code voice}. */
    String label() {
        return label;
    }

    /** Whether the words of another voice count as this one's: {@link #ALL} takes in both. */
    boolean includes(Voice voice) {
        return this == ALL || this == voice;
    }

    /** The quotations that are somebody's speech. */
    static List<Quotation> speech(List<Quotation> quotations) {
        return quotations.stream()
                .filter(quotation -> SPEECH.contains(quotation.kind()))
                .toList();
    }

    /** The stretches that the author sets in quotation marks to keep aloof from their words. */
    static List<Quotation> scareQuotes(List<Quotation> quotations) {
        return quotations.stream()
                .filter(quotation -> quotation.kind().equals("scare"))
                .toList();
    }

    /**
     * Whose words each token of a sentence is: quoted where the whole sentence is, or where the token stands inside a
     * direct or block quotation; words in scare quotes, titles and terms stay with the author.
     *
     * @param speech of the document, see {@link #speech}
     */
    static List<Voice> of(AnnotatedSentence annotated, List<Quotation> speech) {
        Sentence sentence = annotated.sentence();
        int tokens = annotated.tokens().size();
        if (sentence.voice().equals(QUOTED.label)) {
            return Collections.nCopies(tokens, QUOTED);
        }
        List<Quotation> near = new ArrayList<>();
        for (Quotation quotation : speech) {
            if (quotation.charStart() < sentence.charEnd() && quotation.charEnd() > sentence.charStart()) {
                near.add(quotation);
            }
        }
        if (near.isEmpty()) {
            return Collections.nCopies(tokens, AUTHOR);
        }
        return annotated.tokens().stream()
                .map(token -> near.stream().anyMatch(quotation -> contains(quotation, token)) ? QUOTED : AUTHOR)
                .toList();
    }

    static boolean contains(Quotation quotation, Token token) {
        return token.charStart() >= quotation.charStart() && token.charEnd() <= quotation.charEnd();
    }
}
