package org.philippic.jobs;

import java.io.PrintWriter;
import org.philippic.error.UserException;
import org.philippic.jobs.cli.PhilippicCommand;
import org.philippic.jobs.local.DirectFileSystem;
import org.philippic.jobs.run.PublishRefused;
import org.philippic.jobs.spark.SparkSessions;
import org.philippic.publish.WrappedText;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Entry point of {@code philippic} and of {@code spark-submit --class org.philippic.jobs.Main}. The only class that
 * ends the JVM. Exit codes: 0 done, 1 wrong command line, 2 the user's input or settings, 3 a bug, 4 finished with more
 * rejects than allowed, 5 a difference that {@code diff --exit-code} found, 137 out of memory.
 */
public final class Main {
    static final int WRONG_COMMAND_LINE = 1;
    static final int USER_ERROR = 2;
    static final int BUG = 3;
    static final int REFUSED = 4;
    static final int OUT_OF_MEMORY = 137;

    private Main() {}

    public static void main(String[] args) {
        int code = run(args);
        // Under a resource manager a needless exit makes a finished application look killed.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command line and returns its exit code; never throws and never ends the JVM. */
    public static int run(String... args) {
        if (SparkSessions.isEmbedded()) {
            DirectFileSystem.install();
        }
        CommandLine commandLine = new CommandLine(new PhilippicCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::handleFailure);
        commandLine.setParameterExceptionHandler((exception, arguments) -> {
            PrintWriter err = exception.getCommandLine().getErr();
            say(err, exception.getMessage());
            err.println("Try '" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return WRONG_COMMAND_LINE;
        });
        return commandLine.execute(args);
    }

    private static int handleFailure(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        boolean trace = arguments.expandedArgs().contains("--stacktrace");
        PublishRefused refused = causeOf(failure, PublishRefused.class);
        UserException known = causeOf(failure, UserException.class);
        UserException mistake =
                known != null ? known : MachineFault.behind(failure).orElse(null);
        OutOfMemoryError memory = causeOf(failure, OutOfMemoryError.class);
        int code;
        if (refused != null) {
            say(err, refused.getMessage());
            code = REFUSED;
        } else if (mistake != null) {
            say(err, mistake.getMessage());
            code = USER_ERROR;
        } else if (memory != null) {
            say(
                    err,
                    "Cannot go on: out of memory (" + memory.getMessage()
                            + "); give the driver or the executors more, or run fewer tasks at once.");
            code = OUT_OF_MEMORY;
        } else {
            err.println("philippic: A bug stopped the run: " + failure + "; please report it with this trace.");
            failure.printStackTrace(err);
            return BUG;
        }
        if (trace) {
            failure.printStackTrace(err);
        }
        return code;
    }

    private static void say(PrintWriter err, String message) {
        message.lines()
                .flatMap(line ->
                        WrappedText.lines(line.equals(firstLine(message)) ? "philippic: " : "  ", "  ", line).stream())
                .forEach(err::println);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** The first of a type in the chain of causes: Spark wraps what executors throw. */
    private static <T extends Throwable> T causeOf(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
