package org.philippic.compare;

import java.io.Serializable;

/**
 * What a profile says of itself.
 *
 * @param name name of the profile, such as {@code public-domain-books}
 * @param annotator fingerprint of the annotator and models that the counts come from: only documents annotated alike can
 *     be compared with them
 * @param description where the documents come from and under which terms the counts are given on
 */
public record ProfileCard(String name, String annotator, String description) implements Serializable {}
