package org.philippic.settings;

import java.io.Serializable;

/** Settings of reading; see {@code philippic.ingest} in {@code reference.conf}. */
public record IngestSettings(long maxDocumentBytes, int maxWordChars, long splitBytes) implements Serializable {}
