package org.philippic.compare;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.language.NgramLanguageDetector;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.DocumentStatus;
import org.philippic.model.FeatureValue;
import org.philippic.rhetoric.RhetoricResult;
import org.philippic.rhetoric.RhetoricScorer;
import org.philippic.sentiment.LexiconSentiment;
import org.philippic.sentiment.SentimentLexicons;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;
import org.philippic.testing.TestModels;
import org.philippic.zone.ZonedDocument;
import org.philippic.zone.Zoner;

/** The books of the gold data that the shipped profile is made of, excerpted, annotated and measured. */
final class ReferenceBooks {
    private static final Excerpts EXCERPTS = new Excerpts(1, 2000);
    private static final int BOOKS_OF_A_LANGUAGE = 45;

    private ReferenceBooks() {}

    /** A line of books.tsv. */
    private record Book(String id, String lang, String year, String author, String title, String label) {}

    /** The features, devices and scores that a run measures too. */
    static Function<AnnotatedDocument, ProfileBuilder.Measured> measure() {
        Settings settings = SettingsLoader.load(Optional.empty(), List.of());
        RhetoricScorer rhetoric = new RhetoricScorer(settings.rhetoric(), Optional.empty());
        LexiconSentiment sentiment = new LexiconSentiment(SentimentLexicons.load());
        return document -> {
            RhetoricResult result = rhetoric.score(document);
            List<FeatureValue> features = new ArrayList<>(result.features());
            features.addAll(DocumentScores.of(document.document(), result.rhetoric(), sentiment.score(document)));
            return new ProfileBuilder.Measured(features, result.devices());
        };
    }

    /** Reads a document as a run does, up to annotation. */
    static Function<Document, AnnotatedDocument> annotating() {
        Zoner zoner = Zoner.load();
        DocumentAnnotator annotator = new DocumentAnnotator(
                TestModels.annotators("en", "fr"), NgramLanguageDetector.shared(), Duration.ofMinutes(30));
        return document -> {
            ZonedDocument zoned = zoner.zone(document, document.lang());
            Document known =
                    document.withFacts(new DocumentFacts(document.docId(), document.lang(), 1.0, zoned.ocrQuality()));
            return annotator.annotate(known, zoned.zones(), zoned.quotations()).document();
        };
    }

    /** The annotated excerpts; kept in target/ once made, since annotating takes minutes and measuring seconds. */
    static List<AnnotatedDocument> annotated(Path folder) throws IOException {
        Path kept = Path.of("target", "reference-books-" + AnnotatorFingerprint.CURRENT.replace('/', '-') + ".ser");
        if (!Files.exists(kept)) {
            List<AnnotatedDocument> annotated =
                    excerpts(folder).stream().map(annotating()).toList();
            try (ObjectOutputStream out =
                    new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(kept)))) {
                out.writeInt(annotated.size());
                for (AnnotatedDocument document : annotated) {
                    out.writeUnshared(document);
                    out.reset();
                }
            }
        }
        List<AnnotatedDocument> documents = new ArrayList<>();
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
            for (int left = in.readInt(); left > 0; left--) {
                documents.add((AnnotatedDocument) in.readUnshared());
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return documents;
    }

    static List<Document> excerpts(Path folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String lang : List.of("en", "fr")) {
            for (Book book : oneAnAuthorInTurn(folder, lang)) {
                List<String> texts = EXCERPTS.of(text(folder, book));
                for (int i = 0; i < texts.size(); i++) {
                    documents.add(document(book, i, texts.get(i)));
                }
            }
        }
        return documents;
    }

    private static Document document(Book book, int number, String text) {
        return new Document(
                "books:" + book.id() + "#" + number,
                book.id(),
                "books",
                "gutenberg:" + book.id(),
                "",
                "text/plain",
                "UTF-8",
                text,
                book.lang(),
                1,
                book.title(),
                book.author(),
                book.year(),
                null,
                null,
                null,
                book.label(),
                null,
                text.codePointCount(0, text.length()),
                0,
                0,
                DocumentStatus.OK.wireName());
    }

    /** First books of all authors in the order of the list, then second ones, until there are enough. */
    private static List<Book> oneAnAuthorInTurn(Path folder, String lang) throws IOException {
        Map<String, List<Book>> byAuthor = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("books.tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells[1].equals(lang)) {
                byAuthor.computeIfAbsent(cells[4], author -> new ArrayList<>())
                        .add(new Book(cells[0], cells[1], cells[2], cells[3], cells[5], cells[7]));
            }
        }
        List<Book> chosen = new ArrayList<>();
        for (int turn = 0; chosen.size() < BOOKS_OF_A_LANGUAGE && turn < 100; turn++) {
            for (List<Book> books : byAuthor.values()) {
                if (turn < books.size() && chosen.size() < BOOKS_OF_A_LANGUAGE) {
                    chosen.add(books.get(turn));
                }
            }
        }
        return chosen;
    }

    private static String text(Path folder, Book book) throws IOException {
        Path file = folder.resolve("txt").resolve(book.id() + ".txt.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .reduce(new StringBuilder(), (all, line) -> all.append(line).append('\n'), StringBuilder::append)
                    .toString();
        }
    }
}
