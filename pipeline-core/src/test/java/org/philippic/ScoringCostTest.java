package org.philippic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotationDepth;
import org.philippic.annotate.Annotators;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.annotate.SentenceLimits;
import org.philippic.language.NgramLanguageDetector;
import org.philippic.model.Document;
import org.philippic.rhetoric.RhetoricScorer;
import org.philippic.sentiment.LexiconSentiment;
import org.philippic.sentiment.SentimentLexicons;
import org.philippic.sentiment.TargetSentiment;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;
import org.philippic.testing.TestGold;
import org.philippic.testing.TestModels;
import org.philippic.zone.ZonedDocument;
import org.philippic.zone.Zoner;

/**
 * Measures what rhetoric and sentiment cost against the annotation of the same documents, in one thread's processor
 * time: {@code -Dphilippic.benchmark=scoring} prints their shares over stretches of the gold books, for the documents
 * that come while the JVM is cold and for those after; {@code -Dphilippic.documents=N} sets how many a language, and
 * {@code -Dphilippic.languages=en,fr} which. Models are loaded before; compilation and collection are other threads'.
 */
@EnabledIfSystemProperty(named = "philippic.benchmark", matches = "scoring")
class ScoringCostTest {
    private static final int DOCUMENTS = Integer.getInteger("philippic.documents", 120);
    private static final List<String> LANGUAGES =
            List.of(System.getProperty("philippic.languages", "en,fr").split(","));
    /** Length of a document: some thousand words. */
    private static final int CHARS = 6000;
    /** One document in so many comes while the JVM is cold. */
    private static final int COLD = 4;

    private final Settings settings = SettingsLoader.load(Optional.empty(), List.of());
    private final Zoner zoner = Zoner.load();
    private final DocumentAnnotator annotator = annotator(settings);
    private final RhetoricScorer rhetoric = new RhetoricScorer(settings.rhetoric(), Optional.empty());
    private final LexiconSentiment sentiment;
    private final TargetSentiment targets;

    ScoringCostTest() {
        SentimentLexicons lexicons = SentimentLexicons.load();
        sentiment = new LexiconSentiment(lexicons);
        targets = new TargetSentiment(lexicons);
    }

    @Test
    void rhetoricAndSentiment_sharesOfAnnotationTime() throws IOException {
        Path books = TestGold.require("books");
        for (String lang : LANGUAGES) {
            annotator.annotatePassage("first", "One.", lang);
        }
        for (String lang : LANGUAGES) {
            List<Document> documents = documents(books, lang);
            assertThat(documents).isNotEmpty();
            int cold = documents.size() / COLD;
            measure(lang + " cold", documents.subList(0, cold));
            measure(lang + " warm", documents.subList(cold, documents.size()));
        }
    }

    private void measure(String name, List<Document> documents) {
        List<ZonedDocument> zoned = documents.stream()
                .map(document -> zoner.zone(document, document.lang()))
                .toList();
        List<AnnotatedDocument> annotated = new ArrayList<>();
        double annotation = seconds(
                zoned,
                one -> annotated.add(annotator
                        .annotate(documents.get(annotated.size()), one.zones(), one.quotations())
                        .document()));
        double rhetorical = seconds(annotated, rhetoric::score);
        double sentimental = seconds(annotated, document -> {
            sentiment.score(document);
            targets.rows(document);
        });
        int tokens =
                annotated.stream().mapToInt(one -> one.document().nTokens()).sum();
        System.out.printf(
                Locale.ROOT,
                "scoring %s: %d documents, %d tokens; annotation %.2f s (%.0f tokens/s), rhetoric %.2f s = %.1f %%,"
                        + " sentiment %.2f s = %.1f %%%n",
                name,
                documents.size(),
                tokens,
                annotation,
                tokens / annotation,
                rhetorical,
                100 * rhetorical / annotation,
                sentimental,
                100 * sentimental / annotation);
    }

    private static <T> double seconds(List<T> items, Consumer<T> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        items.forEach(work);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static DocumentAnnotator annotator(Settings settings) {
        Annotators annotators = new Annotators(
                TestModels.installed(Profile.FAST, LANGUAGES.toArray(String[]::new)),
                LANGUAGES,
                Profile.FAST,
                SentenceLimits.of(settings.annotate()),
                AnnotationDepth.ENTITIES,
                (long) settings.annotate().parserCacheMegabytes() << 20);
        return new DocumentAnnotator(
                annotators,
                NgramLanguageDetector.shared(),
                Duration.ofSeconds(settings.annotate().documentBudgetSeconds()));
    }

    /** One stretch from the middle of each book in turn, then a second one, until there are enough. */
    private static List<Document> documents(Path folder, String lang) throws IOException {
        List<String> texts = Files.readAllLines(folder.resolve("books.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[1].equals(lang))
                .map(cells -> text(folder.resolve("txt").resolve(cells[0] + ".txt.gz")))
                .toList();
        List<Document> documents = new ArrayList<>();
        for (int turn = 0; turn < DOCUMENTS && documents.size() < DOCUMENTS; turn++) {
            for (String text : texts) {
                int from = text.indexOf("\n\n", text.length() / 3 + turn * CHARS);
                int to = from < 0 ? -1 : text.indexOf("\n\n", from + CHARS);
                if (to > 0 && documents.size() < DOCUMENTS) {
                    String id = lang + documents.size();
                    documents.add(Document.ofText(
                            id, "books", "book:" + id, text.substring(from, to).strip(), lang));
                }
            }
        }
        return documents;
    }

    private static String text(Path file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return String.join("\n", reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
