package org.philippic.rhetoric;

import java.util.List;

/**
 * Finds the places of one rhetorical device. Pure and thread-safe. A rule proposes; the learned weights of
 * {@link DeviceModel} decide whether a passage has the device.
 *
 * <p>To add a device, write a class (or use {@link PhraseDevice} with a word list in every language folder) with its
 * test, add it to {@link Devices#all}, and train the model again on passages labelled with it.
 */
interface DeviceRule {
    /** Name of the device as in the tables and in gold data. */
    String device();

    /** Where the device may stand in a passage, in reading order. */
    List<DevicePlace> find(Passage passage);

    /** Whether a sentence has the same places in every passage that it is part of. */
    default boolean findsBySentence() {
        return true;
    }
}
