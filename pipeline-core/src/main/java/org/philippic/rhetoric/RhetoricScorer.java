package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.encoder.Encoder;
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
    private static final String AUTHOR = "author";
    private static final List<String> VOICES = List.of(AUTHOR, "quoted");
    private static final String ABSTAIN = "abstain";
    private static final double Z95 = 1.96;
    private static final int FEWEST_WORDS = 25;
    private static final int LONG_PASSAGES = 3;

    private final RhetoricSettings settings;
    private final Measuring measuring;
    private final RhetoricModel model;
    private final DeviceTagger tagger;
    private final EvidenceFinder evidence;

    /**
     * A scorer with the model that ships with the product.
     *
     * @param network that reads words in context, where the settings ask for it
     */
    public RhetoricScorer(RhetoricSettings settings, Optional<Encoder> network) {
        this(settings, Measuring.load(network), ModelFile.shipped(network.isPresent()));
    }

    /** @throws IllegalStateException if the model was trained on other features than these, or on other units */
    RhetoricScorer(RhetoricSettings settings, Measuring measuring, RhetoricModel model) {
        if (model.units() != measuring.units()
                || !model.features().equals(measuring.featureNames())
                || !model.devices().devices().equals(measuring.deviceNames())) {
            throw new IllegalStateException("The rhetoric model " + model.version()
                    + " was trained on other features, devices or units of meaning; train it again");
        }
        this.settings = settings;
        this.measuring = measuring;
        this.model = model;
        this.tagger = new DeviceTagger(measuring, model.devices());
        this.evidence = new EvidenceFinder(measuring);
    }

    /** A passage with what the model sees of it; kernel parts as for {@link RatingWeights#rating}, none where not covered. */
    private record Seen(Passage passage, List<Measure> measures, PassageVector vector, double[] kernelParts) {}

    /** Scores a document. Tables are in reading order; a document without running text has no rows. */
    public RhetoricResult score(AnnotatedDocument document) {
        Windows windows = new Windows(document, settings.passageWords(), measuring.reader());
        Voices voices = new Voices(document, windows, this::score);
        VoiceScores all = voices.of(sentence -> true);
        List<Rhetoric> rhetoric = new ArrayList<>();
        List<FeatureValue> features = new ArrayList<>();
        for (String voice : VOICES) {
            VoiceScores scores = voice.equals(AUTHOR) && !quotes(document) ? all : voices.of(spokenBy(voice));
            rhetoric.addAll(scores.rows(voice));
            features.addAll(scores.features(voice));
        }
        rhetoric.addAll(all.rows(ALL));
        features.addAll(all.features(ALL));
        return new RhetoricResult(rhetoric, devices(all.sections), features);
    }

    /**
     * Scores what the author says in a document as a whole: of the rows that {@link #score} gives, those of the
     * document unit without their evidence, the features and the devices; of the author's voice, and over all voices
     * where the author's has none or abstains. Takes a fraction of the time.
     */
    public RhetoricResult scoreAuthor(AnnotatedDocument document) {
        Windows windows = new Windows(document, settings.passageWords(), measuring.reader());
        Voices voices = new Voices(document, windows, this::rate);
        VoiceScores all = voices.of(sentence -> true);
        VoiceScores author = quotes(document) ? voices.of(spokenBy(AUTHOR)) : all;
        List<Rhetoric> rhetoric =
                new ArrayList<>(author.documentRow(AUTHOR).stream().toList());
        List<FeatureValue> features = author.features(AUTHOR);
        if (rhetoric.stream().allMatch(row -> row.label().equals(ABSTAIN))) {
            all.documentRow(ALL).ifPresent(rhetoric::add);
            features = features.isEmpty() ? all.features(ALL) : features;
        }
        return new RhetoricResult(rhetoric, devices(all.sections), features);
    }

    private static boolean quotes(AnnotatedDocument document) {
        return document.sentences().stream()
                .anyMatch(sentence -> !sentence.sentence().voice().equals(AUTHOR));
    }

    private static Predicate<AnnotatedSentence> spokenBy(String voice) {
        return sentence -> sentence.sentence().voice().equals(voice);
    }

    private List<Device> devices(List<List<Seen>> sections) {
        return sections.stream()
                .flatMap(List::stream)
                .flatMap(seen -> tagger.tag(seen.passage(), seen.vector(), seen.kernelParts()).stream())
                .sorted(Comparator.comparingInt(Device::charStart)
                        .thenComparingInt(Device::charEnd)
                        .thenComparing(Device::device))
                .toList();
    }

    private PassageScore score(Seen seen) {
        PassageScore rated = rate(seen);
        LanguageWeights weights = model.weights().languages().get(seen.passage().lang());
        return weights == null
                ? rated
                : new PassageScore(
                        rated.rating(),
                        rated.words(),
                        rated.span(),
                        evidence.of(seen.passage(), seen.measures(), seen.vector(), weights));
    }

    /** The score without its evidence. */
    private PassageScore rate(Seen seen) {
        Passage passage = seen.passage();
        double rating =
                model.covers(passage.lang()) ? model.weights().rating(seen.vector(), seen.kernelParts()) : Double.NaN;
        return new PassageScore(rating, passage.wordCount(), passage.span(), List.of());
    }

    /** The voices of one document. A passage that several voices have in common is measured and scored once. */
    private final class Voices {
        private final AnnotatedDocument document;
        private final Windows windows;
        private final Function<Seen, PassageScore> scoring;
        private final Map<List<ReadSentence>, Seen> seen = new HashMap<>();
        private final Map<Seen, PassageScore> scores = new IdentityHashMap<>();

        Voices(AnnotatedDocument document, Windows windows, Function<Seen, PassageScore> scoring) {
            this.document = document;
            this.windows = windows;
            this.scoring = scoring;
        }

        VoiceScores of(Predicate<AnnotatedSentence> chosen) {
            List<Windows.Section> windowed = windows.sections(chosen);
            see(windowed.stream()
                    .flatMap(section -> section.passages().stream())
                    .filter(passage -> !seen.containsKey(passage.sentences()))
                    .toList());
            List<List<Seen>> sections = windowed.stream()
                    .map(section -> section.passages().stream()
                            .map(passage -> seen.get(passage.sentences()))
                            .toList())
                    .toList();
            return new VoiceScores(document, sections, one -> scores.computeIfAbsent(one, scoring));
        }

        private void see(List<Passage> passages) {
            List<List<Measure>> measures =
                    passages.stream().map(measuring::measures).toList();
            List<PassageVector> vectors = IntStream.range(0, passages.size())
                    .mapToObj(i -> PassageVector.of(passages.get(i), measures.get(i)))
                    .toList();
            boolean covered =
                    !passages.isEmpty() && model.covers(passages.get(0).lang());
            List<double[]> kernelParts = covered
                    ? model.weights().kernelParts(vectors)
                    : Collections.nCopies(passages.size(), new double[0]);
            for (int i = 0; i < passages.size(); i++) {
                Passage passage = passages.get(i);
                seen.put(passage.sentences(), new Seen(passage, measures.get(i), vectors.get(i), kernelParts.get(i)));
            }
        }
    }

    /** The scores of one voice of one document. */
    private final class VoiceScores {
        private final AnnotatedDocument document;
        private final List<List<Seen>> sections;
        private final Function<Seen, PassageScore> scoring;

        VoiceScores(AnnotatedDocument document, List<List<Seen>> sections, Function<Seen, PassageScore> scoring) {
            this.document = document;
            this.sections = sections;
            this.scoring = scoring;
        }

        private List<PassageScore> scores(List<Seen> passages) {
            return passages.stream().map(scoring).toList();
        }

        List<Rhetoric> rows(String voice) {
            List<Rhetoric> rows = new ArrayList<>();
            List<PassageScore> passages = scores(passages());
            for (int i = 0; i < passages.size(); i++) {
                rows.add(row("passage", i, voice, List.of(passages.get(i))));
            }
            for (int i = 0; i < sections.size(); i++) {
                rows.add(row("section", i, voice, scores(sections.get(i))));
            }
            documentRow(voice).ifPresent(rows::add);
            return rows;
        }

        /** The row of the document as a whole; none where the voice says nothing. */
        Optional<Rhetoric> documentRow(String voice) {
            List<PassageScore> passages = scores(passages());
            return passages.isEmpty() ? Optional.empty() : Optional.of(row("document", 0, voice, passages));
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
                return new Rhetoric(docId, unit, unitId, start, end, voice, 0.5, 0, 1, ABSTAIN, List.of());
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
                return ABSTAIN;
            }
            if (reliability.unsure(rating)) {
                return words >= LONG_PASSAGES * settings.passageWords() ? "mixed" : ABSTAIN;
            }
            return rating >= reliability.unsureHigh() ? "polemic" : "analysis";
        }

        private List<Seen> passages() {
            return sections.stream().flatMap(List::stream).toList();
        }

        List<FeatureValue> features(String voice) {
            List<Seen> passages = passages();
            if (passages.isEmpty()) {
                return List.of();
            }
            Passage whole = new Passage(
                    document.document().lang(),
                    passages.stream()
                            .flatMap(seen -> seen.passage().sentences().stream())
                            .toList());
            List<FeatureValue> values = new ArrayList<>();
            for (int i = 0; i < measuring.features().size(); i++) {
                int number = i;
                Feature feature = measuring.features().get(i);
                Measure measure = feature.measure(
                        whole,
                        passages.stream()
                                .map(seen -> seen.measures().get(number))
                                .toList());
                values.add(new FeatureValue(
                        document.document().docId(), voice, feature.name(), measure.value(), measure.n()));
            }
            return values;
        }
    }
}
