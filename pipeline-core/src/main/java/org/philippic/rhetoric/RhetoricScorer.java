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
        this(settings, network, ModelFile.shipped(network.isPresent()));
    }

    private RhetoricScorer(RhetoricSettings settings, Optional<Encoder> network, RhetoricModel model) {
        this(settings, Measuring.load(network, model.devices().attention()), model);
    }

    /**
     * @throws IllegalStateException if the model was trained on other features, devices or units than these, or its
     *     attention is not the one that reads
     */
    RhetoricScorer(RhetoricSettings settings, Measuring measuring, RhetoricModel model) {
        if (model.units() != measuring.units()
                || !model.devices().attention().equals(measuring.attention())
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
            features.addAll(scores.values(voice));
        }
        rhetoric.addAll(all.rows(ALL));
        features.addAll(all.values(ALL));
        return new RhetoricResult(rhetoric, devices(all.sections()), features);
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
        List<FeatureValue> features = author.values(AUTHOR);
        if (rhetoric.stream().allMatch(row -> row.label().equals(VoiceScores.ABSTAIN))) {
            all.documentRow(ALL).ifPresent(rhetoric::add);
            features = features.isEmpty() ? all.values(ALL) : features;
        }
        return new RhetoricResult(rhetoric, devices(all.sections()), features);
    }

    private static boolean quotes(AnnotatedDocument document) {
        return document.sentences().stream()
                .anyMatch(sentence -> !sentence.sentence().voice().equals(AUTHOR));
    }

    private static Predicate<AnnotatedSentence> spokenBy(String voice) {
        return sentence -> sentence.sentence().voice().equals(voice);
    }

    private List<Device> devices(List<List<SeenPassage>> sections) {
        return sections.stream()
                .flatMap(List::stream)
                .flatMap(seen -> tagger.tag(seen.passage(), seen.vector(), seen.kernelParts()).stream())
                .sorted(Comparator.comparingInt(Device::charStart)
                        .thenComparingInt(Device::charEnd)
                        .thenComparing(Device::device))
                .toList();
    }

    private PassageScore score(SeenPassage seen) {
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
    private PassageScore rate(SeenPassage seen) {
        Passage passage = seen.passage();
        double rating =
                model.covers(passage.lang()) ? model.weights().rating(seen.vector(), seen.kernelParts()) : Double.NaN;
        return new PassageScore(rating, passage.wordCount(), passage.span(), List.of());
    }

    /** The voices of one document. A passage that several voices have in common is measured and scored once. */
    private final class Voices {
        private final AnnotatedDocument document;
        private final Windows windows;
        private final Function<SeenPassage, PassageScore> scoring;
        private final Map<List<ReadSentence>, SeenPassage> seen = new HashMap<>();
        private final Map<SeenPassage, PassageScore> scores = new IdentityHashMap<>();

        Voices(AnnotatedDocument document, Windows windows, Function<SeenPassage, PassageScore> scoring) {
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
            List<List<SeenPassage>> sections = windowed.stream()
                    .map(section -> section.passages().stream()
                            .map(passage -> seen.get(passage.sentences()))
                            .toList())
                    .toList();
            return new VoiceScores(
                    model,
                    settings.passageWords(),
                    measuring.features(),
                    document,
                    sections,
                    one -> scores.computeIfAbsent(one, scoring));
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
                seen.put(
                        passage.sentences(),
                        new SeenPassage(passage, measures.get(i), vectors.get(i), kernelParts.get(i)));
            }
        }
    }
}
