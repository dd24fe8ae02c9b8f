package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.ingest.DocumentReader;
import org.philippic.ingest.IngestLimits;
import org.philippic.ingest.Manifest;
import org.philippic.ingest.Readers;
import org.philippic.ingest.Source;
import org.philippic.model.Document;
import org.philippic.model.Reject;

class ParquetDocumentsTest {
    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private java.nio.file.Path folder;

    private final List<Document> documents = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    @Test
    void rows_becomeDocumentsByTheNamesOfTheirColumns() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message row { optional binary ID (STRING);"
                + " optional binary text (STRING); optional binary author (STRING); optional int32 date_written;"
                + " repeated binary tags (STRING); }");
        SimpleGroupFactory rows = new SimpleGroupFactory(schema);
        java.nio.file.Path file = write(
                schema,
                rows.newGroup()
                        .append("ID", "one")
                        .append("text", "The quay is empty.")
                        .append("author", "Anna Lund")
                        .append("date_written", 1907)
                        .append("tags", "sea"),
                rows.newGroup().append("text", "The ships are late."),
                rows.newGroup().append("ID", "three"));

        read(file);

        assertThat(documents).extracting(Document::docId).containsExactly("c:data#one", "c:data#L2");
        assertThat(documents).extracting(Document::text).containsExactly("The quay is empty.", "The ships are late.");
        assertThat(documents.get(0).author()).isEqualTo("Anna Lund");
        assertThat(documents.get(0).dateWritten()).isEqualTo("1907");
        assertThat(rejects).extracting(Reject::reason).containsExactly("malformed_line");
    }

    @Test
    void fileWithoutTexts_isRejectedOnce() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message row { optional int32 n; }");
        SimpleGroupFactory rows = new SimpleGroupFactory(schema);
        read(write(schema, rows.newGroup().append("n", 1), rows.newGroup().append("n", 2)));
        assertThat(documents).isEmpty();
        assertThat(rejects).extracting(Reject::reason).containsExactly("unsupported_format");
    }

    @Test
    void fileCutShort_isARejectAndNoCrash() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message row { optional binary text (STRING); }");
        java.nio.file.Path file =
                write(schema, new SimpleGroupFactory(schema).newGroup().append("text", "The ships are late."));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        // The checksum beside the file would tell before the reader does.
        Files.deleteIfExists(folder.resolve(".data.crc"));
        read(file);
        assertThat(documents).isEmpty();
        assertThat(rejects).extracting(Reject::reason).containsExactly("malformed_container");
    }

    private java.nio.file.Path write(MessageType schema, Group... rows) throws IOException {
        java.nio.file.Path file = folder.resolve("data");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new Path(file.toUri()))
                .withType(schema)
                .withConf(HADOOP)
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
        return file;
    }

    private void read(java.nio.file.Path file) {
        List<DocumentReader> readers = new ArrayList<>(List.of(new ParquetDocuments(HADOOP)));
        readers.addAll(Readers.ALL);
        Source source = new Source(file.toUri().toString(), "c", "data", -1, () -> Files.newInputStream(file));
        Readers.read(source, Manifest.NONE, readers, new IngestLimits(1 << 20, 1000), documents::add, rejects::add);
    }
}
