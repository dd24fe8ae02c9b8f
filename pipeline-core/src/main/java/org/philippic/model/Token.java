package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A syntactic word of a sentence, as Universal Dependencies count them. */
public record Token(
        @Column("Document that the token belongs to.") String docId,
        @Column("Sentence that the token belongs to.") int sentenceId,

        @Column("Number of the token in the sentence, from 1.")
        int tokenId,

        @Column(
                "First code point of the token in documents.text; words that share one written form (French \"du\") share its offsets.")
        int charStart,

        @Column("Code point after the last one of the token in documents.text.")
        int charEnd,

        @Column("Word form.") String form,
        @Column("Dictionary form.") String lemma,
        @Column("Universal part of speech.") String upos,

        @Column(value = "Part of speech in the tag set of the language's model.", optional = true)
        String xpos,

        @Column(value = "Morphological features as in CoNLL-U, such as Mood=Imp|Number=Plur.", optional = true)
        String feats,

        @Column(
                value =
                        "Number of the governing token in the sentence, 0 for the root; missing where the sentence is not parsed.",
                optional = true)
        Integer head,

        @Column(
                value = "Universal dependency relation to the head; missing where the sentence is not parsed.",
                optional = true)
        String deprel,

        @Column(
                value = "Type of the entity that the token is part of, such as PERSON; missing for the others.",
                optional = true)
        String ner)
        implements Serializable {
    /** Relation to the head without its subtype, such as nsubj for nsubj:pass; empty where the sentence is not parsed. */
    public String relation() {
        if (deprel == null) {
            return "";
        }
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }
}
