package org.philippic.jobs.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.philippic.annotate.AnnotationDepth;
import org.philippic.annotate.Annotators;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.annotate.SentenceLimits;
import org.philippic.annotate.evaluation.AnnotationEvaluation;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.annotate.models.ModelStore;
import org.philippic.encoder.Encoder;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.jobs.evaluation.Evaluation.Request;
import org.philippic.jobs.evaluation.Evaluation.Request.Model;
import org.philippic.jobs.stage.Engines;
import org.philippic.language.LanguageEvaluation;
import org.philippic.rhetoric.DeviceEvaluation;
import org.philippic.rhetoric.RhetoricEvaluation;
import org.philippic.sentiment.LexiconSentiment;
import org.philippic.sentiment.SentimentEvaluation;
import org.philippic.sentiment.SentimentLexicons;
import org.philippic.sentiment.SentimentTrainer;
import org.philippic.sentiment.TargetStance;
import org.philippic.settings.RunSettings;
import org.philippic.settings.Settings;
import org.philippic.zone.OcrEvaluation;
import org.philippic.zone.QuotationEvaluation;
import org.philippic.zone.ZoneEvaluation;
import org.philippic.zone.Zoner;

/** Every task that can be evaluated. This is the only list. */
public final class Evaluations {
    private static final String SHIPPED = "shipped";

    public static final List<Evaluation> ALL = List.of(
            new Evaluation("rhetoric", Evaluations::rhetoric),
            new Evaluation("devices", Evaluations::devices),
            new Evaluation("sentiment", Evaluations::sentiment),
            new Evaluation("zones", Evaluations::zones),
            new Evaluation("quotations", Evaluations::quotations),
            new Evaluation("ocr", Evaluations::ocr),
            new Evaluation(
                    "language",
                    request -> LanguageEvaluation.evaluate(
                            request.gold(), Engines.detector().get(), SHIPPED)),
            new Evaluation("annotation", Evaluations::annotation));

    private Evaluations() {}

    private static EvaluationReport rhetoric(Request request) {
        return withVectors(request, (annotator, vectors) -> {
            RhetoricEvaluation evaluation = new RhetoricEvaluation(annotator, vectors, network(request.settings()));
            return request.model() == Model.SHIPPED
                    ? evaluation.shipped(request.gold())
                    : evaluation.crossValidated(request.gold());
        });
    }

    private static EvaluationReport devices(Request request) {
        return withVectors(request, (annotator, vectors) -> {
            DeviceEvaluation evaluation = new DeviceEvaluation(annotator, vectors, network(request.settings()));
            return request.model() == Model.SHIPPED
                    ? evaluation.shipped(request.gold())
                    : evaluation.crossValidated(request.gold());
        });
    }

    private static EvaluationReport withVectors(
            Request request, BiFunction<DocumentAnnotator, Optional<Path>, EvaluationReport> measure) {
        DocumentAnnotator annotator = annotator(request.settings());
        return request.model() == Model.SHIPPED || request.settings().rhetoric().network()
                ? measure.apply(annotator, Optional.empty())
                : measure.apply(annotator, Optional.of(networkArchive(request.settings())));
    }

    private static EvaluationReport sentiment(Request request) {
        DocumentAnnotator annotator = annotator(request.settings());
        SentimentLexicons lexicons = SentimentLexicons.load();
        if (request.model() == Model.CROSS_VALIDATED) {
            return new SentimentTrainer(
                            lexicons, annotator::annotatePassage, Optional.of(networkArchive(request.settings())))
                    .crossValidate(request.gold());
        }
        return new SentimentEvaluation(
                        annotator::annotatePassage, new LexiconSentiment(lexicons), TargetStance.load(lexicons))
                .evaluate(request.gold(), SHIPPED);
    }

    private static EvaluationReport zones(Request request) {
        return new ZoneEvaluation(Zoner.load(), Engines.detector().get()).evaluate(request.gold(), textsOf(request));
    }

    private static EvaluationReport quotations(Request request) {
        return new QuotationEvaluation(Zoner.load(), Engines.detector().get())
                .evaluate(request.gold(), textsOf(request));
    }

    /** The texts of NAME-zones.jsonl lie in NAME/ beside it; those of the seeds in the project's own folder. */
    private static Path textsOf(Request request) {
        if (request.texts() != null) {
            return request.texts();
        }
        Path folder = Files.isDirectory(request.gold())
                ? request.gold()
                : request.gold().toAbsolutePath().getParent();
        boolean ofTheSeeds = !Files.isDirectory(folder.resolve("seeds"))
                && Stream.of("seeds-zones.jsonl", "seeds-quotations.jsonl")
                        .anyMatch(name -> Files.exists(folder.resolve(name)));
        return ofTheSeeds ? seeds() : folder;
    }

    /** Corrected texts, such as {@code 003-corrected.txt}, are those of seeds. */
    private static EvaluationReport ocr(Request request) {
        Path scans = request.texts() == null ? seeds() : request.texts();
        return new OcrEvaluation(Zoner.load()).evaluate(request.gold(), scans);
    }

    private static Path seeds() {
        return Path.of(System.getProperty("philippic.home", ".")).resolve("seeds");
    }

    private static EvaluationReport annotation(Request request) {
        ModelStore store = ModelStore.of(request.settings().models());
        return new AnnotationEvaluation(
                        store,
                        annotators(
                                request.settings(),
                                store,
                                AnnotationEvaluation.languages(request.gold()),
                                AnnotationDepth.DEPENDENCIES))
                .evaluate(request.gold());
    }

    /**
     * Annotates passages in every language with models of all layers, whatever a run has enabled; without entities, which
     * no scale rests on.
     */
    public static DocumentAnnotator annotator(Settings settings) {
        ModelStore store = ModelStore.of(settings.models());
        return new DocumentAnnotator(
                annotators(settings, store, languagesOfAllLayers(store), AnnotationDepth.DEPENDENCIES),
                Engines.detector().get(),
                Duration.ofSeconds(settings.annotate().documentBudgetSeconds()));
    }

    /** The network that reads words in context, fetched where it is missing; none where the settings do not ask for it. */
    static Optional<Encoder> network(Settings settings) {
        return settings.rhetoric().network() ? Optional.of(Encoder.load(networkArchive(settings))) : Optional.empty();
    }

    /** The archive of that network, fetched where it is missing: models are fitted on its input vectors at the least. */
    static Path networkArchive(Settings settings) {
        ModelStore store = ModelStore.of(settings.models());
        store.install(List.of(ModelCatalogue.MULTILINGUAL), RunSettings.Profile.FAST, System.err::println);
        return store.path(ModelCatalogue.MULTILINGUAL, "network");
    }

    private static List<String> languagesOfAllLayers(ModelStore store) {
        return store.catalogue().languages().stream()
                .filter(lang -> store.catalogue().has(lang, "parser")
                        && store.catalogue().has(lang, "entities"))
                .toList();
    }

    private static Annotators annotators(
            Settings settings, ModelStore store, List<String> languages, AnnotationDepth depth) {
        store.install(languages, RunSettings.Profile.FAST, System.err::println);
        return new Annotators(
                store,
                languages,
                RunSettings.Profile.FAST,
                SentenceLimits.of(settings.annotate()),
                depth,
                Engines.parserCacheBytes(settings.annotate()));
    }
}
