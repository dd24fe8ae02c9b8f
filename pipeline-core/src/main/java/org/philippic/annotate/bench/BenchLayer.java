package org.philippic.annotate.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.philippic.error.UserException;

/** What is timed. */
public enum BenchLayer {
    /** Dependency parsing alone, of sentences that are tagged already. */
    PARSER,
    /** Tokens, sentences, parts of speech, lemmas and dependencies. */
    LAYER,
    /** All of {@link #LAYER} and entities by the same sequence model, without CoreNLP's rules for dates and numbers. */
    ENTITIES,
    /** The same work of ours as {@link #ENTITIES}, beside entities as CoreNLP finds them where nothing is switched off. */
    NER_DEFAULTS;

    /** Name of the layer in reports, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The layer of a name.
     *
     * @throws UserException if no layer has the name
     */
    public static BenchLayer of(String label) {
        for (BenchLayer layer : values()) {
            if (layer.label().equals(label)) {
                return layer;
            }
        }
        throw new UserException(
                "Cannot time '" + label + "'",
                "it is no layer of the benchmark",
                "give some of " + Arrays.stream(values()).map(BenchLayer::label).collect(Collectors.joining(",")));
    }
}
