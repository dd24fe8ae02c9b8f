package org.philippic.annotate;

/**
 * Names the annotation that counts were made with, so that counts of different annotators are never compared. Change
 * {@link #CURRENT} with every change that gives the same text other tokens, tags, lemmas or devices.
 */
public final class AnnotatorFingerprint {
    /** The annotation of this version. */
    public static final String CURRENT = "corenlp-4.5.10/philippic-7";

    /**
     * What begins the end of the name where a network has read words in context: scores and devices are others, all else
     * is alike.
     */
    private static final String NETWORK = "+network";

    /** The model for words in context; change it with every one that gives the same text other scores or devices. */
    private static final String MODEL = "-2";

    private AnnotatorFingerprint() {}

    /**
     * The annotation of this version.
     *
     * @param network whether a network reads words in context for the scores and devices of rhetoric
     */
    public static String of(boolean network) {
        return network ? CURRENT + NETWORK + MODEL : CURRENT;
    }

    /** Whether two annotations differ in nothing, or in the scores and devices of rhetoric alone. */
    public static boolean alikeButForRhetoric(String one, String other) {
        return base(one).equals(base(other));
    }

    private static String base(String annotator) {
        int network = annotator.indexOf(NETWORK);
        return network < 0 ? annotator : annotator.substring(0, network);
    }
}
