package org.philippic.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.ingest.IngestLimits;
import org.philippic.ingest.Readers;
import org.philippic.ingest.Source;
import org.philippic.model.Document;
import org.philippic.model.Zone;
import org.philippic.zone.ZonedDocument;
import org.philippic.zone.Zoner;

/**
 * Measures what ingest, zone and language take of one core: {@code -Dphilippic.benchmark=reading} prints megabytes of
 * text a second of processor time, over the text files of the seeds or of the folder {@code -Dphilippic.texts}.
 */
@EnabledIfSystemProperty(named = "philippic.benchmark", matches = "reading")
class ReadingBenchmarkTest {
    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 3;
    private static final long MAX_BYTES = 4 << 20;

    private final Zoner zoner = Zoner.load();
    private final LanguageDetector detector = NgramLanguageDetector.shared();
    private long ingest;
    private long zone;
    private long language;

    @Test
    void plainText_megabytesASecondAndCore() throws IOException {
        List<Path> files = files(Path.of(System.getProperty("philippic.texts", "../seeds")));
        long bytes = 0;
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            if (round == WARM_UP_ROUNDS) {
                ingest = zone = language = bytes = 0;
            }
            for (Path file : files) {
                bytes += read(file);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "reading: %.2f MB/s a core (ingest %.1f, zone %.1f, language %.1f MB/s), %d files, %.1f MB%n",
                rate(bytes, ingest + zone + language),
                rate(bytes, ingest),
                rate(bytes, zone),
                rate(bytes, language),
                files.size(),
                bytes / 1e6);
        assertThat(bytes).isPositive();
    }

    /** Bytes of text that the file has. */
    private long read(Path file) {
        List<Document> documents = new ArrayList<>();
        long start = cpu();
        Source source = new Source(file.toUri().toString(), "c", "t", -1, () -> Files.newInputStream(file));
        Readers.read(source, new IngestLimits(1 << 26, 100_000), documents::add, reject -> {});
        long read = cpu();
        ingest += read - start;
        long bytes = 0;
        for (Document document : documents) {
            bytes += document.text().getBytes(StandardCharsets.UTF_8).length;
            read = cpu();
            String hint = detector.detect(document.text()).lang();
            long hinted = cpu();
            ZonedDocument zoned = zoner.zone(document, hint);
            long divided = cpu();
            StringBuilder body = new StringBuilder();
            zoned.zones().stream().filter(z -> z.kind().equals("body")).forEach(z -> body.append(z.text()));
            LanguageGuess guess = detector.detect(body);
            for (Zone part : zoned.zones()) {
                detector.detect(part.text(), guess);
            }
            zone += divided - hinted;
            language += cpu() - divided + hinted - read;
        }
        return bytes;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(path -> path.toString().contains(".txt"))
                    .sorted()
                    .toList()) {
                if (bytes < MAX_BYTES) {
                    files.add(file);
                    bytes += Files.size(file);
                }
            }
        }
        return files;
    }

    private static double rate(long bytes, long nanos) {
        return bytes / 1e6 / (nanos / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
