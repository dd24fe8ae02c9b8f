package org.philippic.compare;

import java.io.Serializable;
import org.philippic.table.Column;

/** How often a document has a term. */
public record TermCount(
        @Column("What a term is: form, lemma, upos, upos_ngram, dependency or device.")
        String level,

        @Column("The term.") String term,
        @Column("Occurrences in the author's voice.") long count)
        implements Serializable {}
