package org.philippic.jobs.cli;

import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;

/** The option {@code --output} of commands that work on the folder of all runs. */
final class OutputOption {
    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder of all runs (default: ${DEFAULT-VALUE}).")
    private String output;

    /** The folder, which may be on any file system. */
    Path folder() {
        return new Path(output);
    }

    @Override
    public String toString() {
        return output;
    }
}
