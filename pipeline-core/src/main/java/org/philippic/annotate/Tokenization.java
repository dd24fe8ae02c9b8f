package org.philippic.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** Splits text into sentences of written tokens. Implementations are thread-safe. */
interface Tokenization {
    /**
     * Sentences in order; each token has its form and its UTF-16 offsets.
     *
     * @param text screened, see {@link ScreenedText}
     */
    List<List<CoreLabel>> sentences(String text);
}
