package org.philippic.compare;

/**
 * How often a document has a term.
 *
 * @param level what the term is: form, lemma, upos, upos_ngram, dependency or device
 * @param term the term
 * @param count occurrences in the author's voice
 */
public record TermCount(String level, String term, long count) {}
