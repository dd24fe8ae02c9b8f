package org.philippic.annotate.depparse;

/**
 * The dependency tree of one sentence. Both arrays have one element a token; the record does not copy them.
 *
 * @param heads 1-based index of each token's head, 0 for the token that hangs on the root
 * @param deprels label of the arc to the head; {@code root} where the head is 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Parse(int[] heads, String[] deprels) {}
