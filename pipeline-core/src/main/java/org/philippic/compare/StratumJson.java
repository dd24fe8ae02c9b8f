package org.philippic.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes and reads the strata of a profile as JSON. What follows from the sample of documents is not written where the
 * sample is complete, and a narrower stratum names the documents of its language's sample instead of repeating them.
 */
record StratumJson(ReferenceProfile profile) {
    private static final List<String> COLUMNS = List.of("counts", "documents", "squares", "rates", "rate_squares");

    void write(String name, StratumStatistics statistics, ObjectNode to) {
        to.put("documents", statistics.documents());
        to.put("words", statistics.words());
        to.put("tokens", statistics.tokens());
        ObjectNode levels = to.putObject("levels");
        for (Level level : Level.values()) {
            write(statistics.terms(level), levels.putObject(level.label()));
        }
        FeatureSample sample = statistics.sample();
        if (!sample.complete()) {
            write(statistics.features(), to.putObject("features"));
        }
        ObjectNode sampled = to.putObject("sample");
        sampled.put("capacity", sample.capacity()).put("complete", sample.complete());
        if (ofLanguage(name, sample)) {
            ArrayNode hashes = sampled.putArray("of_language");
            sample.documents().keySet().forEach(hash -> hashes.add(Long.toHexString(hash)));
        } else {
            write(sample, sampled);
        }
    }

    private static void write(TermTable table, ObjectNode to) {
        to.put("dropped", table.dropped());
        ArrayNode terms = to.putArray("terms");
        List<ArrayNode> numbers = COLUMNS.stream().map(to::putArray).toList();
        table.forEachSorted((term, entry) -> {
            terms.add(term);
            numbers.get(0).add(entry.count());
            numbers.get(1).add(entry.documents());
            numbers.get(2).add(entry.squares());
            numbers.get(3).add(entry.rates());
            numbers.get(4).add(entry.rateSquares());
        });
    }

    private static void write(FeatureTable features, ObjectNode to) {
        features.moments().forEach((feature, moments) -> {
            ObjectNode column = to.putObject(feature);
            column.put("n", moments.n()).put("sum", moments.sum()).put("squares", moments.squares());
            ArrayNode bins = column.putArray("bins");
            features.sketch(feature)
                    .bins()
                    .forEach((bin, times) -> bins.add(bin).add(times));
        });
    }

    /** Whether the sample of the whole language holds the same documents with the same values. */
    private boolean ofLanguage(String name, FeatureSample sample) {
        return languageSample(name)
                .map(language -> sample.documents().entrySet().stream()
                        .allMatch(document ->
                                document.getValue().equals(language.documents().get(document.getKey()))))
                .orElse(false);
    }

    private Optional<FeatureSample> languageSample(String name) {
        int end = name.indexOf(';');
        return end < 0
                ? Optional.empty()
                : profile.stratum(name.substring(0, end)).map(StratumStatistics::sample);
    }

    private static void write(FeatureSample sample, ObjectNode to) {
        TreeSet<String> features = new TreeSet<>();
        sample.documents().values().forEach(values -> features.addAll(values.keySet()));
        ArrayNode names = to.putArray("features");
        features.forEach(names::add);
        ObjectNode documents = to.putObject("documents");
        sample.documents().forEach((hash, values) -> {
            ArrayNode row = documents.putArray(Long.toHexString(hash));
            for (String feature : features) {
                Double value = values.get(feature);
                if (value == null) {
                    row.addNull();
                } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                    row.add(value.longValue());
                } else {
                    row.add(value);
                }
            }
        });
    }

    StratumStatistics read(String name, JsonNode from) {
        FeatureSample sample = sample(name, from.path("sample"));
        StratumStatistics statistics = new StratumStatistics(
                from.path("documents").asLong(),
                from.path("words").asLong(),
                from.path("tokens").asLong(),
                sample.complete() ? featuresOf(sample) : features(from.path("features")),
                sample);
        for (Level level : Level.values()) {
            statistics.put(level, terms(from.path("levels").path(level.label())));
        }
        return statistics;
    }

    private static FeatureTable featuresOf(FeatureSample sample) {
        FeatureTable features = new FeatureTable();
        sample.documents()
                .values()
                .forEach(values ->
                        values.forEach((feature, value) -> features.add(FeatureTable.Value.of(feature, value))));
        return features;
    }

    private static FeatureTable features(JsonNode from) {
        FeatureTable features = new FeatureTable();
        from.properties().forEach(column -> {
            JsonNode value = column.getValue();
            QuantileSketch sketch = new QuantileSketch();
            JsonNode bins = value.path("bins");
            for (int i = 0; i + 1 < bins.size(); i += 2) {
                sketch.add(bins.get(i).asInt(), bins.get(i + 1).asLong());
            }
            Moments moments = new Moments(
                    value.path("n").asLong(),
                    value.path("sum").bigIntegerValue(),
                    value.path("squares").bigIntegerValue());
            features.put(column.getKey(), moments, sketch);
        });
        return features;
    }

    private static TermTable terms(JsonNode columns) {
        JsonNode terms = columns.path("terms");
        Map<String, TermEntry> entries = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            entries.put(
                    terms.get(i).asText(),
                    new TermEntry(
                            columns.path("counts").get(i).asLong(),
                            columns.path("documents").get(i).asLong(),
                            columns.path("squares").get(i).asLong(),
                            columns.path("rates").get(i).asLong(),
                            columns.path("rate_squares").get(i).asLong()));
        }
        return TermTable.of(entries, columns.path("dropped").asLong());
    }

    private FeatureSample sample(String name, JsonNode from) {
        FeatureSample sample = new FeatureSample(from.path("capacity").asInt());
        languageSample(name)
                .ifPresent(language -> from.path("of_language").forEach(hash -> {
                    long document = Long.parseUnsignedLong(hash.asText(), 16);
                    sample.add(document, language.documents().get(document));
                }));
        List<String> features = new ArrayList<>();
        from.path("features").forEach(feature -> features.add(feature.asText()));
        from.path("documents").properties().forEach(document -> {
            SortedMap<String, Double> values = new TreeMap<>();
            for (int i = 0; i < features.size(); i++) {
                JsonNode value = document.getValue().get(i);
                if (!value.isNull()) {
                    values.put(features.get(i), value.asDouble());
                }
            }
            sample.add(Long.parseUnsignedLong(document.getKey(), 16), values);
        });
        if (!from.path("complete").asBoolean()) {
            sample.markIncomplete();
        }
        return sample;
    }
}
