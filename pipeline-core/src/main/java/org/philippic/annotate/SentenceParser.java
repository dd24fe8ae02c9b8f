package org.philippic.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** Finds the dependency tree of a tagged sentence. Implementations are thread-safe. */
interface SentenceParser {
    /**
     * @param words with forms and the tags that the parser was trained on
     * @return for each word its head (from 1, 0 for the root) and its relation
     */
    Tree parse(List<CoreLabel> words);

    /** Heads and relations, one for each word of the sentence. */
    record Tree(int[] heads, String[] relations) {}
}
