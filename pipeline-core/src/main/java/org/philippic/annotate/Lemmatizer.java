package org.philippic.annotate;

/** Finds the dictionary form of a word. Not thread-safe: each thread takes its own from {@link Lemmatizers}. */
interface Lemmatizer {
    /**
     * @param form word form as written
     * @param tag tag that the language's tagger gave it
     */
    Analysis analyse(String form, String tag);

    /** A lemma, and features where the source of lemmas knows them (else null). */
    record Analysis(String lemma, String feats) {}
}
