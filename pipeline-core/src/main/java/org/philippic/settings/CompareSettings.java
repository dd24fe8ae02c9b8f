package org.philippic.settings;

import java.io.Serializable;

/** Settings of the comparison; see {@code philippic.compare} in {@code reference.conf}. */
public record CompareSettings(int minTokens, long randomSeed) implements Serializable {}
