package org.philippic.annotate;

import org.philippic.settings.AnnotateSettings;

/**
 * Lengths that keep time and memory bounded.
 *
 * @param maxParseTokens longer sentences are tagged but not parsed
 * @param maxSentenceTokens longer sentences are cut there
 */
public record SentenceLimits(int maxParseTokens, int maxSentenceTokens) {
    public static SentenceLimits of(AnnotateSettings settings) {
        return new SentenceLimits(settings.maxParseTokens(), settings.maxSentenceTokens());
    }
}
