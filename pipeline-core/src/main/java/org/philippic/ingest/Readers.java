package org.philippic.ingest;

import java.util.List;

/** Every reader, in the order in which they are asked. This is the only list. */
public final class Readers {
    /** How many bytes of a file a reader sees before it says whether it takes it. */
    public static final int HEAD_BYTES = 8192;

    public static final List<DocumentReader> ALL = List.of();

    private Readers() {}
}
