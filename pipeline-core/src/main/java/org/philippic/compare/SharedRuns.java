package org.philippic.compare;

import java.io.Serializable;

/**
 * The runs of letters that a pair of documents shares. Immutable; the arrays are not to be changed.
 *
 * @param docId the document whose identifier comes first
 * @param otherDocId the other one; the same for runs that one document repeats
 * @param positions index of the first letter of each run in the first document
 * @param otherPositions index of its first letter in the other one, behind the first in the same document
 */
public record SharedRuns(String docId, String otherDocId, int[] positions, int[] otherPositions)
        implements Serializable {}
