package org.philippic.jobs.stage;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotationDepth;
import org.philippic.annotate.Annotators;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.annotate.SentenceLimits;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.annotate.models.ModelStore;
import org.philippic.encoder.Encoder;
import org.philippic.jobs.spark.PerExecutor;
import org.philippic.language.LanguageDetector;
import org.philippic.language.NgramLanguageDetector;
import org.philippic.model.Sentiment;
import org.philippic.publish.RunFacts;
import org.philippic.rhetoric.RhetoricScorer;
import org.philippic.sentiment.LexiconSentiment;
import org.philippic.sentiment.RntnModel;
import org.philippic.sentiment.RntnSentiment;
import org.philippic.sentiment.SentimentLexicons;
import org.philippic.sentiment.SentimentScorer;
import org.philippic.sentiment.TargetRows;
import org.philippic.sentiment.TargetSentiment;
import org.philippic.settings.AnnotateSettings;
import org.philippic.settings.ModelSettings;
import org.philippic.settings.RhetoricSettings;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.settings.Settings;
import org.philippic.zone.Zoner;

/** The heavy parts of the pipeline, each described by small settings and built once per executor JVM. */
public final class Engines {
    private static final String SHIPPED = "shipped";

    private Engines() {}

    /**
     * The sentiment engines of a profile.
     *
     * @param scorers all of them, in the order of their rows
     * @param towardTargets the one that also sums up the stance toward each target
     */
    record SentimentEngines(List<SentimentScorer> scorers, TargetSentiment towardTargets) {
        /** The scores of all engines, and the stance toward each target summed up. */
        TargetRows score(AnnotatedDocument document) {
            TargetRows toward = towardTargets.rows(document);
            List<Sentiment> all = scorers.stream()
                    .flatMap(engine -> (engine == towardTargets ? toward.sentiment() : engine.score(document)).stream())
                    .toList();
            return new TargetRows(all, toward.targets());
        }

        /** The scores that are not toward a target. */
        List<Sentiment> scoreOverall(AnnotatedDocument document) {
            return scorers.stream()
                    .filter(engine -> engine != towardTargets)
                    .flatMap(engine -> engine.score(document).stream())
                    .toList();
        }
    }

    /** The settings that choose and bound models: only a change of these loads models anew in a JVM that has them. */
    private record Models(ModelSettings store, List<String> languages, Profile profile, AnnotateSettings annotate)
            implements Serializable {
        static Models of(Settings settings) {
            return new Models(
                    settings.models(),
                    settings.run().languages(),
                    settings.run().profile(),
                    settings.annotate());
        }
    }

    /** The language detector. */
    public static PerExecutor<String, LanguageDetector> detector() {
        return PerExecutor.of(LanguageDetector.class, SHIPPED, name -> NgramLanguageDetector.shared());
    }

    static PerExecutor<String, Zoner> zoner() {
        return PerExecutor.of(Zoner.class, SHIPPED, name -> Zoner.load());
    }

    /** The annotator of documents in the enabled languages. */
    public static PerExecutor<?, DocumentAnnotator> annotator(Settings settings) {
        return PerExecutor.of(DocumentAnnotator.class, Models.of(settings), Engines::buildAnnotator);
    }

    private static DocumentAnnotator buildAnnotator(Models settings) {
        // CoreNLP lower-cases by the locale of its machine, and in Turkish "It" becomes "ıt".
        Locale.setDefault(Locale.ROOT);
        Annotators annotators = new Annotators(
                ModelStore.of(settings.store()),
                settings.languages(),
                settings.profile(),
                SentenceLimits.of(settings.annotate()),
                AnnotationDepth.ENTITIES,
                parserCacheBytes(settings.annotate()));
        return new DocumentAnnotator(
                annotators,
                detector().get(),
                Duration.ofSeconds(settings.annotate().documentBudgetSeconds()));
    }

    /** Memory that each parser may keep precomputed rows in. */
    public static long parserCacheBytes(AnnotateSettings settings) {
        return (long) settings.parserCacheMegabytes() << 20;
    }

    static PerExecutor<?, SentimentEngines> sentiment(Settings settings) {
        return PerExecutor.of(SentimentEngines.class, Models.of(settings), Engines::buildSentiment);
    }

    private static SentimentEngines buildSentiment(Models settings) {
        List<SentimentScorer> scorers = new ArrayList<>();
        SentimentLexicons lexicons = SentimentLexicons.load();
        TargetSentiment towardTargets = new TargetSentiment(lexicons);
        scorers.add(new LexiconSentiment(lexicons));
        scorers.add(towardTargets);
        if (settings.profile() == Profile.FULL && settings.languages().contains("en")) {
            ModelStore store = ModelStore.of(settings.store());
            RntnModel network = RntnModel.load(store.path("en", "constituents"), store.path("en", "sentiment"));
            scorers.add(new RntnSentiment(network, settings.annotate().maxParseTokens()));
        }
        return new SentimentEngines(List.copyOf(scorers), towardTargets);
    }

    /** What the rhetoric scores hang on, and where their network lies. */
    private record Rating(ModelSettings store, RhetoricSettings rhetoric) implements Serializable {}

    static PerExecutor<?, RhetoricScorer> rhetoric(Settings settings) {
        return PerExecutor.of(
                RhetoricScorer.class,
                new Rating(settings.models(), settings.rhetoric()),
                rating -> new RhetoricScorer(rating.rhetoric(), network(rating.store(), rating.rhetoric())));
    }

    /** The network that reads words in context; none where the settings do not ask for it. */
    public static Optional<Encoder> network(ModelSettings store, RhetoricSettings rhetoric) {
        return rhetoric.network()
                ? Optional.of(Encoder.load(ModelStore.of(store).path(ModelCatalogue.MULTILINGUAL, "network")))
                : Optional.empty();
    }

    /** The model files that a run with these settings loads. */
    public static List<RunFacts.Model> models(Settings settings) {
        return models(settings, settings.modelLanguages());
    }

    /** The model files that rhetoric with these settings loads. */
    static List<RunFacts.Model> networkModels(Settings settings) {
        return models(settings, settings.rhetoric().network() ? List.of(ModelCatalogue.MULTILINGUAL) : List.of());
    }

    /** The model files that annotation with these settings loads. */
    static List<RunFacts.Model> annotationModels(Settings settings) {
        return models(settings, settings.run().languages());
    }

    private static List<RunFacts.Model> models(Settings settings, List<String> languages) {
        return ModelStore.of(settings.models())
                .catalogue()
                .files(languages, settings.run().profile())
                .stream()
                .map(file -> new RunFacts.Model(file.path(), file.sha256()))
                .toList();
    }
}
