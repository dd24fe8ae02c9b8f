package org.philippic.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * JSON lines: one object a line with {@code text} and, where known, {@code id} and the fields of {@link Metadata#of}
 * besides {@code corpus}. A line without an id is named by its number, "L12". The file is read line by line in bounded
 * memory; a line that is not such an object becomes a malformed_line reject with its number and the rest is read on.
 * Blank lines mean nothing.
 */
final class JsonLinesReader implements SplittableReader {
    private static final Pattern FIRST_LINE = Pattern.compile("\\{\\s*\"(?:[^\"\\\\]|\\\\.)*\"\\s*:");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    // The length of a line is bounded already, by ingest.max-document-bytes.
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public String format() {
        return "jsonl";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8);
        return FIRST_LINE.matcher(withoutMark(start).stripLeading()).lookingAt();
    }

    @Override
    public List<Part> parts(Source source, long bytes) throws IOException {
        try (InputStream stream = source.content().open()) {
            return RowBorders.LINES.parts(stream, 0, bytes);
        }
    }

    @Override
    public void read(
            Source source, Part part, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = part.open(source)) {
            // Escapes make a line longer than its text: six bytes for one at the worst.
            long longest = Math.min(Integer.MAX_VALUE - 16, 6 * limits.maxDocumentBytes());
            Lines lines = new Lines(stream, longest, part.linesBefore());
            for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                Lines.Line line = next.get();
                String uri = intake.uriOfLine(line.number());
                try {
                    Optional<Intake.Found> found = found(line, intake);
                    found.ifPresent(intake::accept);
                } catch (UnusableInput e) {
                    intake.reject(uri, e.reason(), e.getMessage());
                }
            }
        }
    }

    private static Optional<Intake.Found> found(Lines.Line line, Intake intake) throws UnusableInput {
        byte[] bytes = line.bytes().orElseThrow(intake::tooLarge);
        if (blank(bytes)) {
            return Optional.empty();
        }
        DecodedText decoded = TextDecoder.decode(bytes, Optional.empty());
        JsonNode object = object(decoded.text(), line.number());
        JsonNode text = object.get("text");
        if (text == null || !text.isTextual()) {
            throw new UnusableInput(
                    RejectReason.MALFORMED_LINE, "line " + line.number() + ": no field 'text' with a string");
        }
        byte[] textBytes = text.textValue().getBytes(StandardCharsets.UTF_8);
        if (textBytes.length > intake.maxDocumentBytes()) {
            throw intake.tooLarge();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isValueNode()
                    && !field.getValue().isNull()
                    && !field.getKey().equals("text")) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return Optional.of(intake.row(
                line.number(),
                new DecodedText(text.textValue(), decoded.charset(), decoded.malformed()),
                Sha256.of(textBytes),
                fields));
    }

    private static JsonNode object(String line, long number) throws UnusableInput {
        try {
            JsonNode node = JSON.readTree(withoutMark(line));
            if (node == null || !node.isObject()) {
                throw new UnusableInput(RejectReason.MALFORMED_LINE, "line " + number + ": not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new UnusableInput(
                    RejectReason.MALFORMED_LINE, "line " + number + ": not JSON: " + e.getOriginalMessage());
        }
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
