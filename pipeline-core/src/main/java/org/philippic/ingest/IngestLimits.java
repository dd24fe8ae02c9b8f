package org.philippic.ingest;

import java.io.Serializable;

/**
 * Bounds that keep one bad file from costing a run.
 *
 * @param maxDocumentBytes longest document that is read, in bytes; longer ones are rejected as too_large
 * @param maxWordChars longest run of characters without white space that is kept, in code points; a document with a
 *     longer one is rejected as huge_word, because no tokenizer's time is bounded on it
 */
public record IngestLimits(long maxDocumentBytes, int maxWordChars) implements Serializable {}
