package org.philippic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.Annotation;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.ingest.IngestLimits;
import org.philippic.ingest.Readers;
import org.philippic.ingest.Source;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.language.NgramLanguageDetector;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.Zone;
import org.philippic.testing.FuzzedTexts;
import org.philippic.testing.TestModels;
import org.philippic.zone.ZonedDocument;
import org.philippic.zone.Zoner;

/**
 * Fuzzed documents through the steps of the line: nothing escapes, nothing hangs, everything is accounted for.
 * {@code -Dphilippic.fuzz.read=N} and {@code -Dphilippic.fuzz.annotated=N} take more documents than the build does.
 */
class LineFuzzTest {
    private static final long SEED = Long.getLong("philippic.fuzz.seed", 1848);
    private static final int READ = Integer.getInteger("philippic.fuzz.read", 1000);
    private static final int ANNOTATED = Integer.getInteger("philippic.fuzz.annotated", 60);
    /** A document is a few kilobytes at most; a second for one means that something grows faster than its length. */
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private static final IngestLimits LIMITS = new IngestLimits(1 << 20, 10_000);

    private final LanguageDetector detector = NgramLanguageDetector.shared();
    private final Zoner zoner = Zoner.load();
    private long slowest;

    @Test
    void readZonedAndToldApart_nothingEscapesOrHangs() {
        int documents = 0;
        int rejected = 0;
        for (int number = 0; number < READ; number++) {
            long start = System.nanoTime();
            List<Document> read = new ArrayList<>();
            List<Reject> rejects = new ArrayList<>();
            read(number, read, rejects);
            assertThat(read.size() + rejects.size()).as("fuzzed %d", number).isPositive();
            for (Document document : read) {
                ZonedDocument zoned = zoned(document);
                assertTiles(document, zoned.zones(), number);
                zoned.zones().forEach(zone -> detector.detect(zone.text()));
            }
            documents += read.size();
            rejected += rejects.size();
            within(start, number);
        }
        report("read, zoned and told apart", READ, documents, rejected);
    }

    @Test
    void annotated_nothingEscapesOrHangs() {
        DocumentAnnotator annotator =
                new DocumentAnnotator(TestModels.annotators("en", "fr"), detector, Duration.ofSeconds(5));
        int documents = 0;
        int rejected = 0;
        for (int number = 0; number < ANNOTATED; number++) {
            long start = System.nanoTime();
            List<Document> read = new ArrayList<>();
            List<Reject> rejects = new ArrayList<>();
            read(number, read, rejects);
            for (Document document : read) {
                ZonedDocument zoned = zoned(document);
                Annotation annotation = annotator.annotate(document, zoned.zones(), zoned.quotations());
                assertThat(annotation.rejects()).as("fuzzed %d", number).isEmpty();
                documents++;
            }
            rejected += rejects.size();
            within(start, number);
        }
        report("annotated", ANNOTATED, documents, rejected);
    }

    private static void read(int number, List<Document> read, List<Reject> rejects) {
        byte[] bytes = FuzzedTexts.bytes(SEED, number);
        Source source = new Source(
                "file:/fuzzed/" + number,
                "fuzzed",
                number + ".txt",
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
        Readers.read(source, LIMITS, read::add, rejects::add);
    }

    private ZonedDocument zoned(Document document) {
        LanguageGuess guess = detector.detect(document.text());
        return zoner.zone(document, guess.lang());
    }

    private static void assertTiles(Document document, List<Zone> zones, int number) {
        int at = 0;
        for (Zone zone : zones) {
            assertThat(zone.charStart()).as("fuzzed %d", number).isEqualTo(at);
            at = zone.charEnd();
        }
        assertThat(at).as("fuzzed %d", number).isEqualTo(document.nChars());
    }

    private void within(long start, int number) {
        long elapsed = System.nanoTime() - start;
        assertThat(Duration.ofNanos(elapsed)).as("fuzzed %d", number).isLessThan(BUDGET);
        slowest = Math.max(slowest, elapsed);
    }

    private void report(String what, int fuzzed, int documents, int rejected) {
        System.out.printf(
                Locale.ROOT,
                "%d fuzzed inputs (seed %d) %s: %d documents, %d rejects, slowest %d ms%n",
                fuzzed,
                SEED,
                what,
                documents,
                rejected,
                slowest / 1_000_000);
    }
}
