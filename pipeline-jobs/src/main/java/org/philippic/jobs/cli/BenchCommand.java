package org.philippic.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import org.philippic.annotate.bench.AnnotationBench;
import org.philippic.annotate.bench.BenchDocuments;
import org.philippic.annotate.bench.BenchLayer;
import org.philippic.annotate.bench.BenchPlan;
import org.philippic.annotate.models.ModelStore;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.jobs.stage.Engines;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures speed side by side with other programs. */
@Command(
        name = "bench",
        description = "Measure speed: processor time, in processes that take turns.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class BenchCommand {
    @Command(
            description = "CoreNLP's own command line against Philippic: same files, models and heap.",
            mixinStandardHelpOptions = true)
    void annotate(
            @Option(names = "--docs", required = true, paramLabel = "DIR", description = "Folder of plain texts.")
                    Path docs,
            @Option(
                            names = "--pairs",
                            defaultValue = "5",
                            paramLabel = "N",
                            description = "Pairs of runs (default: ${DEFAULT-VALUE}).")
                    int pairs,
            @Option(
                            names = "--heap",
                            defaultValue = "2000",
                            paramLabel = "MB",
                            description = "Heap of each process (default: ${DEFAULT-VALUE}).")
                    int heapMegabytes,
            @Option(
                            names = "--layers",
                            split = ",",
                            paramLabel = "LAYER",
                            defaultValue = "parser,layer,entities,ner-defaults",
                            description = "What to time (default: ${DEFAULT-VALUE}).")
                    List<String> layers,
            @Option(names = "--json", description = "Print one JSON object.") boolean json,
            @Mixin SettingsOptions options) {
        List<BenchLayer> timed = layers.stream().map(BenchLayer::of).toList();
        Settings settings = options.load();
        ModelStore store = ModelStore.of(settings.models());
        store.install(settings.run().languages(), Profile.FAST, System.err::println);
        BenchPlan plan = new BenchPlan(docs, store.dir(), settings.run().languages(), timed, pairs, heapMegabytes);
        EvaluationReport report =
                new AnnotationBench(plan, new BenchDocuments(Engines.detector().get()), System.err::println).run();
        System.out.print(json ? report.toJson() + System.lineSeparator() : report.toTable());
    }
}
