package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.philippic.language.LanguageDetector;
import org.philippic.language.NgramLanguageDetector;
import org.philippic.model.Document;
import org.philippic.model.Reject;

class SeedsTest {
    private static final Path SEEDS = Path.of(System.getProperty("project.root", ".."), "seeds");

    @Test
    void seedsFolder_givesFiveDocumentsWithTheirMetadata() throws IOException {
        List<Reject> rejects = new ArrayList<>();
        List<Document> documents = read(rejects);

        assertThat(rejects).isEmpty();
        assertThat(documents)
                .extracting(d -> d.docId().substring(0, 9))
                .containsExactly("seeds:000", "seeds:001", "seeds:002", "seeds:003", "seeds:004");
        assertThat(documents).extracting(Document::lang).containsExactly("en", "en", "en", "fr", "en");
        assertThat(documents)
                .extracting(Document::genreLabel)
                .containsExactly("polemic", "polemic", "polemic", "polemic/analysis", "analysis");
        assertThat(documents)
                .extracting(Document::author)
                .containsExactly("Leon Trotsky", "Leon Trotsky", "Ludo Martens", "Leon Trotsky", "Éric Toussaint");
        assertThat(documents).extracting(Document::charset).containsOnly("UTF-8");
        assertThat(documents).extracting(Document::status).containsOnly("ok");
    }

    @Test
    void seeds_areToldByTheDetectorToBeInTheLanguageOfTheManifest() throws IOException {
        LanguageDetector detector = NgramLanguageDetector.shared();

        for (Document document : read(new ArrayList<>())) {
            assertThat(detector.detect(document.text()).lang()).isEqualTo(document.lang());
        }
    }

    private static List<Document> read(List<Reject> rejects) throws IOException {
        Manifest manifest = Manifest.read(source(SEEDS.resolve(Manifest.FILE_NAME)));
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.sorted().toList()) {
                Readers.read(
                        source(file),
                        manifest,
                        Readers.ALL,
                        new IngestLimits(1 << 24, 10_000),
                        documents::add,
                        rejects::add);
            }
        }
        return documents;
    }

    private static Source source(Path file) throws IOException {
        return new Source(
                file.toUri().toString(),
                "seeds",
                file.getFileName().toString(),
                Files.size(file),
                () -> Files.newInputStream(file));
    }
}
