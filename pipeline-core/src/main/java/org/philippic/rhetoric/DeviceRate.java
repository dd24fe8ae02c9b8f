package org.philippic.rhetoric;

import java.util.List;

/** How many places a device rule finds, per thousand written words. */
record DeviceRate(DeviceRule rule) implements Feature {
    @Override
    public String name() {
        return "device_" + rule.device();
    }

    @Override
    public Measure measure(Passage passage) {
        List<Span> places = rule.find(passage).stream().map(DevicePlace::span).toList();
        return Measure.rate(places, passage.wordCount());
    }

    @Override
    public Measure measure(Passage whole, List<Measure> parts) {
        return rule.findsBySentence() ? Measure.rate(parts) : measure(whole);
    }
}
