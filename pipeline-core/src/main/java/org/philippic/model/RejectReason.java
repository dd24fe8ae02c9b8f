package org.philippic.model;

import java.util.Locale;
import java.util.Set;

/** Why input, or a part of it, could not be processed. The closed list behind {@code rejects.reason}. */
public enum RejectReason {
    /** Nothing but white space. */
    EMPTY,
    /** Not text in any encoding, and no format that a reader knows. */
    BINARY,
    /** Bytes that mean nothing in the encoding of the rest, or half a surrogate pair. */
    INVALID_ENCODING,
    /** NUL characters in a text. */
    NUL_CHARACTERS,
    /** Longer than {@code ingest.max-document-bytes}. */
    TOO_LARGE,
    /** A run of characters without white space that is longer than {@code ingest.max-word-chars}. */
    HUGE_WORD,
    /** The file could not be opened or read to its end. */
    UNREADABLE,
    /** A format that no reader knows. */
    UNSUPPORTED_FORMAT,
    /** A line of a file of lines that is not what the format asks for. */
    MALFORMED_LINE,
    /** Markup, an archive or another container that breaks its own format. */
    MALFORMED_CONTAINER,
    /** A container or compressed file that ends too early. */
    TRUNCATED,
    /** Unpacks to far more than its packed size warrants. */
    ARCHIVE_BOMB,
    /** An archive entry whose name leads out of the archive, or that is a link. */
    UNSAFE_PATH,
    /** A scan, image or other document without a text layer. */
    NO_TEXT_LAYER,
    /** Needs a password. */
    ENCRYPTED,
    /** A metadata value that cannot be understood; the document is kept without it. */
    INVALID_METADATA,
    /** The same identifier as an earlier document. */
    DUPLICATE_ID,
    /** Other bytes than the manifest says. */
    CHECKSUM_MISMATCH,
    /** A sentence that the parser gave up. */
    PARSE_FAILED,
    /** Took longer than {@code annotate.document-budget-seconds}. */
    DOCUMENT_BUDGET,
    /** Took its JVM down twice, by memory or a crash; not tried again. */
    JVM_KILLED,
    /** A stage failed on the document for a reason of its own; the detail names it. */
    STAGE_FAILED;

    /** Names of the reasons that another attempt may not meet again, on a faster machine or with a mended stage. */
    public static final Set<String> MAY_PASS =
            Set.of(DOCUMENT_BUDGET.wireName(), STAGE_FAILED.wireName(), UNREADABLE.wireName());

    /** The name in the table, such as {@code invalid_encoding}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A reject of the whole input, where the time that it took says nothing. */
    public Reject reject(String sourceUri, String stage, String detail) {
        return whole(sourceUri, stage, detail, 0);
    }

    /** A reject of the whole input. */
    public Reject whole(String sourceUri, String stage, String detail, long elapsedMs) {
        return new Reject(sourceUri, stage, wireName(), detail, false, elapsedMs);
    }

    /** A reject of a part of the input, the rest of which is kept. */
    public Reject part(String sourceUri, String stage, String detail, long elapsedMs) {
        return new Reject(sourceUri, stage, wireName(), detail, true, elapsedMs);
    }
}
