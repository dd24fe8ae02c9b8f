package org.philippic.rhetoric;

import java.util.List;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;

/**
 * What the rhetoric step finds in one document.
 *
 * @param rhetoric rows of {@code rhetoric}: passages, sections and the document, by voice
 * @param devices rows of {@code devices}, in reading order
 * @param features rows of {@code features}: each named feature over the document, by voice
 */
public record RhetoricResult(List<Rhetoric> rhetoric, List<Device> devices, List<FeatureValue> features) {
    public RhetoricResult {
        rhetoric = List.copyOf(rhetoric);
        devices = List.copyOf(devices);
        features = List.copyOf(features);
    }
}
