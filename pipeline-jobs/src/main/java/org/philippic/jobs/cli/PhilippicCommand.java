package org.philippic.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command; its subcommands are listed here and nowhere else. */
@Command(
        name = "philippic",
        description = "Compares seed documents with collections of any size: what is polemic, what is analysis, "
                + "who attacks whom, how sharply, in whose voice.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        subcommands = {
            RunCommand.class,
            StageCommand.class,
            ProfileCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            EstimateCommand.class,
            DiffCommand.class,
            TablesCommand.class,
            SettingsCommand.class,
            ModelsCommand.class,
            CacheCommand.class,
            ClusterCommand.class,
            DoctorCommand.class
        })
public final class PhilippicCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a user error too.")
    private boolean stacktrace;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** Whether traces were asked for. */
    public boolean stacktrace() {
        return stacktrace;
    }
}
