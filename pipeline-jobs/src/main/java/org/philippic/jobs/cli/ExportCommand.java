package org.philippic.jobs.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.export.Exports;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.spark.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the published run in formats that other programs read. */
@Command(
        name = "export",
        description = "Write the published run as CoNLL-U, TEI, CSV, or a data set folder.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class ExportCommand {
    /** Where an export reads and writes. */
    static final class Places {
        @Mixin
        private OutputOption output;

        @Option(
                names = "--to",
                paramLabel = "DIR",
                required = true,
                description = "New or empty folder for the export, on any file system.")
        private String target;
    }

    @Command(
            description = "One CoNLL-U file a document: sentences, tokens, dependencies, entities.",
            mixinStandardHelpOptions = true)
    void conllu(@Mixin Places places) {
        export(places, "%d CoNLL-U files in %s", Exports::conllu);
    }

    @Command(
            description = "One TEI P5 file a document: zones, quotations with their speakers, entities.",
            mixinStandardHelpOptions = true)
    void tei(@Mixin Places places) {
        export(places, "%d TEI files in %s", Exports::tei);
    }

    @Command(description = "One CSV file (RFC 4180) a table.", mixinStandardHelpOptions = true)
    void csv(@Mixin Places places) {
        export(places, "%d CSV files in %s", Exports::csv);
    }

    @Command(
            description = "A folder for the Hugging Face hub and Croissant: Parquet, data set card, data dictionary.",
            mixinStandardHelpOptions = true)
    void dataset(@Mixin Places places) {
        export(places, "%d Parquet files, README.md, DATA_DICTIONARY.md and croissant.json in %s", Exports::dataset);
    }

    private static void export(Places places, String done, ToLongFunction<Exports> export) {
        Path output = places.output.folder();
        PublishedRun published = PublishedRun.at(new Configuration(), output);
        RunDescription description = RunDescription.read(new Configuration(), output, Optional.of(published.runId()));
        SparkSessions.with("philippic export", spark -> {
            RunContext context = RunContext.toRead(spark, description, output, System.err);
            long files = export.applyAsLong(new Exports(context, published, new Path(places.target)));
            System.out.println(String.format(Locale.ROOT, done, files, places.target));
        });
    }
}
