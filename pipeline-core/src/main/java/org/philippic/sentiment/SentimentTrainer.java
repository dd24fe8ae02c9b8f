package org.philippic.sentiment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.error.UserException;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.rhetoric.AuthorFolds;
import org.philippic.rhetoric.PieceVectors;
import org.philippic.rhetoric.WordPieces;
import org.philippic.sentiment.SentimentEvaluation.PassageAnnotation;
import org.philippic.sentiment.SentimentGold.Item;
import org.philippic.sentiment.SentimentGold.Rated;
import org.philippic.sentiment.SentimentGold.Targeted;

/**
 * Fits the models of sentiment, and measures them on authors that they have not read: {@code philippic train sentiment}
 * and {@code philippic evaluate sentiment --cross-validate}. The tone of passages is learned from rated passages, the
 * stance toward targets from texts with labels toward stretches of them; texts with one label for the whole train
 * nothing. The same texts, annotator and vectors give the same files. Needs about 3 GB of heap.
 */
public final class SentimentTrainer {
    private static final String SOURCE = "# Source: fitted for Philippic (GPL-3.0-or-later); see"
            + " docs/model-cards/sentiment.md. Word pieces are those of multilingual BERT, cased (Apache-2.0).";

    private final SentimentLexicons lexicons;
    private final PassageAnnotation annotation;
    private final WordPieces pieces = WordPieces.load();
    private final PieceVectors vectors;

    /**
     * @param annotation annotates texts that stand alone; thread-safe
     * @param pieceVectors archive of the network, of which the input vectors alone are read; without it
     *     the models are fitted without word pieces and are less good
     */
    public SentimentTrainer(SentimentLexicons lexicons, PassageAnnotation annotation, Optional<Path> pieceVectors) {
        this.lexicons = lexicons;
        this.annotation = annotation;
        this.vectors = pieceVectors.map(PieceVectors::read).orElseGet(PieceVectors::none);
    }

    /** What the models are fitted on. */
    private record TrainingData(List<TonePassage> passages, List<StanceExample> targets) {}

    /**
     * Fits both models on all of the gold data and writes their files.
     *
     * @param gold as {@link SentimentGold#forTraining} takes it
     * @param folder where the files go; it must exist
     * @return what {@link #crossValidate} gives
     * @throws UserException if the gold data cannot be read or has not both kinds, or a file cannot be written
     */
    public EvaluationReport train(Path gold, Path folder) {
        TrainingData data = read(gold);
        if (data.passages().isEmpty() || data.targets().isEmpty()) {
            throw new UserException(
                    "Cannot train on '" + gold + "'",
                    "it has " + data.passages().size() + " rated passages and "
                            + data.targets().size() + " targets",
                    "give a folder that has both, in it or in its folders 'polemic' and 'sentiment'");
        }
        ToneFiles.lines(ToneFit.fit(data.passages(), vectors, pieces.size()))
                .forEach((name, lines) -> write(folder.resolve(name), lines));
        StanceTraining stance = new StanceTraining(data.targets(), vectors, pieces.size());
        StanceTraining.Fitted fitted = stance.fit();
        write(folder.resolve(StancePieces.FILE), fitted.pieces().toLines());
        write(folder.resolve(StanceModel.FILE), fitted.model().toLines());
        return report(gold, data, stance);
    }

    /**
     * Scores every passage by a tone model that has read nothing of its author group (20 folds), and every target by a
     * stance model that has read nothing of its author, or else of its text (5 folds).
     *
     * <p>Groups: for passages each language, and beside it {@code <lang>/rated_twice}, with n and spearman; for targets
     * {@code <lang>/<file>} with n, macro_f1 and accuracy.
     */
    public EvaluationReport crossValidate(Path gold) {
        TrainingData data = read(gold);
        return report(gold, data, new StanceTraining(data.targets(), vectors, pieces.size()));
    }

    private EvaluationReport report(Path gold, TrainingData data, StanceTraining stance) {
        Map<String, Map<String, Double>> groups = new TreeMap<>();
        Map<String, Double> overall = new LinkedHashMap<>();
        addPassages(groups, overall, data.passages());
        if (!data.targets().isEmpty()) {
            addTargets(groups, overall, data.targets(), stance.crossValidate());
        }
        long n = data.passages().size() + data.targets().size();
        return new EvaluationReport("sentiment", gold.toString(), "cross-validated over authors", n, groups, overall);
    }

    private void addPassages(
            Map<String, Map<String, Double>> groups, Map<String, Double> overall, List<TonePassage> passages) {
        double[] scores = crossValidated(passages);
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            String lang = passages.get(i).lang();
            members.computeIfAbsent(lang, key -> new ArrayList<>()).add(i);
            if (passages.get(i).twice()) {
                members.computeIfAbsent(lang + "/rated_twice", key -> new ArrayList<>())
                        .add(i);
            }
        }
        members.forEach((group, of) -> groups.put(group, spearman(passages, scores, of)));
        if (!passages.isEmpty()) {
            overall.putAll(spearman(
                    passages, scores, IntStream.range(0, scores.length).boxed().toList()));
        }
    }

    private static Map<String, Double> spearman(List<TonePassage> passages, double[] scores, List<Integer> of) {
        List<Integer> scored = of.stream().filter(i -> !Double.isNaN(scores[i])).toList();
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("n", (double) of.size());
        metrics.put(
                "spearman",
                scored.size() < 2
                        ? Double.NaN
                        : SentimentEvaluation.spearman(
                                scored.stream()
                                        .map(i -> passages.get(i).rating())
                                        .toList(),
                                scored.stream().map(i -> scores[i]).toList()));
        return metrics;
    }

    /** NaN where no other author wrote in the language. */
    private double[] crossValidated(List<TonePassage> passages) {
        int[] folds =
                AuthorFolds.ofGroups(passages.stream().map(TonePassage::group).toList());
        double[] scores = new double[folds.length];
        // Each fold writes its own passages only, so the order in which folds are done does not show.
        IntStream.range(0, AuthorFolds.FOLDS).parallel().forEach(fold -> {
            List<TonePassage> others = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != fold)
                    .mapToObj(passages::get)
                    .toList();
            ToneModel model = ToneFit.fit(others, vectors, pieces.size());
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    TonePassage passage = passages.get(i);
                    scores[i] =
                            model.covers(passage.lang()) ? model.rating(passage.reading(), passage.lang()) : Double.NaN;
                }
            }
        });
        return scores;
    }

    private static void addTargets(
            Map<String, Map<String, Double>> groups,
            Map<String, Double> overall,
            List<StanceExample> targets,
            int[] found) {
        Map<String, ClassScores> bySet = new TreeMap<>();
        ClassScores all = new ClassScores();
        for (int i = 0; i < found.length; i++) {
            StanceExample target = targets.get(i);
            String truth = StanceModel.LABELS.get(target.label());
            String label = StanceModel.LABELS.get(found[i]);
            bySet.computeIfAbsent(target.lang() + "/" + target.set(), key -> new ClassScores())
                    .add(truth, label);
            all.add(truth, label);
        }
        bySet.forEach((group, scores) -> groups.put(group, scores.metrics()));
        all.metrics().forEach(overall::putIfAbsent);
    }

    private TrainingData read(Path gold) {
        List<SentimentGold> sets = SentimentGold.forTraining(gold);
        List<TonePassage> passages = sets.stream()
                .flatMap(set -> set.items().stream())
                .filter(Rated.class::isInstance)
                .map(Rated.class::cast)
                .toList()
                .parallelStream()
                .map(this::passage)
                .filter(Objects::nonNull)
                .toList();
        List<StanceExample> targets = new ArrayList<>();
        for (SentimentGold set : sets) {
            Map<String, List<Targeted>> byText = new LinkedHashMap<>();
            for (Item item : set.items()) {
                if (item instanceof Targeted target) {
                    byText.computeIfAbsent(target.text(), text -> new ArrayList<>())
                            .add(target);
                }
            }
            targets.addAll(List.copyOf(byText.values()).parallelStream()
                    .flatMap(ofText -> examples(set.name(), ofText))
                    .toList());
        }
        return new TrainingData(passages, targets);
    }

    private TonePassage passage(Rated rated) {
        AnnotatedDocument document = annotation.annotate(rated.id(), rated.text(), rated.lang());
        SentimentLexicon lexicon = lexicons.of(rated.lang());
        List<VoicePart> parts = document.sentences().stream()
                .filter(sentence -> !sentence.tokens().isEmpty())
                .map(sentence -> new VoicePart(
                        pieces.of(sentence.sentence().text()),
                        rated.lang(),
                        sentence.tokens(),
                        new PolarScope(sentence, lexicon).polarWords()))
                .toList();
        return parts.isEmpty()
                ? null
                : new TonePassage(
                        rated.lang(),
                        rated.authorGroup(),
                        rated.sentiment(),
                        rated.polemic(),
                        rated.twice(),
                        ToneReading.of(parts, lexicon));
    }

    private Stream<StanceExample> examples(String set, List<Targeted> ofText) {
        Targeted first = ofText.get(0);
        AnnotatedDocument document = annotation.annotate(first.id(), first.text(), first.lang());
        return ofText.stream()
                .flatMap(target -> TargetMention.at(document, target.start(), target.end()).stream()
                        .map(mention -> {
                            TargetSentence sentence = new TargetSentence(
                                    mention.sentence(),
                                    lexicons.of(mention.sentence().sentence().lang()),
                                    pieces);
                            return new StanceExample(
                                    set,
                                    target.lang(),
                                    target.group(),
                                    StancePieces.Context.of(sentence, mention.from(), mention.to()),
                                    TargetFeatures.of(sentence, mention.from(), mention.to()),
                                    StanceModel.LABELS.indexOf(target.label()));
                        }));
    }

    private static void write(Path file, List<String> lines) {
        boolean zipped = file.toString().endsWith(".gz");
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = zipped ? new GZIPOutputStream(plain) : plain) {
            out.write((SOURCE + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new UserException(
                    "Cannot write '" + file + "'", "its folder does not exist", "make the folder or give another", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
