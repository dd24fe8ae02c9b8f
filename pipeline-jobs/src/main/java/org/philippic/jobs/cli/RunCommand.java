package org.philippic.jobs.cli;

import com.typesafe.config.Config;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.annotate.models.ModelStore;
import org.philippic.jobs.run.Corpora;
import org.philippic.jobs.run.OutputLock;
import org.philippic.jobs.run.PipelineRunner;
import org.philippic.jobs.run.References;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.SourceListing;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.jobs.spark.SparkSessions;
import org.philippic.jobs.stage.PublishStage;
import org.philippic.jobs.stage.Stages;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: the whole line from files to published tables and the report. */
@Command(
        name = "run",
        description = "Run the whole line: read, zone, annotate, score, compare, publish.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100)
public final class RunCommand implements Runnable {
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("'run-'yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Mixin
    private SeedOptions seeds;

    @Option(
            names = "--collection",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Collections to compare with: files, folders or globs; may be repeated.")
    private List<String> collections = new ArrayList<>();

    @Mixin
    private OutputOption output;

    @Option(names = "--profile", paramLabel = "fast|full", description = "Which annotations (run.profile).")
    private Profile profile;

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "LANG",
            description = "Languages to annotate, with commas (run.languages).")
    private List<String> languages = new ArrayList<>();

    @Mixin
    private SettingsOptions settingsOptions;

    @Option(names = "--resume", description = "Go on with the last unfinished run in the output folder.")
    private boolean resume;

    @Option(names = "--dry-run", description = "Check everything and say what would be done; do nothing.")
    private boolean dryRun;

    @Override
    public void run() {
        Configuration configuration = new Configuration();
        Path runs = output.folder();
        RunDescription description =
                resume ? RunDescription.read(configuration, runs, Optional.empty()) : describe(runs, configuration);
        Settings settings = description.loadSettings();
        List<SourceFile> files = Corpora.of(description.inputs()).files(configuration);
        if (!description.inputs().references().isEmpty()) {
            // One that cannot be read would else stop the run after everything has been annotated.
            References.load(
                    configuration,
                    description.inputs().references(),
                    AnnotatorFingerprint.of(settings.rhetoric().network()));
        }
        ModelStore models = ModelStore.of(settings.models());
        if (dryRun) {
            printPlan(description, settings, files, models);
            return;
        }
        try (OutputLock lock = OutputLock.acquire(configuration, runs, description.runId(), System.err)) {
            models.install(settings.modelLanguages(), settings.run().profile(), System.err::println);
            SparkSessions.with("philippic run", spark -> {
                SparkSessions.fitTo(spark, SourceListing.bytes(files));
                description.save(spark.sparkContext().hadoopConfiguration(), runs);
                RunContext context = RunContext.of(spark, description, runs, lock, System.err);
                context.progress().say(startLine(description, settings, files, spark));
                new PipelineRunner(context).run(files);
                System.out.println();
                System.out.print(
                        new RunFiles(configuration).readText(new Path(context.folder(), PublishStage.SUMMARY)));
            });
        }
    }

    private RunDescription describe(Path runs, Configuration configuration) {
        List<String> assignments = new ArrayList<>();
        if (profile != null) {
            assignments.add("run.profile=" + profile);
        }
        if (!languages.isEmpty()) {
            assignments.add("run.languages=[" + String.join(",", languages) + "]");
        }
        String[] further = assignments.toArray(String[]::new);
        Config effective = settingsOptions.effective(further);
        settingsOptions.load(further);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new RunDescription(
                freeName(runs, configuration, RUN_ID.format(now)),
                now.toString(),
                Version.current(),
                SettingsLoader.render(effective),
                seeds.with(collections));
    }

    /** Two runs may start in the same second. */
    private static String freeName(Path runs, Configuration configuration, String name) {
        RunFiles files = new RunFiles(configuration);
        try {
            String free = name;
            for (int number = 2; files.exists(new Path(runs, free)); number++) {
                free = name + "-" + number;
            }
            return free;
        } catch (UncheckedIOException e) {
            throw OutputLock.unusable(runs, e.getCause());
        }
    }

    private static String startLine(
            RunDescription description, Settings settings, List<SourceFile> files, SparkSession spark) {
        return String.format(
                Locale.ROOT,
                "Philippic %s: %s, %d files (%.1f MB), languages %s, profile %s, Spark %s on %s",
                description.version(),
                description.runId(),
                files.size(),
                SourceListing.bytes(files) / 1e6,
                String.join(" ", settings.run().languages()),
                settings.run().profile().name().toLowerCase(Locale.ROOT),
                spark.version(),
                spark.sparkContext().master());
    }

    private static void printPlan(
            RunDescription description, Settings settings, List<SourceFile> files, ModelStore models) {
        System.out.println("Run        " + description.runId() + " (nothing is done: --dry-run)");
        Corpora.of(description.inputs()).paths().forEach((corpus, path) -> {
            List<SourceFile> own =
                    files.stream().filter(file -> file.corpus().equals(corpus)).toList();
            System.out.printf(
                    Locale.ROOT,
                    "Corpus     %s: %d files, %.1f MB in %s%n",
                    corpus,
                    own.size(),
                    SourceListing.bytes(own) / 1e6,
                    path);
        });
        int missing = models.missing(settings.modelLanguages(), settings.run().profile())
                .size();
        System.out.println("Languages  " + String.join(", ", settings.run().languages()));
        System.out.println(
                "Models     " + (missing == 0 ? "all there" : missing + " files to fetch") + " in " + models.dir());
        System.out.println("Stages     "
                + String.join(
                        ", ", Stages.ALL.stream().map(stage -> stage.name()).toList()));
    }
}
