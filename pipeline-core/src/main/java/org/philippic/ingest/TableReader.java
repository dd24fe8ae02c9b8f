package org.philippic.ingest;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * Tables as text, CSV (RFC 4180, parted by commas or semicolons) and TSV: the first line names the columns, of which one
 * is {@code text} and others may be {@code id}, {@code corpus} and the fields of {@link Metadata#of}. Read row by row in
 * bounded memory; a row of more or fewer cells than the first line, or with an open quotation mark, is rejected as
 * malformed_line and the rest is read on. Parts are cut between rows, never inside a quoted cell; a table in an encoding
 * such as UTF-16 is not cut.
 */
final class TableReader implements SplittableReader {
    private static final int LONGEST_HEADER = 1000;
    /** Encodings in which a byte below 128 may be part of another character than ASCII's. */
    private static final Pattern WIDE = Pattern.compile("UTF-(16|32)|2022|HZ");

    @Override
    public String format() {
        return "table";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8);
        String first = start.lines().findFirst().orElse("");
        if (first.length() > LONGEST_HEADER || Cells.separator(first).isEmpty()) {
            return false;
        }
        try {
            // Prose may begin with a line that looks like names of columns, but does not go on as a table does.
            Cells cells = Cells.of(new StringReader(start), head.length);
            Optional<Cells.Row> row = cells.next();
            return row.isEmpty()
                    || row.get().open()
                    || row.get().cells().orElseThrow().size() == cells.header().size();
        } catch (IOException e) {
            throw new IllegalStateException("Reading a string does not fail", e);
        }
    }

    @Override
    public List<Part> parts(Source source, long bytes) throws IOException {
        try (InputStream stream = source.content().open()) {
            byte[] head = stream.readNBytes(Readers.HEAD_BYTES);
            Charset charset = charset(head);
            if (WIDE.matcher(charset.name()).find()) {
                return List.of(Part.WHOLE);
            }
            char separator = Cells.of(new StringReader(new String(head, charset)), head.length)
                    .separator();
            return RowBorders.ofCells(separator).parts(joined(head, stream), 1, bytes);
        } catch (UnusableInput e) {
            // Reading it says so.
            return List.of(Part.WHOLE);
        }
    }

    @Override
    public void read(
            Source source, Part part, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = source.content().open()) {
            byte[] head = stream.readNBytes(Readers.HEAD_BYTES);
            Charset charset = charset(head);
            if (part.equals(Part.WHOLE)) {
                // What stands in a container can be opened but once.
                read(Cells.of(characters(joined(head, stream), charset), limits.maxDocumentBytes()), charset, intake);
                return;
            }
            Cells table = Cells.of(characters(new ByteArrayInputStream(head), charset), limits.maxDocumentBytes());
            try (InputStream own = part.open(source)) {
                Reader characters = characters(own, charset);
                Cells rows = part.isFirst()
                        ? Cells.of(characters, limits.maxDocumentBytes())
                        : table.goingOn(characters, part.linesBefore());
                read(rows, charset, intake);
            }
        } catch (UnusableInput e) {
            intake.reject(source.uri(), e.reason(), e.getMessage());
        }
    }

    private static void read(Cells cells, Charset charset, Intake intake) throws IOException {
        for (Optional<Cells.Row> next = cells.next(); next.isPresent(); next = cells.next()) {
            Cells.Row row = next.get();
            try {
                intake.accept(found(cells.header(), row, charset, intake));
            } catch (UnusableInput e) {
                intake.reject(intake.uriOfLine(row.line()), e.reason(), e.getMessage());
            }
        }
    }

    private static InputStream joined(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    private static Reader characters(InputStream bytes, Charset charset) {
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Encoding of the first lines, without a character that the end of the head may have cut. */
    private static Charset charset(byte[] head) throws UnusableInput {
        int end = head.length;
        while (end > 0 && end > head.length - 4 && head[end - 1] < 0) {
            end--;
        }
        return Charset.forName(
                TextDecoder.decode(Arrays.copyOf(head, end), Optional.empty()).charset());
    }

    private static Intake.Found found(List<String> names, Cells.Row row, Charset charset, Intake intake)
            throws UnusableInput {
        if (row.cells().isEmpty()) {
            throw intake.tooLarge();
        }
        List<String> cells = row.cells().get();
        if (row.open() || cells.size() != names.size()) {
            throw new UnusableInput(
                    RejectReason.MALFORMED_LINE,
                    "line " + row.line()
                            + (row.open()
                                    ? ": a quotation mark is not closed"
                                    : ": " + cells.size() + " cells under " + names.size() + " columns"));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            fields.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), cells.get(i));
        }
        String text = fields.remove("text");
        int malformed = (int) text.chars().filter(c -> c == '\uFFFD').count();
        return intake.row(
                row.line(),
                new DecodedText(text, charset.name(), malformed),
                Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                fields);
    }
}
