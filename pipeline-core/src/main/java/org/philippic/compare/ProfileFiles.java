package org.philippic.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.philippic.error.UserException;

/**
 * Writes and reads profiles as gzipped JSON, columns side by side and ordered, so that equal profiles give equal bytes.
 * Stateless.
 */
public final class ProfileFiles {
    private static final String FORMAT = "philippic-profile";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProfileFiles() {}

    /** Writes a profile and closes the stream. */
    public static void write(ReferenceProfile profile, OutputStream out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        root.put("name", profile.card().name());
        root.put("annotator", profile.card().annotator());
        root.put("description", profile.card().description());
        ArrayNode kinds = root.putArray("kinds");
        profile.kinds().forEach(kind -> kinds.add(kind.name()));
        ObjectNode strata = root.putObject("strata");
        profile.strata().forEach((name, statistics) -> write(statistics, strata.putObject(name)));
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(StratumStatistics statistics, ObjectNode to) {
        to.put("documents", statistics.documents());
        to.put("words", statistics.words());
        to.put("tokens", statistics.tokens());
        ObjectNode levels = to.putObject("levels");
        for (Level level : Level.values()) {
            TermTable table = statistics.terms(level);
            ObjectNode columns = levels.putObject(level.label());
            columns.put("dropped", table.dropped());
            ArrayNode terms = columns.putArray("terms");
            List<ArrayNode> numbers = new ArrayList<>();
            for (String column : List.of("counts", "documents", "squares", "rates", "rate_squares")) {
                numbers.add(columns.putArray(column));
            }
            table.forEachSorted((term, entry) -> {
                terms.add(term);
                numbers.get(0).add(entry.count());
                numbers.get(1).add(entry.documents());
                numbers.get(2).add(entry.squares());
                numbers.get(3).add(entry.rates());
                numbers.get(4).add(entry.rateSquares());
            });
        }
        ObjectNode features = to.putObject("features");
        statistics.features().moments().forEach((feature, moments) -> {
            ObjectNode column = features.putObject(feature);
            column.put("n", moments.n()).put("sum", moments.sum()).put("squares", moments.squares());
            ArrayNode bins = column.putArray("bins");
            statistics
                    .features()
                    .sketch(feature)
                    .bins()
                    .forEach((bin, times) -> bins.add(bin).add(times));
        });
        write(statistics.sample(), List.copyOf(statistics.features().moments().keySet()), to.putObject("sample"));
    }

    private static void write(FeatureSample sample, List<String> features, ObjectNode to) {
        to.put("capacity", sample.capacity()).put("complete", sample.complete());
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

    /**
     * Reads a profile and closes the stream.
     *
     * @param source where it comes from, for messages
     * @throws UserException if the stream is no profile or one of another version
     */
    public static ReferenceProfile read(InputStream in, String source) throws IOException {
        JsonNode root;
        try (GZIPInputStream unzipped = new GZIPInputStream(in)) {
            root = JSON.readTree(unzipped.readAllBytes());
        } catch (java.util.zip.ZipException | java.io.EOFException | JsonProcessingException e) {
            throw new UserException(
                    "Cannot read the reference profile " + source,
                    "the file is damaged or is no profile",
                    "give a file that 'philippic profile build' wrote",
                    e);
        }
        if (!FORMAT.equals(root.path("format").asText())) {
            throw new UserException(
                    "Cannot read the reference profile " + source,
                    "it is not a profile",
                    "give a file that 'philippic profile build' wrote");
        }
        if (root.path("version").asInt() != VERSION) {
            throw new UserException(
                    "Cannot read the reference profile " + source,
                    "it has version " + root.path("version").asInt() + ", this program reads version " + VERSION,
                    "build it again with 'philippic profile build'");
        }
        EnumSet<StratumKind> kinds = EnumSet.noneOf(StratumKind.class);
        root.path("kinds").forEach(kind -> kinds.add(StratumKind.valueOf(kind.asText())));
        ReferenceProfile profile = new ReferenceProfile(
                new ProfileCard(
                        root.path("name").asText(),
                        root.path("annotator").asText(),
                        root.path("description").asText()),
                kinds);
        root.path("strata")
                .properties()
                .forEach(stratum -> profile.strata().put(stratum.getKey(), statistics(stratum.getValue())));
        return profile;
    }

    private static StratumStatistics statistics(JsonNode from) {
        FeatureTable features = new FeatureTable();
        from.path("features").properties().forEach(column -> {
            JsonNode value = column.getValue();
            QuantileSketch sketch = new QuantileSketch();
            JsonNode bins = value.path("bins");
            for (int i = 0; i + 1 < bins.size(); i += 2) {
                sketch.add(bins.get(i).asInt(), bins.get(i + 1).asLong());
            }
            Moments moments =
                    new Moments(value.path("n").asLong(), integer(value.path("sum")), integer(value.path("squares")));
            features.put(column.getKey(), moments, sketch);
        });
        FeatureSample sample =
                sample(from.path("sample"), List.copyOf(features.moments().keySet()));
        StratumStatistics statistics = new StratumStatistics(
                from.path("documents").asLong(),
                from.path("words").asLong(),
                from.path("tokens").asLong(),
                features,
                sample);
        for (Level level : Level.values()) {
            statistics.put(level, terms(from.path("levels").path(level.label())));
        }
        return statistics;
    }

    private static TermTable terms(JsonNode columns) {
        JsonNode terms = columns.path("terms");
        Map<String, TermTable.Entry> entries = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            entries.put(
                    terms.get(i).asText(),
                    new TermTable.Entry(
                            columns.path("counts").get(i).asLong(),
                            columns.path("documents").get(i).asLong(),
                            columns.path("squares").get(i).asLong(),
                            columns.path("rates").get(i).asLong(),
                            columns.path("rate_squares").get(i).asLong()));
        }
        return TermTable.of(entries, columns.path("dropped").asLong());
    }

    private static FeatureSample sample(JsonNode from, List<String> features) {
        FeatureSample sample = new FeatureSample(from.path("capacity").asInt());
        from.path("documents").properties().forEach(document -> {
            Map<String, Double> values = new TreeMap<>();
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

    private static BigInteger integer(JsonNode number) {
        return number.bigIntegerValue();
    }
}
