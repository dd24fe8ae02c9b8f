package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;
import org.philippic.settings.RhetoricSettings;

/**
 * Places the passages, the sections and the whole of a document between analysis (0) and polemic (1), for the author's
 * voice, the quoted voices and all together, and finds the rhetorical devices.
 *
 * <p>A score is the probability that a reader would rate the unit 2 or more on the scale from 0 (analysis only) to 4
 * (polemic only). The rating of a section or document is the mean of those of its passages, weighted by their words. The
 * interval covers the errors that the model made on passages of authors it had not read. Label: {@code polemic} above
 * and {@code analysis} below the range of ratings where the model errs most; within it {@code mixed} where the unit is
 * long, else {@code abstain}; {@code abstain} too where a unit is very short or its language is not covered.
 *
 * <p>Pure and thread-safe; make one per JVM, since it holds the model. Deterministic.
 */
public final class RhetoricScorer {
    private static final String ALL = "all";
    private static final List<String> VOICES = List.of("author", "quoted");
    private static final double Z95 = 1.96;
    private static final int FEWEST_WORDS = 25;
    private static final int LONG_PASSAGES = 3;

    private final RhetoricSettings settings;
    private final Measuring measuring;
    private final RhetoricModel model;
    private final DeviceTagger tagger;
    private final EvidenceFinder evidence;

    /** A scorer with the model that ships with the product. */
    public RhetoricScorer(RhetoricSettings settings) {
        this(settings, Measuring.load(), ModelFile.shipped());
    }

    /** @throws IllegalStateException if the model was trained on other features than these */
    RhetoricScorer(RhetoricSettings settings, Measuring measuring, RhetoricModel model) {
        if (!model.features().equals(measuring.featureNames())
                || !model.devices().devices().equals(measuring.deviceNames())) {
            throw new IllegalStateException("The rhetoric model " + model.version()
                    + " was trained on other features or devices; train it again");
        }
        this.settings = settings;
        this.measuring = measuring;
        this.model = model;
        this.tagger = new DeviceTagger(measuring, model.devices());
        this.evidence = new EvidenceFinder(measuring);
    }

    /** Scores a document. Tables are in reading order; a document without running text has no rows. */
    public RhetoricResult score(AnnotatedDocument document) {
        Windows windows = new Windows(document, settings.passageWords());
        List<Rhetoric> rhetoric = new ArrayList<>();
        List<FeatureValue> features = new ArrayList<>();
        List<Device> devices = new ArrayList<>();
        boolean quoted = document.sentences().stream()
                .anyMatch(sentence -> !sentence.sentence().voice().equals("author"));
        VoiceScores all = scored(document, windows.sections(document.sentences()));
        for (Windows.Section section : all.sections) {
            for (Passage passage : section.passages()) {
                devices.addAll(tagger.tag(passage, measuring.vector(passage)));
            }
        }
        for (String voice : VOICES) {
            VoiceScores scores = !quoted && voice.equals("author")
                    ? all
                    : scored(document, windows.sections(spokenBy(voice, document)));
            rhetoric.addAll(scores.rows(voice));
            features.addAll(scores.features(voice));
        }
        rhetoric.addAll(all.rows(ALL));
        features.addAll(all.features(ALL));
        devices.sort(Comparator.comparingInt(Device::charStart)
                .thenComparingInt(Device::charEnd)
                .thenComparing(Device::device));
        return new RhetoricResult(rhetoric, devices, features);
    }

    private static List<AnnotatedSentence> spokenBy(String voice, AnnotatedDocument document) {
        return document.sentences().stream()
                .filter(sentence -> sentence.sentence().voice().equals(voice))
                .toList();
    }

    private VoiceScores scored(AnnotatedDocument document, List<Windows.Section> sections) {
        List<List<PassageScore>> scores = new ArrayList<>();
        for (Windows.Section section : sections) {
            scores.add(section.passages().stream().map(this::score).toList());
        }
        return new VoiceScores(document, sections, scores);
    }

    private PassageScore score(Passage passage) {
        if (!model.covers(passage.lang())) {
            return new PassageScore(Double.NaN, passage.wordCount(), passage.span(), List.of());
        }
        PassageVector vector = measuring.vector(passage);
        LanguageWeights weights = model.weights().languages().get(passage.lang());
        return new PassageScore(
                model.rating(vector), passage.wordCount(), passage.span(), evidence.of(passage, vector, weights));
    }

    /** The scores of one voice of one document. */
    private final class VoiceScores {
        private final AnnotatedDocument document;
        private final List<Windows.Section> sections;
        private final List<List<PassageScore>> scores;

        VoiceScores(AnnotatedDocument document, List<Windows.Section> sections, List<List<PassageScore>> scores) {
            this.document = document;
            this.sections = sections;
            this.scores = scores;
        }

        List<Rhetoric> rows(String voice) {
            List<Rhetoric> rows = new ArrayList<>();
            List<PassageScore> passages = scores.stream().flatMap(List::stream).toList();
            for (int i = 0; i < passages.size(); i++) {
                rows.add(row("passage", i, voice, List.of(passages.get(i))));
            }
            for (int i = 0; i < scores.size(); i++) {
                rows.add(row("section", i, voice, scores.get(i)));
            }
            if (!passages.isEmpty()) {
                rows.add(row("document", 0, voice, passages));
            }
            return rows;
        }

        private Rhetoric row(String unit, int unitId, String voice, List<PassageScore> passages) {
            String lang = document.document().lang();
            int start = passages.stream()
                    .mapToInt(passage -> passage.span().start())
                    .min()
                    .orElseThrow();
            int end = passages.stream()
                    .mapToInt(passage -> passage.span().end())
                    .max()
                    .orElseThrow();
            int words = passages.stream().mapToInt(PassageScore::words).sum();
            String docId = document.document().docId();
            if (!model.covers(lang) || words == 0) {
                return new Rhetoric(docId, unit, unitId, start, end, voice, 0.5, 0, 1, "abstain", List.of());
            }
            double rating = passages.stream()
                            .mapToDouble(passage -> passage.rating() * passage.words())
                            .sum()
                    / words;
            Reliability reliability = model.reliability().get(lang);
            double margin = Z95 * reliability.error((double) words / settings.passageWords());
            return new Rhetoric(
                    docId,
                    unit,
                    unitId,
                    start,
                    end,
                    voice,
                    model.score(lang, rating),
                    model.score(lang, rating - margin),
                    model.score(lang, rating + margin),
                    label(rating, words, reliability),
                    passages.size() == 1 ? passages.get(0).evidence() : EvidenceFinder.merged(passages));
        }

        private String label(double rating, int words, Reliability reliability) {
            if (words < FEWEST_WORDS) {
                return "abstain";
            }
            if (reliability.unsure(rating)) {
                return words >= LONG_PASSAGES * settings.passageWords() ? "mixed" : "abstain";
            }
            return rating >= reliability.unsureHigh() ? "polemic" : "analysis";
        }

        List<FeatureValue> features(String voice) {
            List<AnnotatedSentence> sentences = sections.stream()
                    .flatMap(section -> section.passages().stream())
                    .flatMap(passage -> passage.sentences().stream())
                    .toList();
            if (sentences.isEmpty()) {
                return List.of();
            }
            Passage whole = Passage.of(
                    document.document().lang(),
                    sentences,
                    document.document().text().codePoints().toArray());
            return measuring.features().stream()
                    .map(feature -> {
                        Measure measure = feature.measure(whole);
                        return new FeatureValue(
                                document.document().docId(), voice, feature.name(), measure.value(), measure.n());
                    })
                    .toList();
        }
    }
}
