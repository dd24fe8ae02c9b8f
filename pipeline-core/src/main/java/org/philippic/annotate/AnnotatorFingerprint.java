package org.philippic.annotate;

/**
 * Names the annotation that counts were made with, so that counts of different annotators are never compared. Change
 * {@link #CURRENT} with every change that gives the same text other tokens, tags, lemmas or devices.
 */
public final class AnnotatorFingerprint {
    /** The annotation of this version. */
    public static final String CURRENT = "corenlp-4.5.10/philippic-5";

    private AnnotatorFingerprint() {}
}
