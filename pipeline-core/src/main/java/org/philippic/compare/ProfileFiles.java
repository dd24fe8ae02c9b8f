package org.philippic.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.philippic.error.UserException;

/**
 * Writes and reads profiles as gzipped JSON, columns side by side and ordered, so that equal profiles give equal bytes.
 * Stateless.
 */
public final class ProfileFiles {
    private static final String FORMAT = "philippic-profile";
    private static final int VERSION = 2;
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
        StratumJson json = new StratumJson(profile);
        profile.strata().forEach((name, statistics) -> json.write(name, statistics, strata.putObject(name)));
        ObjectNode signatures = root.putObject("signatures");
        profile.languages().forEach(lang -> {
            ObjectNode documents = signatures.putObject(lang);
            profile.signatures(lang)
                    .documents()
                    .forEach((hash, signature) -> documents.put(Long.toHexString(hash), bytes(signature)));
        });
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
        }
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
        // Whole languages are written before their narrower strata, which point at their samples.
        StratumJson json = new StratumJson(profile);
        root.path("strata")
                .properties()
                .forEach(stratum ->
                        profile.strata().put(stratum.getKey(), json.read(stratum.getKey(), stratum.getValue())));
        root.path("signatures")
                .properties()
                .forEach(lang -> lang.getValue()
                        .properties()
                        .forEach(document -> profile.put(
                                lang.getKey(),
                                Long.parseUnsignedLong(document.getKey(), 16),
                                signature(document.getValue()))));
        return profile;
    }

    /** Two bytes a value; an encoder would not let half a surrogate pair pass. */
    private static byte[] bytes(String signature) {
        ByteBuffer bytes = ByteBuffer.allocate(signature.length() * Character.BYTES);
        bytes.asCharBuffer().put(signature);
        return bytes.array();
    }

    private static String signature(JsonNode bytes) {
        try {
            return ByteBuffer.wrap(bytes.binaryValue()).asCharBuffer().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
