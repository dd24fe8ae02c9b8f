package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.philippic.model.Device;
import org.philippic.model.Sentence;

/**
 * Finds the devices of a passage. The learned weights decide which devices a passage has; the rules say where. A device
 * that the weights find and no rule places stands in the sentence whose wording speaks most for it. Thread-safe.
 */
final class DeviceTagger {
    private final Measuring measuring;
    private final DeviceModel model;

    DeviceTagger(Measuring measuring, DeviceModel model) {
        this.measuring = measuring;
        this.model = model;
    }

    /**
     * Rows of {@code devices} of one passage, by device and then in reading order.
     *
     * @param kernelParts as for {@link DeviceModel#scores}
     */
    List<Device> tag(Passage passage, PassageVector vector, double[] kernelParts) {
        List<Device> found = new ArrayList<>();
        if (!model.covers(passage.lang())) {
            return found;
        }
        double[] probabilities = model.probabilities(vector, kernelParts);
        for (int device = 0; device < probabilities.length; device++) {
            if (model.decides(device, probabilities[device], passage.lang())) {
                List<DevicePlace> places = measuring.devices().get(device).find(passage);
                if (places.isEmpty()) {
                    places = List.of(byWording(device, passage));
                }
                for (DevicePlace place : places) {
                    found.add(row(model.devices().get(device), passage, place, probabilities[device]));
                }
            }
        }
        return found;
    }

    private DevicePlace byWording(int device, Passage passage) {
        float[] rarity = model.languages().get(passage.lang()).rarity();
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < passage.sentences().size(); s++) {
            Meaning meaning = Meaning.of(List.of(passage.sentences().get(s)));
            double value = model.units().sums(meaning.units(), meaning.shares(rarity))[device];
            if (value > most) {
                most = value;
                best = s;
            }
        }
        return new DevicePlace(best, passage.sentences().get(best).span(), "wording of the sentence");
    }

    private static Device row(String device, Passage passage, DevicePlace place, double confidence) {
        Sentence sentence = passage.sentences().get(place.sentence()).row();
        return new Device(
                sentence.docId(),
                sentence.sentenceId(),
                device,
                place.span().start(),
                place.span().end(),
                sentence.voice(),
                confidence,
                place.evidence().toLowerCase(Locale.ROOT));
    }
}
