package org.philippic.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.philippic.jobs.diff.RunComparison;
import org.philippic.jobs.diff.RunDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed between two runs. */
@Command(
        name = "diff",
        description =
                "Tell what changed between two published runs and why: input, code, models, settings; rows of each "
                        + "table; figures of the seeds that moved.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:The runs were compared.",
            "1:The command line is wrong.",
            "2:There is no such run, or it cannot be read.",
            "5:With --exit-code: some row differs."
        },
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class DiffCommand implements Callable<Integer> {
    private static final int DIFFERENT = 5;

    @Parameters(index = "0", paramLabel = "RUN-A", description = "Name of the first run, or its folder.")
    private String before;

    @Parameters(index = "1", paramLabel = "RUN-B", description = "Name of the second run, or its folder.")
    private String after;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--figures",
            paramLabel = "N",
            defaultValue = "40",
            description = "Most figures shown of those that moved (default: ${DEFAULT-VALUE}).")
    private int figures;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--exit-code", description = "End with 5 where any row of any table differs.")
    private boolean exitCode;

    @Override
    public Integer call() throws JsonProcessingException {
        RunDiff diff = RunComparison.of(new Configuration(), output.folder(), before, after)
                .diff(figures);
        System.out.println(json ? new ObjectMapper().writeValueAsString(diff) : diff.text());
        return exitCode && !diff.same() ? DIFFERENT : 0;
    }
}
