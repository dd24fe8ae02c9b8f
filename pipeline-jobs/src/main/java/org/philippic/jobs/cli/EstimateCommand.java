package org.philippic.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.philippic.annotate.models.ModelStore;
import org.philippic.error.UserException;
import org.philippic.ingest.IngestLimits;
import org.philippic.ingest.Readers;
import org.philippic.jobs.estimate.DocumentSample;
import org.philippic.jobs.estimate.Forecast;
import org.philippic.jobs.estimate.Trial;
import org.philippic.jobs.estimate.Trials;
import org.philippic.jobs.run.Corpora;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.SourceListing;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.jobs.spark.SparkSessions;
import org.philippic.model.Document;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Foretells what a run will cost. */
@Command(
        name = "estimate",
        description = "Foretell time, memory and bytes of a run, from trials on about 1 %% of its documents.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100)
public final class EstimateCommand implements Runnable {
    @Mixin
    private SeedOptions seeds;

    @Option(
            names = "--collection",
            arity = "1..*",
            required = true,
            paramLabel = "PATH",
            description = "Collections to compare with: files, folders or globs; may be repeated.")
    private List<String> collections = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder where the trials work; they leave nothing there (default: ${DEFAULT-VALUE}).")
    private String output;

    @Option(
            names = "--share",
            defaultValue = "0.01",
            paramLabel = "SHARE",
            description = "Share of the collection to try (default: ${DEFAULT-VALUE}, at least 0.4 MB).")
    private double share;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private SettingsOptions options;

    @Override
    public void run() {
        Settings settings = options.load();
        RunDescription plan = new RunDescription(
                "estimate",
                Instant.EPOCH.toString(),
                Version.current(),
                SettingsLoader.render(options.effective()),
                seeds.with(collections));
        Configuration configuration = new Configuration();
        Map<Boolean, List<SourceFile>> bySeed = Corpora.of(plan.inputs()).files(configuration).stream()
                .filter(file -> Readers.isDocument(file.path()))
                .collect(Collectors.partitioningBy(file -> file.corpus().equals(Document.SEEDS)));
        List<SourceFile> files = bySeed.get(false);
        long bytesOfSeeds = SourceListing.bytes(bySeed.get(true));
        DocumentSample sample = DocumentSample.draw(
                configuration,
                files,
                new IngestLimits(
                        settings.ingest().maxDocumentBytes(), settings.ingest().maxWordChars()),
                share);
        if (sample.documents().isEmpty()) {
            throw new UserException(
                    "Cannot estimate a run on " + String.join(", ", collections),
                    "no document could be read from the " + files.size() + " files looked at",
                    "give a collection of documents; 'philippic run' says what is wrong with each file");
        }
        ModelStore.of(settings.models())
                .install(settings.modelLanguages(), settings.run().profile(), System.err::println);
        SparkSessions.with("philippic estimate", spark -> {
            SparkSessions.fitTo(spark, sample.ofBytes());
            print(files.size(), sample, forecast(spark, plan, sample, bytesOfSeeds));
        });
    }

    private Forecast forecast(SparkSession spark, RunDescription plan, DocumentSample sample, long bytesOfSeeds) {
        Path work = new Path(output, "_estimate-" + ProcessHandle.current().pid());
        try {
            Trials trials = new Trials(spark, plan, work);
            DocumentSample quarter = sample.first(0.25);
            Trial cold = said("1 of 4", trials.first("cold", quarter));
            Trial warming = said("2 of 4", trials.run("warming", sample));
            // Later trials make the process larger than a single run would.
            double besideHeap =
                    Math.max(0, warming.residentBytes() - Runtime.getRuntime().totalMemory());
            Trial small = said("3 of 4", trials.run("small", quarter));
            Trial large = said("4 of 4", trials.run("large", sample));
            return Forecast.of(
                    cold,
                    warming,
                    small,
                    large,
                    sample.characters() * sample.factor(),
                    bytesOfSeeds,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() + besideHeap);
        } finally {
            new RunFiles(spark.sparkContext().hadoopConfiguration()).deleteTree(work);
        }
    }

    private static Trial said(String number, Trial trial) {
        System.err.printf(
                Locale.ROOT,
                "  trial %s: the seeds and %,d characters in %s (%.0f s of processor time)%n",
                number,
                trial.characters(),
                Progress.duration(trial.wallSeconds()),
                trial.cpuSeconds());
        return trial;
    }

    private void print(int files, DocumentSample sample, Forecast forecast) {
        if (json) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("task", "estimate");
            values.put("files", files);
            values.put("sampled_documents", sample.documents().size());
            values.put("sampled_characters", sample.characters());
            values.put("characters", Math.round(forecast.characters()));
            values.put("cpu_s", forecast.cpuSeconds());
            values.put("fixed_cpu_s", forecast.fixedCpuSeconds());
            values.put("wall_s", forecast.wallSeconds());
            values.put("resident_bytes", Math.round(forecast.residentBytes()));
            values.put("output_bytes", Math.round(forecast.outputBytes()));
            try {
                System.out.println(new ObjectMapper().writeValueAsString(values));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The forecast is plain numbers", e);
            }
            return;
        }
        say(
                "Tried     %,d documents, %.2f MB of %.2f MB in %,d files",
                sample.documents().size(), sample.bytes() / 1e6, sample.ofBytes() / 1e6, files);
        say(
                "Expected  about %,.0f documents, %,.0f characters, and the seeds",
                sample.documents().size() * sample.factor(), forecast.characters());
        say(
                "Time      %s on %d cores (%s of processor time, of which %s whatever the collection)",
                Progress.duration(forecast.wallSeconds()),
                Runtime.getRuntime().availableProcessors(),
                Progress.duration(forecast.cpuSeconds()),
                Progress.duration(forecast.fixedCpuSeconds()));
        say(
                "Memory    %.1f GB resident (heap limit %.1f GB)",
                forecast.residentBytes() / 1e9, Runtime.getRuntime().maxMemory() / 1e9);
        say("Output    %.1f MB", forecast.outputBytes() / 1e6);
        say("Next      bin/philippic run --collection %s --output %s", String.join(" ", collections), output);
    }

    private static void say(String form, Object... values) {
        System.out.printf(Locale.ROOT, form + "%n", values);
    }
}
