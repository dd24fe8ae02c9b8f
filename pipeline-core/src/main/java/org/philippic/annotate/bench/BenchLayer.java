package org.philippic.annotate.bench;

import java.util.Locale;

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

    static BenchLayer of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
