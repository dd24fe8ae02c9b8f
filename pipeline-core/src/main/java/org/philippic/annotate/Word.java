package org.philippic.annotate;

/**
 * A syntactic word of an annotated text.
 *
 * @param begin UTF-16 offset of its first character; words of one written form (French "du") share their offsets
 * @param end UTF-16 offset after its last character
 * @param head number of the governing word in the sentence from 1, 0 for the root, {@link #NO_HEAD} where not parsed
 * @param xpos tag of the language's own tag set, null where there is none
 * @param feats features as in CoNLL-U, null where there are none
 * @param deprel relation to the head, null where not parsed
 * @param ner entity type, null outside entities
 */
public record Word(
        int begin,
        int end,
        String form,
        String lemma,
        String upos,
        String xpos,
        String feats,
        int head,
        String deprel,
        String ner) {
    /** Head of a word of a sentence that is not parsed. */
    public static final int NO_HEAD = -1;

    /** The same word in a text that has so many UTF-16 units before it. */
    Word at(int before) {
        return new Word(begin + before, end + before, form, lemma, upos, xpos, feats, head, deprel, ner);
    }
}
