package org.philippic.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.philippic.model.Device;
import org.philippic.model.Document;
import org.philippic.model.Entity;
import org.philippic.model.Evidence;
import org.philippic.model.Keyness;
import org.philippic.model.NearDuplicate;
import org.philippic.model.Neighbour;
import org.philippic.model.Quotation;
import org.philippic.model.Reject;
import org.philippic.model.Reuse;
import org.philippic.model.ReusePlace;
import org.philippic.model.Rhetoric;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sensitivity;
import org.philippic.model.Sentence;
import org.philippic.model.Sentiment;
import org.philippic.model.StyleWindow;
import org.philippic.model.Target;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/**
 * Makes report data out of given texts with rules of thumb and drawn figures: the shape of a real run, none of its
 * findings. For tests and for looking at the report's design only.
 */
final class SampleReport {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?…]+[.!?…]*[”\"’»)]*\\s*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final Pattern QUOTED = Pattern.compile("[“«`]([^”»'“«]{3,900})[”»']");
    private static final Map<Pattern, String> DEVICES = devices();
    private static final List<String> METRICS = List.of(
            "polemic",
            "sentiment",
            "device.exclamation",
            "device.rhetorical_question",
            "device.loaded_language",
            "device.absolutes",
            "device.hedging",
            "mean_sentence_length",
            "type_token_ratio",
            "first_person_plural",
            "second_person",
            "imperatives",
            "negation",
            "modal_verbs",
            "passive_voice",
            "quotation_share",
            "mattr",
            "digits");

    private final SplittableRandom random = new SplittableRandom(1935);
    private final List<Document> documents = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final List<Sentiment> sentiment = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Rhetoric> rhetoric = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<SeedProfile> profile = new ArrayList<>();
    private final List<Keyness> keyness = new ArrayList<>();
    private final List<Neighbour> neighbours = new ArrayList<>();
    private final List<Sensitivity> sensitivity = new ArrayList<>();
    private final List<StyleWindow> windows = new ArrayList<>();
    private final List<NearDuplicate> nearDuplicates = new ArrayList<>();
    private final List<Reuse> reuse = new ArrayList<>();
    private final List<ReusePlace> reusePlaces = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private int firstSentence;
    private int firstDevice;

    private SampleReport() {}

    /** A text to make a seed of. */
    record Text(String name, String title, String author, String lang, String text) {}

    /** A small sample of two invented seeds. */
    static ReportData small() {
        return of(List.of(
                new Text("a.txt", "Against the Grey Gentlemen", "A. Writer", "en", """
                        Against the Grey Gentlemen

                        Who gave the grey gentlemen the keys of the mill? Nobody! They took them in the night, \
                        and they call it order.

                        The miller said: “We shall never hand over the flour to thieves.” Comrades, let us answer them.
                        """),
                new Text("b.txt", "A note on mills", "B. Scholar", "en", """
                        A note on mills

                        The output of a mill depends on water and on stone. It seems that wind mattered less, \
                        perhaps because the valley is narrow. In 1834 the output was 1,200 sacks.
                        """)));
    }

    /** A sample of the files of a folder of plain texts. */
    static ReportData ofFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(SampleReport::text)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String title = text.lines()
                    .filter(line -> line.strip().length() > 12)
                    .findFirst()
                    .orElse("");
            String lang = text.contains(" les ") ? "fr" : "en";
            return new Text(file.getFileName().toString(), DocumentText.shorten(title, 70), null, lang, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample of the given texts as seeds, with three documents of a collection. */
    static ReportData of(List<Text> texts) {
        SampleReport sample = new SampleReport();
        double heat = 0.9;
        for (Text text : texts) {
            sample.seed(text, heat);
            heat = Math.max(0.1, heat - 0.17);
        }
        sample.others(texts);
        return sample.data();
    }

    private ReportData data() {
        RunFacts run = new RunFacts(
                "20260102-030405-sample",
                "out",
                "2026-01-02T03:04:05Z",
                83_456,
                "0.0.0-sample",
                "fast",
                documents.size() + 1L,
                List.of("run", "sample-books"),
                List.of(new RunFacts.Setting("run.profile", "fast"), new RunFacts.Setting("run.languages", "en, fr")),
                List.of(new RunFacts.Model("sample/model.gz", "0123456789abcdef".repeat(4))),
                List.of(
                        new RunFacts.Stage("ingest", 812, documents.size()),
                        new RunFacts.Stage("annotate", 61_200, 40_000)),
                List.of(
                        new RunFacts.TableRows("documents", documents.size()),
                        new RunFacts.TableRows("zones", zones.size())));
        return new ReportData(
                run,
                documents,
                zones,
                sentences,
                tokens,
                entities,
                quotations,
                sentiment,
                targets,
                rhetoric,
                devices,
                profile,
                sensitivity,
                keyness,
                neighbours,
                windows,
                nearDuplicates,
                reuse,
                reusePlaces,
                rejects);
    }

    private void seed(Text text, double heat) {
        String id = "seeds:" + text.name();
        int sentencesBefore = sentences.size();
        firstSentence = sentencesBefore;
        firstDevice = devices.size();
        int tokensBefore = tokens.size();
        zones(id, text);
        quotations(id, text.text());
        devices(id, text.text());
        passages(id, heat);
        documentScores(id, heat, text.text());
        profile(id);
        sensitivity(id);
        windows(id, text.text().codePointCount(0, text.text().length()));
        documents.add(new Document(
                id,
                null,
                "seeds",
                "file:/sample/" + text.name(),
                "ab".repeat(32),
                "text/plain",
                "UTF-8",
                text.text(),
                text.lang(),
                0.98,
                text.title(),
                text.author(),
                "1935",
                "1936-02",
                "Sample Press",
                "CC BY-SA 2.0",
                heat > 0.3 ? "polemic" : "analysis",
                text.lang().equals("fr") ? 0.912 : 0.998,
                text.text().codePointCount(0, text.text().length()),
                sentences.size() - sentencesBefore,
                tokens.size() - tokensBefore,
                "ok"));
    }

    private void zones(String id, Text text) {
        int at = 0;
        int zone = 0;
        for (String part : text.text().split("(?<=\\n\\n)")) {
            String bare = part.strip();
            int length = part.codePointCount(0, part.length());
            String kind = bare.contains("http") || bare.contains("Copyleft") || bare.contains("](#)")
                    ? "boilerplate"
                    : bare.matches("(?s)(Written|Source).*")
                            ? "metadata"
                            : bare.matches("(?s)^(\\[?\\d+[.\\]]|\\*).*") && zone > 40
                                    ? "footnote"
                                    : bare.length() < 70 && !bare.matches("(?s).*[.!?]$") ? "heading" : "body";
            zones.add(new Zone(id, zone, kind, at, at + length, bare, text.lang(), List.of()));
            if (!bare.isEmpty() && !kind.equals("boilerplate")) {
                sentences(id, zone, at, part, text.lang());
            }
            zone++;
            at += length;
        }
    }

    private void sentences(String id, int zone, int at, String part, String lang) {
        Matcher matcher = SENTENCE.matcher(part);
        while (matcher.find()) {
            String words = matcher.group().stripTrailing();
            if (words.isBlank()) {
                continue;
            }
            int start = at + part.codePointCount(0, matcher.start());
            int end = start + words.codePointCount(0, words.length());
            int number = sentences.size() - firstSentence;
            int count = 0;
            Matcher word = WORD.matcher(words);
            while (word.find()) {
                String form = word.group();
                String lemma = form.toLowerCase(Locale.ROOT);
                int from = start + words.codePointCount(0, word.start());
                tokens.add(new Token(
                        id,
                        number,
                        ++count,
                        from,
                        from + form.length(),
                        form,
                        lemma,
                        "X",
                        null,
                        null,
                        null,
                        null,
                        null));
                counts.merge(lemma, 1, Integer::sum);
                if (Character.isUpperCase(form.charAt(0)) && form.length() > 4 && word.start() > 0) {
                    entities.add(
                            new Entity(id, number, entities.size(), from, from + form.length(), form, "PERSON", form));
                }
            }
            sentences.add(
                    new Sentence(id, number, zone, start, end, words, lang, 0.97, "author", null, count, "parsed"));
            double score = random.nextDouble() * 1.4 - 0.9;
            sentiment.add(new Sentiment(
                    id, "sentence", number, "author", "", score, score < 0 ? "negative" : "positive", 0.6, "lexicon"));
            if (words.contains("Stalin") || words.contains("miller")) {
                String target = words.contains("Stalin") ? "Stalin" : "miller";
                sentiment.add(new Sentiment(
                        id,
                        "sentence",
                        number,
                        "author",
                        target,
                        -0.4 + random.nextDouble() * 0.3,
                        "negative",
                        0.5,
                        "lexicon"));
            }
        }
    }

    private void quotations(String id, String text) {
        Matcher matcher = QUOTED.matcher(text);
        int number = 0;
        while (matcher.find()) {
            int start = text.codePointCount(0, matcher.start(1));
            int end = text.codePointCount(0, matcher.end(1));
            String kind = end - start > 30 ? "direct" : "scare";
            quotations.add(new Quotation(id, number++, start, end, kind, kind.equals("direct") ? "Lenin" : null, null));
        }
    }

    private void devices(String id, String text) {
        DEVICES.forEach((pattern, name) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int start = text.codePointCount(0, matcher.start());
                int end = text.codePointCount(0, matcher.end());
                int sentence = sentences.subList(firstSentence, sentences.size()).stream()
                        .filter(row -> row.docId().equals(id) && row.charStart() <= start && row.charEnd() > start)
                        .map(Sentence::sentenceId)
                        .findFirst()
                        .orElse(-1);
                if (sentence >= 0) {
                    devices.add(new Device(id, sentence, name, start, end, "author", 0.8, "sample rule"));
                }
            }
        });
    }

    private void passages(String id, double heat) {
        List<Sentence> own = sentences.subList(firstSentence, sentences.size()).stream()
                .filter(row -> row.docId().equals(id))
                .toList();
        int number = 0;
        for (int i = 0; i < own.size(); i += 5) {
            Sentence last = own.get(Math.min(own.size() - 1, i + 4));
            double score = Math.max(0.02, Math.min(0.98, heat + (random.nextDouble() - 0.5) * 0.5));
            rhetoric.add(new Rhetoric(
                    id,
                    "passage",
                    number++,
                    own.get(i).charStart(),
                    last.charEnd(),
                    "author",
                    score,
                    Math.max(0, score - 0.12),
                    Math.min(1, score + 0.1),
                    label(score),
                    List.of()));
        }
    }

    private void documentScores(String id, double heat, String text) {
        int length = text.codePointCount(0, text.length());
        List<Evidence> evidence = new ArrayList<>();
        devices.subList(firstDevice, devices.size()).stream()
                .filter(row -> row.docId().equals(id))
                .collect(java.util.stream.Collectors.toMap(Device::device, row -> row, (a, b) -> a, TreeMap::new))
                .values()
                .forEach(row -> {
                    Sentence in = sentences.subList(firstSentence, sentences.size()).stream()
                            .filter(s -> s.docId().equals(id) && s.sentenceId() == row.sentenceId())
                            .findFirst()
                            .orElseThrow();
                    double sign = DeviceFamily.of(row.device()) == DeviceFamily.REASONING ? -1 : 1;
                    evidence.add(new Evidence(
                            "device." + row.device(), sign * random.nextDouble(), in.charStart(), in.charEnd()));
                });
        evidence.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
        rhetoric.add(new Rhetoric(
                id,
                "document",
                0,
                0,
                length,
                "author",
                heat,
                Math.max(0, heat - 0.09),
                Math.min(1, heat + 0.06),
                label(heat),
                evidence));
        rhetoric.add(new Rhetoric(id, "document", 0, 0, length, "quoted", 1 - heat, 0.1, 0.9, "abstain", List.of()));
        sentiment.add(new Sentiment(id, "document", 0, "author", "", -heat / 2, "negative", 0.7, "lexicon"));
        targets.add(new Target(
                id,
                id,
                "author",
                "the mill",
                3,
                -heat,
                Math.max(-1, -heat - 0.2),
                -heat + 0.2,
                List.of("Oh, the mill!")));
        sentiment.add(new Sentiment(id, "document", 0, "quoted", "", 0.12, "neutral", 0.3, "lexicon"));
    }

    private void profile(String id) {
        for (String metric : METRICS) {
            for (String reference : List.of("run", "sample-books")) {
                double percentile = Math.round(random.nextDouble() * 1000) / 10.0;
                boolean small = reference.equals("run");
                profile.add(new SeedProfile(
                        id,
                        metric,
                        reference,
                        "lang=en",
                        random.nextDouble() * 20,
                        small ? 4 : 286,
                        9.5,
                        3.1,
                        percentile,
                        Math.max(0, percentile - 7),
                        Math.min(100, percentile + 6),
                        (percentile - 50) / 20,
                        random.nextDouble(),
                        small ? "small_reference" : ""));
            }
        }
    }

    private void sensitivity(String id) {
        for (String metric : METRICS) {
            for (String variation : List.of("quotations_as_author", "all_zones")) {
                double value = random.nextDouble();
                double moved = random.nextDouble() * 4 - 2;
                sensitivity.add(new Sensitivity(
                        id, metric, "sample-books", variation, value, 50.0, value + moved, 60.0, moved));
            }
            sensitivity.add(new Sensitivity(id, metric, "sample-books", "ocr_noise", 0.5, 50.0, null, null, 0.3));
        }
    }

    private void windows(String id, int length) {
        for (int window = 0; window < 8; window++) {
            for (String group : List.of("lang=en;genre=analysis", "lang=en;genre=polemic", "rest")) {
                windows.add(new StyleWindow(
                        id,
                        window,
                        length * window / 10,
                        length * (window + 2) / 10,
                        1500,
                        "sample-books",
                        group,
                        "cosine_delta",
                        0.5 + random.nextDouble() / 2));
            }
        }
    }

    private void others(List<Text> texts) {
        for (int i = 0; i < 3; i++) {
            documents.add(new Document(
                    "books:book-" + i + ".txt",
                    null,
                    "books",
                    "file:/sample/book-" + i + ".txt",
                    "cd".repeat(32),
                    "text/plain",
                    "UTF-8",
                    "",
                    i == 2 ? "fr" : "en",
                    0.99,
                    "A book, number " + i,
                    "Some Body",
                    "1890",
                    null,
                    null,
                    null,
                    null,
                    null,
                    250_000,
                    3_100,
                    48_000,
                    "ok"));
        }
        for (Text text : texts) {
            String id = "seeds:" + text.name();
            for (int rank = 1; rank <= 4; rank++) {
                String other = rank == 4 ? "seeds:" + texts.get(0).name() : "books:book-" + (rank - 1) + ".txt";
                neighbours.add(new Neighbour(id, other, "cosine_delta", 0.5 + 0.15 * rank, rank, ""));
            }
        }
        rejects.add(new Reject("file:/sample/empty.txt", "ingest", "empty", "the file has no bytes", false, 1));
        if (texts.isEmpty()) {
            return;
        }
        reuse.add(new Reuse(
                "seeds:" + texts.get(0).name(),
                10,
                150,
                "seeds:" + texts.get(texts.size() - 1).name(),
                40,
                190,
                0.83,
                27,
                "shares"));
        reuse.add(new Reuse("seeds:" + texts.get(0).name(), 160, 190, "books:book-0.txt", 400, 430, 0.91, 9, "quotes"));
        for (int place = 0; place < 3; place++) {
            reusePlaces.add(new ReusePlace(
                    "seeds:" + texts.get(0).name() + "@10",
                    "seeds:" + texts.get(place % texts.size()).name(),
                    10 + 20 * place,
                    25 + 20 * place,
                    3,
                    2));
        }
        nearDuplicates.add(new NearDuplicate("books:book-1.txt", "books:book-0.txt", 0.91));
        nearDuplicates.add(new NearDuplicate("seeds:" + texts.get(0).name(), "sample-books#00ff00ff00ff00ff", 0.84375));
        long total = counts.values().stream().mapToLong(Integer::longValue).sum();
        for (String level : List.of("lemma", "form")) {
            counts.forEach((term, count) -> {
                long elsewhere = random.nextInt(0, 400);
                double ratio = Math.log((count / (double) total) / (Math.max(0.5, elsewhere) / 96_000)) / Math.log(2);
                double lrc = Math.abs(ratio) < 1.5 ? 0 : Math.signum(ratio) * (Math.abs(ratio) - 1.5);
                keyness.add(new Keyness(
                        "seeds vs sample-books",
                        level,
                        term,
                        count,
                        elsewhere,
                        total,
                        96_000,
                        1,
                        2,
                        Math.signum(ratio) * ratio * ratio * count,
                        ratio,
                        lrc,
                        ratio * Math.sqrt(count),
                        0.01,
                        null));
            });
        }
    }

    private static String label(double score) {
        return score > 0.6 ? "polemic" : score < 0.35 ? "analysis" : "mixed";
    }

    private static Map<Pattern, String> devices() {
        Map<Pattern, String> rules = new java.util.LinkedHashMap<>();
        rules.put(Pattern.compile("[^.!?]{8,160}\\?"), "rhetorical_question");
        rules.put(Pattern.compile("[^.!?]{3,160}!"), "exclamation");
        rules.put(Pattern.compile("(?i)\\b(never|nobody|always|the only|jamais|rien)\\b"), "absolutes");
        rules.put(
                Pattern.compile("(?i)\\b(thieves|traitor\\w*|bureaucra\\w+|scoundrels|degeneration)\\b"),
                "name_calling");
        rules.put(
                Pattern.compile("(?i)\\b(frightful|insane|terrible|thuggery|abominations|slander\\w*)\\b"),
                "loaded_language");
        rules.put(Pattern.compile("(?i)\\b(perhaps|it seems|peut-être|somewhat)\\b"), "hedging");
        rules.put(Pattern.compile("(?i)\\b(comrades|camarades)\\b"), "direct_address");
        rules.put(Pattern.compile("\\b(1[89]\\d\\d|20[012]\\d)\\b"), "evidence");
        rules.put(Pattern.compile("(?i)\\b(because|therefore|parce que|car)\\b"), "causal_explanation");
        rules.put(Pattern.compile("(?i)\\bnot [^.,;]{3,30}, but\\b"), "antithesis");
        return rules;
    }
}
