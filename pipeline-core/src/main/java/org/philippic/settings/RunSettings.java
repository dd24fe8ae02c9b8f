package org.philippic.settings;

import java.io.Serializable;
import java.util.List;

/** Settings of the run as a whole; see {@code philippic.run} in {@code reference.conf}. */
public record RunSettings(int shards, Profile profile, List<String> languages, boolean keepWorkTables)
        implements Serializable {
    /** Which annotations are made. */
    public enum Profile {
        FAST,
        FULL
    }

    public RunSettings {
        languages = List.copyOf(languages);
    }
}
