package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/** Every reader, in the order in which they are asked. This is the only list. */
public final class Readers {
    /** How many bytes of a file a reader sees before it says whether it takes it. */
    public static final int HEAD_BYTES = 8192;

    /** The readers; the last one takes every file. */
    public static final List<DocumentReader> ALL = List.of(
            new CompressedReader(),
            // An EPUB is a ZIP archive too.
            new EpubReader(),
            new ArchiveReader(),
            new PdfReader(),
            new WarcReader(),
            new JsonLinesReader(),
            // TEI has elements that HTML has too.
            new XmlReader(),
            new HtmlReader(),
            new TableReader(),
            new TextReader());

    private static final Pattern ABOUT_THE_COLLECTION = Pattern.compile(
            "(readme|licen[cs]e|copying|notice)(\\.(txt|md|rst|html?))?|dataset_infos?\\.json|dataset_dict\\.json|state\\.json");

    private static final String NO_DOCUMENT = "the file holds no document";

    private Readers() {}

    /** Reads a file of a folder without a manifest; see below. */
    public static void read(
            Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects) {
        read(source, Manifest.NONE, ALL, limits, documents, rejects);
    }

    /**
     * Reads every document of a file with the first reader that takes it, completed by the manifest. A file that is no
     * document ({@link #isDocument}) gives nothing; every other file gives at least one document or one reject. Nothing
     * that is wrong with the file is thrown.
     *
     * @param readers {@link #ALL}, and before them those of formats that need libraries which this module does without
     */
    public static void read(
            Source source,
            Manifest manifest,
            List<DocumentReader> readers,
            IngestLimits limits,
            Consumer<Document> documents,
            Consumer<Reject> rejects) {
        if (!isDocument(source.path())) {
            return;
        }
        Intake intake = new Intake(source, limits, documents, rejects);
        try {
            Optional<Reject> mismatch = manifest.check(source);
            if (mismatch.isPresent()) {
                rejects.accept(mismatch.get());
                return;
            }
            byte[] head = head(source);
            if (head.length == 0) {
                intake.rejectFile(RejectReason.EMPTY, "the file has no bytes");
                return;
            }
            DocumentReader reader = readerOf(readers, source, head);
            long rows = read(
                    reader.format(),
                    (found, lost) -> reader.read(source, limits, found, lost),
                    document -> documents.accept(manifest.complete(source, document)),
                    rejects,
                    intake);
            if (rows == 0) {
                intake.rejectFile(RejectReason.EMPTY, NO_DOCUMENT);
            }
        } catch (IOException e) {
            intake.rejectFile(Nested.reason(e), "cannot be read: " + e.getMessage());
        }
    }

    /** What a reader does with a file or a part of it. */
    private interface Reading {
        void into(Consumer<Document> documents, Consumer<Reject> rejects) throws IOException;
    }

    /** Reads; returns how many rows that gave. */
    private static long read(
            String format, Reading reading, Consumer<Document> documents, Consumer<Reject> rejects, Intake intake)
            throws IOException {
        HandedOn<Reject> rejected = new HandedOn<>(rejects);
        HandedOn<Document> read = new HandedOn<>(documents);
        try {
            reading.into(read, rejected);
        } catch (RuntimeException | StackOverflowError e) {
            if (read.failed || rejected.failed) {
                throw e;
            }
            // A library that stumbles over one file must not end the run.
            intake.rejectFile(RejectReason.STAGE_FAILED, "the reader of " + format + " failed: " + e);
            return 1;
        }
        return read.count + rejected.count;
    }

    /** Whether a part gives any row, or a failure. */
    private static boolean givesAny(SplittableReader reader, Source source, Part part, IngestLimits limits) {
        try {
            reader.read(
                    source,
                    part,
                    limits,
                    document -> {
                        throw new Given();
                    },
                    reject -> {
                        throw new Given();
                    });
            return false;
        } catch (Given | IOException e) {
            return true;
        }
    }

    /** Ends a reading that only asks whether there is anything. */
    private static final class Given extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Passes rows on, counts them, and remembers whether the receiver failed: that is no fault of the file. */
    private static final class HandedOn<T> implements Consumer<T> {
        private final Consumer<T> receiver;
        private long count;
        private boolean failed;

        HandedOn(Consumer<T> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void accept(T row) {
            count++;
            failed = true;
            receiver.accept(row);
            failed = false;
        }
    }

    /**
     * Whether a file of a collection is read at all. A manifest is not, nor are hidden files (names that begin with "."
     * or "_", as Hadoop has it) and files about the collection: README, LICENSE, COPYING, NOTICE, and what a Hugging Face
     * data set says of itself.
     */
    public static boolean isDocument(String path) {
        for (String part : path.split("/")) {
            if (part.startsWith(".") || part.startsWith("_")) {
                return false;
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !Manifest.isManifest(name)
                && !ABOUT_THE_COLLECTION.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The parts that a file is best read in.
     *
     * @param bytes least length of a part
     * @return parts that tile it, in order; {@link Part#WHOLE} alone where the file is not longer, its format has no
     *     borders that can be told without reading it, it is compressed, or reading it will reject it
     */
    public static List<Part> parts(Source source, Manifest manifest, List<DocumentReader> readers, long bytes) {
        if (!isDocument(source.path()) || source.length() <= bytes) {
            return List.of(Part.WHOLE);
        }
        try {
            boolean sound = manifest.check(source).isEmpty();
            return sound && readerOf(readers, source, head(source)) instanceof SplittableReader reader
                    ? reader.parts(source, bytes)
                    : List.of(Part.WHOLE);
        } catch (IOException | RuntimeException e) {
            // Reading it meets the same and says so.
            return List.of(Part.WHOLE);
        }
    }

    /**
     * Reads a part of a file that {@link #parts} gave; the parts together give what the whole file gives.
     *
     * @throws IllegalArgumentException if the file has no parts
     */
    public static void read(
            Source source,
            Part part,
            Manifest manifest,
            List<DocumentReader> readers,
            IngestLimits limits,
            Consumer<Document> documents,
            Consumer<Reject> rejects) {
        if (part.equals(Part.WHOLE)) {
            read(source, manifest, readers, limits, documents, rejects);
            return;
        }
        Intake intake = new Intake(source, limits, documents, rejects);
        try {
            if (!(readerOf(readers, source, head(source)) instanceof SplittableReader reader)) {
                throw new IllegalArgumentException("A file without parts: " + source.uri());
            }
            long rows = read(
                    reader.format(),
                    (found, lost) -> reader.read(source, part, limits, found, lost),
                    document -> documents.accept(manifest.complete(source, document)),
                    rejects,
                    intake);
            if (rows == 0
                    && part.isFirst()
                    && !givesAny(reader, source, new Part(part.end(), Long.MAX_VALUE, 0), limits)) {
                intake.rejectFile(RejectReason.EMPTY, NO_DOCUMENT);
            }
        } catch (IOException e) {
            intake.rejectFile(Nested.reason(e), "cannot be read: " + e.getMessage());
        }
    }

    /** The first reader that takes a file with such a head; there always is one. */
    static DocumentReader readerOf(Source source, byte[] head) {
        return readerOf(ALL, source, head);
    }

    private static DocumentReader readerOf(List<DocumentReader> readers, Source source, byte[] head) {
        return readers.stream()
                .filter(reader -> reader.accepts(source, head))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a reader opens containers of other files. */
    static boolean isContainer(DocumentReader reader) {
        return reader instanceof CompressedReader || reader instanceof ArchiveReader;
    }

    private static byte[] head(Source source) throws IOException {
        try (InputStream stream = source.content().open()) {
            return stream.readNBytes(HEAD_BYTES);
        }
    }
}
