package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/** What every reader keeps to. The sample of a format is the file in {@code ingest/} that is named after it. */
class DocumentReaderContractTest {
    private static final Path SAMPLES = Path.of("src/test/resources/ingest");
    private static final long SEED = Long.getLong("fuzz.seed", 1848);
    private static final int MUTATIONS = Integer.getInteger("fuzz.count", 150);
    private static final List<String> REASONS =
            Arrays.stream(RejectReason.values()).map(RejectReason::wireName).toList();

    static List<DocumentReader> readers() {
        return Readers.ALL;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void sample_isTakenByItsReaderWhateverItsName(DocumentReader reader) throws IOException {
        byte[] sample = sample(reader);
        byte[] head = Arrays.copyOf(sample, Math.min(sample.length, Readers.HEAD_BYTES));

        assertThat(Readers.readerOf(TestSources.of("nameless", sample), head).format())
                .isEqualTo(reader.format());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void sample_givesDocumentsAndNoReject(DocumentReader reader) throws IOException {
        TestSources.Result result = TestSources.read(TestSources.of("nameless", sample(reader)));

        assertThat(result.rejects()).isEmpty();
        assertThat(result.documents()).isNotEmpty().allSatisfy(DocumentReaderContractTest::isWhole);
        assertThat(result.documents().get(0).text()).contains("The board met on Monday");
        assertThat(result.documents()).extracting(Document::docId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void sample_isReadTheSameByManyThreadsAtOnce(DocumentReader reader) throws IOException {
        byte[] sample = sample(reader);
        List<Document> once =
                TestSources.read(TestSources.of("nameless", sample)).documents();

        assertThat(Stream.generate(() -> sample)
                        .limit(8)
                        .parallel()
                        .map(bytes -> TestSources.read(TestSources.of("nameless", bytes))
                                .documents()))
                .allMatch(once::equals);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void damagedSamples_giveRowsAndNothingElse(DocumentReader reader) throws IOException {
        byte[] sample = sample(reader);
        Random random = new Random(SEED);
        AtomicInteger round = new AtomicInteger();
        Assertions.assertTimeout(Duration.ofMinutes(5), () -> {
            for (; round.get() < MUTATIONS; round.incrementAndGet()) {
                byte[] damaged = damaged(sample, random);
                TestSources.Result result = TestSources.read(TestSources.of("nameless", damaged));
                String which = reader.format() + ", seed " + SEED + ", round " + round;
                assertThat(result.documents().size() + result.rejects().size())
                        .as(which)
                        .isPositive();
                assertThat(result.documents()).as(which).allSatisfy(DocumentReaderContractTest::isWhole);
                assertThat(result.rejects())
                        .as(which)
                        .extracting(Reject::reason)
                        .isSubsetOf(REASONS);
            }
        });
    }

    @Test
    void everySample_belongsToAReader() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\..*", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Readers.ALL.stream().map(DocumentReader::format).toList());
        }
    }

    private static void isWhole(Document document) {
        String text = document.text();
        assertThat(text).isNotBlank().doesNotContain("\u0000");
        assertThat(document.nChars()).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(document.contentSha256()).matches("[0-9a-f]{64}");
        assertThat(document.docId()).startsWith("test:nameless");
        assertThat(document.status()).isIn("ok", "partial");
        assertThat(document.mediaType()).contains("/");
        assertThat(document.lang()).isNotEmpty();
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] damaged = sample.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            case 1 -> {
                int from = random.nextInt(damaged.length);
                int to = Math.min(damaged.length, from + 1 + random.nextInt(40));
                byte[] cut = Arrays.copyOf(damaged, damaged.length - (to - from));
                System.arraycopy(damaged, to, cut, from, damaged.length - to);
                damaged = cut.length == 0 ? sample : cut;
            }
            default -> {
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return damaged;
    }

    private static byte[] sample(DocumentReader reader) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            Path sample = files.filter(file -> file.getFileName().toString().startsWith(reader.format() + "."))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("No sample of the format " + reader.format() + " in " + SAMPLES));
            return Files.readAllBytes(sample);
        }
    }
}
