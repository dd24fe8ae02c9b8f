package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A device that any of several rules finds. */
record EitherDevice(String device, List<DeviceRule> rules) implements DeviceRule {
    EitherDevice {
        rules = List.copyOf(rules);
    }

    @Override
    public boolean findsBySentence() {
        return rules.stream().allMatch(DeviceRule::findsBySentence);
    }

    @Override
    public List<DevicePlace> find(Passage passage) {
        List<DevicePlace> places = new ArrayList<>();
        rules.forEach(rule -> places.addAll(rule.find(passage)));
        places.sort(Comparator.comparingInt((DevicePlace place) -> place.span().start())
                .thenComparingInt(place -> place.span().end())
                .thenComparing(DevicePlace::evidence));
        return places;
    }
}
