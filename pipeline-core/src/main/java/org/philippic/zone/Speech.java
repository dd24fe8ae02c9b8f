package org.philippic.zone;

/**
 * Who speaks, as a clause says it.
 *
 * @param speaker name, noun phrase or pronoun of the text, or null
 * @param cue words that introduce the quotation, or null
 * @param near whether the cue touches the quotation
 */
record Speech(String speaker, String cue, boolean near) {
    static final Speech NONE = new Speech(null, null, false);

    boolean found() {
        return cue != null;
    }

    Speech by(String other) {
        return new Speech(other, cue, near);
    }
}
