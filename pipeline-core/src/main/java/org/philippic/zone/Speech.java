package org.philippic.zone;

/**
 * Who speaks, as a clause says it.
 *
 * @param speaker name, noun phrase or pronoun of the text, or null
 * @param cue words that introduce the quotation, or null
 * @param near whether the cue touches the quotation
 * @param told whether a verb of speech or a word such as "by" says that it is the speaker; else the words stand where
 *     speakers stand
 */
record Speech(String speaker, String cue, boolean near, boolean told) {
    static final Speech NONE = new Speech(null, null, false, false);

    boolean found() {
        return cue != null;
    }

    Speech by(String other) {
        return new Speech(other, cue, near, told);
    }
}
