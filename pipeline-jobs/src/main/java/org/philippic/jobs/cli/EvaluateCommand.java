package org.philippic.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.philippic.error.UserException;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.jobs.evaluation.Evaluation;
import org.philippic.jobs.evaluation.Evaluation.Request;
import org.philippic.jobs.evaluation.Evaluations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a step against gold data. */
@Command(
        name = "evaluate",
        description = "Measure a step against gold data; prints a table, or one JSON object with --json.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class EvaluateCommand implements Runnable {
    @Parameters(
            paramLabel = "TASK",
            description = "rhetoric, devices, sentiment, zones, quotations, ocr, language or annotation.")
    private String task;

    @Option(names = "--gold", required = true, paramLabel = "PATH", description = "Gold file, or folder of gold files.")
    private Path gold;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "zones, ocr: folder of the texts (default: NAME/ beside NAME-zones.jsonl, or the seeds).")
    private Path texts;

    @Option(
            names = "--cross-validate",
            description = "rhetoric, devices, sentiment: train and test on the data instead, whole authors held out.")
    private boolean crossValidate;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Override
    public void run() {
        Evaluation evaluation = Evaluations.ALL.stream()
                .filter(known -> known.task().equals(task))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "Cannot evaluate '" + task + "'", "there is no such task", "the tasks are " + tasks()));
        Request.Model model = crossValidate ? Request.Model.CROSS_VALIDATED : Request.Model.SHIPPED;
        EvaluationReport report = evaluation.run(new Request(gold, texts, model, settings.load()));
        System.out.print(json ? report.toJson() + System.lineSeparator() : report.toTable());
    }

    private static String tasks() {
        List<String> names = Evaluations.ALL.stream().map(Evaluation::task).toList();
        return names.stream().collect(Collectors.joining(", "));
    }
}
