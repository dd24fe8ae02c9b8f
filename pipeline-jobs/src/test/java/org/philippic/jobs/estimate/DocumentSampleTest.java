package org.philippic.jobs.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.ingest.IngestLimits;
import org.philippic.jobs.run.SourceListing;
import org.philippic.model.Document;

class DocumentSampleTest {
    private static final String LINE = "The council met on Tuesday and approved the budget of the town. ";

    @TempDir
    private Path folder;

    @Test
    void manyFiles_aShareIsDrawn_theSameEachTime() throws IOException {
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("d" + i + ".txt"), (LINE + i + ". ").repeat(100));
        }

        DocumentSample sample = draw(0.01);

        assertThat(sample.bytes()).isBetween(DocumentSample.LEAST_BYTES, DocumentSample.LEAST_BYTES + 10_000);
        assertThat(sample.factor() * sample.documents().size()).isBetween(297.0, 303.0);
        assertThat(draw(0.01).documents()).isEqualTo(sample.documents());
    }

    @Test
    void oneLargeFileOfManyDocuments_isReadInPart() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            lines.append("{\"id\": \"")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append(LINE.repeat(10))
                    .append("\"}\n");
        }
        Files.writeString(folder.resolve("big.jsonl"), lines);

        DocumentSample sample = draw(0.01);

        assertThat(sample.documents()).hasSizeBetween(500, 800);
        assertThat(sample.factor() * sample.documents().size()).isBetween(2_700.0, 3_300.0);
    }

    @Test
    void smallCollection_isDrawnWhole() throws IOException {
        Files.writeString(folder.resolve("a.txt"), LINE);

        DocumentSample sample = draw(0.01);

        assertThat(sample.factor()).isEqualTo(1);
        assertThat(sample.first(0.25).documents()).extracting(Document::docId).containsExactly("c:a.txt");
        assertThat(sample.jsonLines()).contains("\"id\":\"0\"", "The council met");
    }

    private DocumentSample draw(double share) {
        Configuration configuration = new Configuration();
        List<SourceListing.SourceFile> files = SourceListing.list(configuration, folder.toString(), "c");
        return DocumentSample.draw(configuration, files, new IngestLimits(16 << 20, 10_000), share);
    }
}
