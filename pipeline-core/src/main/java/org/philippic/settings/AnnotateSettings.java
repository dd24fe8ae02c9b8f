package org.philippic.settings;

import java.io.Serializable;

/** Settings of annotation; see {@code philippic.annotate} in {@code reference.conf}. */
public record AnnotateSettings(
        int maxParseTokens, int maxSentenceTokens, int documentBudgetSeconds, int parserCacheMegabytes)
        implements Serializable {}
