package org.philippic.annotate;

/** How far annotation goes; each step includes those before. */
public enum AnnotationDepth {
    /** Sentences, tokens, tags, lemmas and dependencies. */
    DEPENDENCIES,
    /** And the types of entities. */
    ENTITIES
}
