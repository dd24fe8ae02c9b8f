package org.philippic.compare;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;

/**
 * How the terms of one text are spread over it: their counts in ten stretches of equally many tokens of the author's
 * own prose. Immutable.
 *
 * @param sizes tokens of each stretch
 * @param counts by level and term, the occurrences in each stretch
 */
public record TermSpread(long[] sizes, Map<Level, Map<String, long[]>> counts) implements Serializable {
    /** The spread of nothing: every dispersion is missing. */
    public static final TermSpread NONE = new TermSpread(new long[0], Map.of());

    private static final int STRETCHES = 10;

    /** Reads a text; of one with fewer tokens than stretches nothing is known. */
    public static TermSpread of(AnnotatedDocument annotated) {
        List<AnnotatedSentence> prose = DocumentSummaries.ownProse(annotated);
        int tokens =
                prose.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
        if (tokens < STRETCHES) {
            return NONE;
        }
        long[] sizes = new long[STRETCHES];
        Map<Level, Map<String, long[]>> counts = new EnumMap<>(Level.class);
        int before = 0;
        for (AnnotatedSentence sentence : prose) {
            int first = before;
            SentenceTerms.of(sentence.tokens(), (level, term, token) -> {
                int stretch = (int) ((long) (first + token) * STRETCHES / tokens);
                counts.computeIfAbsent(level, key -> new HashMap<>())
                        .computeIfAbsent(term, key -> new long[STRETCHES])[stretch]++;
                if (level == Level.UPOS) {
                    sizes[stretch]++;
                }
            });
            before += sentence.tokens().size();
        }
        return new TermSpread(sizes, counts);
    }

    /** {@link Dispersion#dpNorm} over the stretches, 0 (even) to 1; empty where the text lacks the term. */
    OptionalDouble dpNorm(Level level, String term) {
        long[] ofTerm = counts.getOrDefault(level, Map.of()).get(term);
        return ofTerm == null ? OptionalDouble.empty() : OptionalDouble.of(Dispersion.dpNorm(ofTerm, sizes));
    }
}
