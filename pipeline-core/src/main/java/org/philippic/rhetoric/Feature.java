package org.philippic.rhetoric;

import java.util.List;

/**
 * One named, topic-free property of a passage. Pure and thread-safe: the same passage gives the same measure.
 *
 * <p>To add a feature, write a class (or use one of the existing kinds, such as {@link PhraseRate}) with its test, and
 * add it to {@link Features#all}; then train the model again, because weights belong to a list of features.
 */
interface Feature {
    /** Name in the tables: lower case, words joined by underscores, unique. */
    String name();

    /** Measures a passage. */
    Measure measure(Passage passage);

    /**
     * Measures a passage whose parts have been measured. Features that are counted in each sentence by itself add up
     * what the parts have; the others measure the passage anew.
     *
     * @param parts measures of passages that this one is made of, in order
     */
    default Measure measure(Passage whole, List<Measure> parts) {
        return measure(whole);
    }
}
