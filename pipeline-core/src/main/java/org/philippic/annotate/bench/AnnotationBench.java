package org.philippic.annotate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.philippic.annotate.models.MavenJarSource;
import org.philippic.annotate.models.ModelStore;
import org.philippic.error.UserException;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePacks;

/**
 * Runs CoreNLP's own command line and our core on the same texts with the same models and the same heap, in processes
 * that take turns, and compares their processor time and their output.
 *
 * <p>Each side runs twice a pair: on one short text, which is its time to start and load, and on all texts; the
 * difference is its work. The side that goes first changes from pair to pair, so that a machine that slows down favours
 * neither.
 */
public final class AnnotationBench {
    private static final String SHORT_TEXT = "1917.\n";
    private static final ConllFile.Token SHORT_TOKEN = new ConllFile.Token("1917", "X", 0, "root", "O");

    private final BenchPlan plan;
    private final BenchDocuments documents;
    private final Consumer<String> progress;

    /**
     * @param documents finds the texts of the plan
     * @param progress told of each pair, one line at a time
     */
    public AnnotationBench(BenchPlan plan, BenchDocuments documents, Consumer<String> progress) {
        this.plan = plan;
        this.documents = documents;
        this.progress = progress;
    }

    /**
     * Runs the plan. A group of the report is {@code language/layer} with {@code ratio} (tokens per second of processor
     * time, ours to CoreNLP's, median over the pairs), {@code ratio_low}, {@code ratio_high}, {@code agreement} (share
     * of CoreNLP's tokens that we annotate alike), the tokens per second of both, and their seconds to load.
     *
     * @throws UserException if there are no texts in the plan's languages, a model is missing, or a process fails
     */
    public EvaluationReport run() {
        try (StockJars jars = new StockJars(new MavenJarSource("mvn"), progress)) {
            return run(jars);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give up the jars of CoreNLP's defaults", e);
        }
    }

    private EvaluationReport run(StockJars jars) {
        Map<String, List<Path>> byLanguage = documents.byLanguage(plan.docs(), plan.languages());
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        long tokens = 0;
        Path work = temporaryFolder();
        for (Map.Entry<String, List<Path>> language : byLanguage.entrySet()) {
            LanguagePack pack = LanguagePacks.find(language.getKey()).orElseThrow();
            for (BenchLayer layer : plan.layers()) {
                if (!StockSide.offers(layer, pack, new ModelStore(plan.models()).catalogue())) {
                    continue;
                }
                String group = pack.iso() + "/" + layer.label();
                Map<String, Double> metrics = new Contest(pack, layer, language.getValue(), jars, work).run(group);
                groups.put(group, metrics);
                tokens = Math.max(tokens, metrics.get("tokens").longValue());
            }
        }
        delete(work);
        return new EvaluationReport("bench", plan.docs().toString(), "CoreNLP and Philippic", tokens, groups, Map.of());
    }

    /** One language and layer. */
    private final class Contest {
        private final BenchLayer layer;
        private final List<Path> texts;
        private final Path work;
        private final ChildJvm jvm;
        private final Side stock;
        private final Side ours;

        Contest(LanguagePack pack, BenchLayer layer, List<Path> texts, StockJars jars, Path work) {
            ModelStore store = new ModelStore(plan.models());
            this.layer = layer;
            this.texts = texts;
            this.work = work;
            this.jvm = new ChildJvm(work, plan.heapMegabytes());
            this.stock = new StockSide(pack, store, jars, work);
            this.ours = new OurSide(pack.iso(), store, work);
        }

        Map<String, Double> run(String group) {
            Path full = layer == BenchLayer.PARSER ? taggedSentences() : list("full.list", texts);
            Path tiny = layer == BenchLayer.PARSER ? shortSentence() : list("tiny.list", List.of(shortText()));
            PairedTimes times = new PairedTimes();
            for (int pair = 0; pair < plan.pairs(); pair++) {
                boolean stockFirst = pair % 2 == 0;
                PairedTimes.Run first = measure(stockFirst ? stock : ours, tiny, full);
                PairedTimes.Run second = measure(stockFirst ? ours : stock, tiny, full);
                PairedTimes.Run stockRun = stockFirst ? first : second;
                PairedTimes.Run oursRun = stockFirst ? second : first;
                times.add(stockRun, oursRun);
                progress.accept(String.format(
                        Locale.ROOT,
                        "%s pair %d of %d: CoreNLP %.1f s (and %.1f s to load), Philippic %.1f s (and %.1f s)",
                        group,
                        pair + 1,
                        plan.pairs(),
                        stockRun.work(),
                        stockRun.load(),
                        oursRun.work(),
                        oursRun.load()));
            }
            return metrics(times, layer == BenchLayer.PARSER ? List.of(full) : texts);
        }

        private Map<String, Double> metrics(PairedTimes times, List<Path> outputs) {
            Agreement agreement = new Agreement();
            long oursTokens = 0;
            for (Path output : outputs) {
                List<List<ConllFile.Token>> oursOutput = ours.output(layer, output);
                agreement.add(stock.output(layer, output), oursOutput);
                oursTokens += oursOutput.stream().mapToLong(List::size).sum();
            }
            Map<String, Double> metrics = times.metrics(agreement.tokens(), oursTokens);
            metrics.put("agreement", agreement.share());
            return metrics;
        }

        private PairedTimes.Run measure(Side side, Path tiny, Path full) {
            return new PairedTimes.Run(seconds(side, layer, tiny), seconds(side, layer, full));
        }

        private double seconds(Side side, BenchLayer timed, Path input) {
            return jvm.cpuSeconds(side.mainClass(timed), side.jars(timed), side.arguments(timed, input));
        }

        /** Our tags for all texts: what both parsers are given. */
        private Path taggedSentences() {
            seconds(ours, BenchLayer.LAYER, list("full.list", texts));
            List<List<ConllFile.Token>> sentences = new ArrayList<>();
            for (Path text : texts) {
                sentences.addAll(ours.output(BenchLayer.LAYER, text));
            }
            Path file = work.resolve("tagged.conll");
            ConllFile.writeParsed(file, sentences);
            return file;
        }

        private Path shortSentence() {
            Path file = work.resolve("short.conll");
            ConllFile.writeParsed(file, List.of(List.of(SHORT_TOKEN)));
            return file;
        }

        private Path shortText() {
            return write("short.txt", SHORT_TEXT);
        }

        private Path list(String name, List<Path> paths) {
            StringBuilder lines = new StringBuilder();
            paths.forEach(path -> lines.append(path).append('\n'));
            return write(name, lines.toString());
        }

        private Path write(String name, String content) {
            try {
                return Files.writeString(work.resolve(name), content, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + work.resolve(name), e);
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("philippic-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }
}
