package org.philippic.jobs.cli;

import java.nio.file.Path;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.jobs.evaluation.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the models that ship with the product. */
@Command(
        name = "train",
        description = "Fit a model on gold data; the same data give the same weights.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class TrainCommand {
    @Command(
            description = "Fit the scale from analysis to polemic and the devices on rated passages.",
            mixinStandardHelpOptions = true)
    void rhetoric(
            @Option(names = "--gold", required = true, paramLabel = "PATH", description = "Rated passages.") Path gold,
            @Option(names = "--model", required = true, paramLabel = "FILE", description = "Where the weights go.")
                    Path model,
            @Option(names = "--card", required = true, paramLabel = "FILE", description = "Where the model card goes.")
                    Path card,
            @Mixin SettingsOptions settings) {
        EvaluationReport report = Training.rhetoric(gold, model, card, settings.load());
        System.out.print(report.toTable());
    }

    @Command(
            description = "Fit the tone of passages on rated ones and the stance toward targets on labelled ones.",
            mixinStandardHelpOptions = true)
    void sentiment(
            @Option(
                            names = "--gold",
                            required = true,
                            paramLabel = "PATH",
                            description = "Rated passages and texts with targets; or a folder that has 'polemic' and "
                                    + "'sentiment'.")
                    Path gold,
            @Option(names = "--models", required = true, paramLabel = "DIR", description = "Where the weights go.")
                    Path models,
            @Mixin SettingsOptions settings) {
        EvaluationReport report = Training.sentiment(gold, models, settings.load());
        System.out.print(report.toTable());
    }
}
