package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A run of letters that stands at so many places that the search for shared passages passes it over. */
public record FrequentRun(@Column("Hash of the letters.") long hash) implements Serializable {}
