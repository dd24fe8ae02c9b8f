package org.philippic.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * ZIP and tar archives: reads every file inside with the reader that its content asks for; its path is the archive's,
 * "!/" and its name. Nothing is written anywhere. An entry whose name leads out of the archive, or that is a link, is
 * rejected as unsafe_path and the rest is read on; one that unpacks beyond proportion ends the reading of the archive.
 */
final class ArchiveReader implements DocumentReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] USTAR = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int USTAR_AT = 257;
    private static final Pattern UNSAFE =
            Pattern.compile("^([/\\\\]|[A-Za-z]:).*|(^|.*[/\\\\])\\.\\.([/\\\\].*|$)|.*\u0000.*", Pattern.DOTALL);
    private static final Pattern OFFICE =
            Pattern.compile("\\[Content_Types\\]\\.xml|_rels/|word/|mimetypeapplication/vnd\\.");

    @Override
    public String format() {
        return "archive";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return BinaryFormats.starts(head, ZIP) || BinaryFormats.starts(head, EMPTY_ZIP) || isTar(head);
    }

    private static boolean isTar(byte[] head) {
        return head.length >= USTAR_AT + USTAR.length
                && BinaryFormats.starts(Arrays.copyOfRange(head, USTAR_AT, USTAR_AT + USTAR.length), USTAR);
    }

    @Override
    public void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        Unpacking unpacking = new Unpacking();
        try (InputStream file = source.content().open()) {
            BufferedInputStream peeked = new BufferedInputStream(file, 1 << 15);
            peeked.mark(512);
            byte[] start = peeked.readNBytes(512);
            peeked.reset();
            Counted counted = new Counted(documents, rejects);
            InputStream packed = unpacking.packed(peeked);
            if (isTar(start)) {
                readTar(source, new TarArchiveInputStream(packed, "UTF-8"), limits, counted);
            } else if (OFFICE.matcher(new String(start, 0, Math.min(80, start.length), StandardCharsets.ISO_8859_1))
                    .find()) {
                intake.reject(
                        source.uri(),
                        RejectReason.UNSUPPORTED_FORMAT,
                        "an office document; save it as text, HTML or PDF");
                return;
            } else {
                readZip(source, new ZipInputStream(packed, StandardCharsets.UTF_8), unpacking, limits, counted);
            }
            if (counted.rows == 0) {
                intake.reject(source.uri(), RejectReason.EMPTY, "the archive has no document");
            }
        } catch (IllegalArgumentException e) {
            // What java.util.zip throws for an entry name that is not UTF-8.
            throw new BrokenContainer(RejectReason.MALFORMED_CONTAINER, "an entry name is not text: " + e.getMessage());
        }
    }

    private static void readZip(
            Source source, ZipInputStream zip, Unpacking unpacking, IngestLimits limits, Counted counted)
            throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                InputStream bytes = unpacking.unpacked(zip);
                readEntry(source, entry.getName(), bytes, limits, counted);
                // Skipped through the guard, so that no bomb hides behind a reject.
                drain(bytes);
            }
        }
    }

    private static void readTar(Source source, TarArchiveInputStream tar, IngestLimits limits, Counted counted)
            throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isSymbolicLink() || entry.isLink()) {
                counted.reject(RejectReason.UNSAFE_PATH.reject(
                        source.uri() + "!/" + entry.getName(),
                        Intake.STAGE,
                        "a link to '" + entry.getLinkName() + "'"));
            } else if (entry.isFile()) {
                readEntry(
                        source,
                        entry.getName(),
                        new FilterInputStream(tar) {
                            @Override
                            public void close() {
                                // The archive goes on after its entry.
                            }
                        },
                        limits,
                        counted);
            }
        }
    }

    private static void readEntry(Source source, String name, InputStream bytes, IngestLimits limits, Counted counted)
            throws IOException {
        if (UNSAFE.matcher(name).matches()) {
            counted.reject(RejectReason.UNSAFE_PATH.reject(
                    source.uri(), Intake.STAGE, "the entry '" + name + "' leads out of the archive"));
        } else if (Readers.isDocument(name)) {
            Nested.read(source, Optional.of(name), bytes, limits, counted::accept, counted::reject);
        }
    }

    private static void drain(InputStream bytes) throws IOException {
        byte[] buffer = new byte[1 << 13];
        while (bytes.read(buffer) >= 0) {
            continue;
        }
    }

    /** Passes rows on and counts them. */
    private static final class Counted {
        private final Consumer<Document> documents;
        private final Consumer<Reject> rejects;
        private long rows;

        Counted(Consumer<Document> documents, Consumer<Reject> rejects) {
            this.documents = documents;
            this.rejects = rejects;
        }

        void accept(Document document) {
            rows++;
            documents.accept(document);
        }

        void reject(Reject reject) {
            rows++;
            rejects.accept(reject);
        }
    }
}
