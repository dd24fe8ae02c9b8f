package org.philippic.jobs.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.annotate.models.ModelStore;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.ProfileCard;
import org.philippic.compare.ProfileFiles;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.StratumKind;
import org.philippic.error.UserException;
import org.philippic.jobs.run.Corpora;
import org.philippic.jobs.run.OutputLock;
import org.philippic.jobs.run.PipelineRunner;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.run.RunInputs;
import org.philippic.jobs.run.SourceListing;
import org.philippic.jobs.spark.KeptRows;
import org.philippic.jobs.spark.SparkSessions;
import org.philippic.jobs.stage.ProfileJob;
import org.philippic.jobs.stage.Stage;
import org.philippic.jobs.stage.Stages;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;
import org.philippic.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes reference profiles. */
@Command(
        name = "profile",
        description = "Make stored reference profiles: counts of collections, without their text.",
        mixinStandardHelpOptions = true)
public final class ProfileCommand {
    private static final int TERMS = 50_000;
    private static final int TERMS_OF_STRATA = 10_000;

    @Command(
            description = "Annotate a collection and keep its counts, moments and sketches as a profile.",
            mixinStandardHelpOptions = true)
    void build(
            @Option(
                            names = "--collection",
                            arity = "1..*",
                            required = true,
                            paramLabel = "PATH",
                            description = "Files, folders or globs.")
                    List<String> collections,
            @Option(names = "--output", required = true, paramLabel = "FILE", description = "Profile to write.")
                    String output,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "Name of the reference in seed_profile (default: that of the file).")
                    String name,
            @Option(
                            names = "--description",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Where the documents come from, and under which terms.")
                    String description,
            @Option(
                            names = "--strata",
                            split = ",",
                            paramLabel = "KIND",
                            defaultValue = "corpus,decade,genre,length,matched",
                            description = {
                                "Documents to compare with by themselves, with commas (default: ${DEFAULT-VALUE}).",
                                "author keeps each author apart, which costs memory for each of them."
                            })
                    Set<StratumKind> strata,
            @Mixin SettingsOptions options) {
        Settings settings = options.load();
        Path file = new Path(output);
        Path work =
                new Path(file.getParent() == null ? new Path(".") : file.getParent(), "." + file.getName() + ".work");
        RunDescription run = new RunDescription(
                "profile",
                Instant.EPOCH.toString(),
                Version.current(),
                SettingsLoader.render(options.effective("run.keep-work-tables=true")),
                new RunInputs("", collections, List.of()));
        Corpora.of(run.inputs()).files(new Configuration());
        ModelStore.of(settings.models())
                .install(settings.modelLanguages(), settings.run().profile(), System.err::println);
        ProfileCard card = new ProfileCard(
                name == null ? SourceListing.corpusName(output) : name,
                AnnotatorFingerprint.of(settings.rhetoric().network()),
                description);
        SparkSessions.with("philippic profile build", spark -> {
            ReferenceProfile profile = build(spark, run, work, card, strata);
            write(spark, profile, file, work);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d documents, %d words, languages %s%n",
                    output,
                    profile.documents(),
                    profile.words(),
                    String.join(" ", profile.languages()));
        });
    }

    private static ReferenceProfile build(
            SparkSession spark, RunDescription run, Path work, ProfileCard card, Set<StratumKind> strata) {
        try (OutputLock lock =
                OutputLock.acquire(spark.sparkContext().hadoopConfiguration(), work, run.runId(), System.err)) {
            return build(RunContext.of(spark, run, work, lock, System.err), card, strata);
        }
    }

    private static ReferenceProfile build(RunContext context, ProfileCard card, Set<StratumKind> strata) {
        List<Stage> untilScores = new ArrayList<>(Stages.ALL);
        untilScores.removeIf(
                stage -> stage.name().equals("compare") || stage.name().equals("publish"));
        new PipelineRunner(context).runUnfinished(untilScores);
        try (KeptRows<DocumentSummary> summaries = KeptRows.of(context.tables(), Tables.SUMMARIES)) {
            return ProfileJob.ofMostFrequent(summaries.all(), card, strata, TERMS)
                    .capped(TERMS, TERMS_OF_STRATA);
        }
    }

    private static void write(SparkSession spark, ReferenceProfile profile, Path file, Path work) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        try {
            FileSystem system = file.getFileSystem(configuration);
            try (OutputStream out = system.create(file, true)) {
                ProfileFiles.write(profile, out);
            } catch (IOException e) {
                throw new UserException(
                        "Cannot write profile '" + file + "'",
                        String.valueOf(e.getMessage()),
                        "give a file in a folder that you may write to",
                        e);
            }
            system.delete(work, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
