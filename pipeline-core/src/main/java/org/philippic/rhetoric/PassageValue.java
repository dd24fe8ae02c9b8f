package org.philippic.rhetoric;

import java.util.function.ToDoubleFunction;

/** A property of the passage as a whole that has no places, such as the mean length of its sentences. */
record PassageValue(String name, ToDoubleFunction<Passage> value) implements Feature {
    @Override
    public Measure measure(Passage passage) {
        return Measure.value(value.applyAsDouble(passage), passage.tokenCount());
    }
}
