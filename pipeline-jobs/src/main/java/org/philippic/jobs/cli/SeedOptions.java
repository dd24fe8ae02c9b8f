package org.philippic.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.philippic.jobs.run.RunInputs;
import picocli.CommandLine.Option;

/** The options that name the seeds and what they are compared with beside collections. */
final class SeedOptions {
    @Option(names = "--seeds", paramLabel = "DIR", description = "Seed documents (default: the project's seeds/).")
    private String seeds;

    @Option(
            names = "--reference",
            arity = "1..*",
            paramLabel = "NAME|PATH",
            description = "Stored reference profiles to compare with (default: the shipped ones).")
    private List<String> references = new ArrayList<>();

    /** What a run with these and some collections reads. */
    RunInputs with(List<String> collections) {
        return new RunInputs(seeds == null ? shippedSeeds() : seeds, collections, references);
    }

    private static String shippedSeeds() {
        Path local = Path.of("seeds");
        return Files.isDirectory(local)
                ? local.toString()
                : Path.of(System.getProperty("philippic.home", "."), "seeds").toString();
    }
}
