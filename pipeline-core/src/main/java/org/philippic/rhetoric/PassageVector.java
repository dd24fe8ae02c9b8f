package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/**
 * A passage as the model sees it.
 *
 * @param lang ISO 639-1 code
 * @param named transformed value of each feature, in the order of {@link Features#all}
 * @param blocks the units of each {@link TextBlock}, in its order
 * @param meaning what it says, which languages share
 * @param attended what the attention of a model saw in it; none without the network
 */
record PassageVector(String lang, double[] named, List<UnitCounts> blocks, Meaning meaning, Attended attended) {

    /**
     * The vector of a passage.
     *
     * @param measures of every feature
     */
    static PassageVector of(Passage passage, List<Measure> measures) {
        double[] named = new double[measures.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = transformed(measures.get(i).value());
        }
        List<UnitCounts> blocks = new ArrayList<>();
        for (TextBlock block : TextBlock.values()) {
            blocks.add(block.count(passage));
        }
        return new PassageVector(
                passage.lang(),
                named,
                blocks,
                Meaning.of(passage.sentences()),
                Attended.together(passage.sentences().stream()
                        .map(sentence -> sentence.context().attended())
                        .toList()));
    }

    /** Square root with the sign kept: rates of rare things are skewed, and their second occurrence says less. */
    private static double transformed(double value) {
        return Math.signum(value) * Math.sqrt(Math.abs(value));
    }
}
