package org.philippic.settings;

import java.io.Serializable;

/** Settings of the comparison; see {@code philippic.compare} in {@code reference.conf}. */
public record CompareSettings(int minTokens, long randomSeed, NearDuplicates nearDuplicates) implements Serializable {
    /** What is done with documents that nearly repeat another one. */
    public enum NearDuplicates {
        /** They are marked and count. */
        KEEP,
        /** They are marked and left out of what seeds are compared with. */
        LEAVE_OUT
    }
}
