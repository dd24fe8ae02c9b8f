package org.philippic.rhetoric;

import java.util.List;

/**
 * A passage with what the model sees of it.
 *
 * @param measures of every feature
 * @param kernelParts as for {@link RatingWeights#rating}; none where the language is not covered
 */
record SeenPassage(Passage passage, List<Measure> measures, PassageVector vector, double[] kernelParts) {}
