package org.philippic.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.annotate.models.Hostile;
import org.philippic.annotate.models.ModelFile;
import org.philippic.annotate.models.ModelStore;
import org.philippic.jobs.Main;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.TestModels;

/** A full disk, a read-only one, a hostile model file and a clock that went back: the right exit code, nothing published. */
class MachineFaultIT {
    @TempDir
    private Path folder;

    private Path corpus;
    private Path mounted;

    @BeforeEach
    void writeCorpus() {
        corpus = SmallCorpus.writeForeign(folder.resolve("corpus"));
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted != null) {
            new ProcessBuilder("umount", mounted.toString()).start().waitFor();
        }
    }

    @Test
    void diskThatFillsUp_isNamed_publishesNothing_andIsResumedWithMoreSpace() throws Exception {
        mount("size=300k");

        assertThat(saidOnDisk()).contains("the disk is full").contains("--resume");
        assertThat(mounted.resolve("current.json")).doesNotExist();

        run("mount", "-o", "remount,size=200m", mounted.toString());
        assertThat(Runs.exitCode(mounted, resumeOrStart())).isZero();
        assertThat(new RunResult(mounted).number("SELECT count(*) FROM documents"))
                .isEqualTo(6);
    }

    @Test
    void readOnlyOutput_isNamed() throws Exception {
        mount("size=1m,ro");

        assertThat(saidOnDisk()).containsAnyOf("read-only", "Read-only");
    }

    @Test
    void clockThatWentBack_publishesTheNewRunAllTheSame() throws Exception {
        Path output = Runs.fresh("clock");
        Path future = Files.createDirectories(output.resolve("run-29991231-235959"));
        Files.writeString(output.resolve("current.json"), "{\"run\": \"run-29991231-235959\", \"tables\": {}}");

        Runs.run(output, "--seeds", corpus.toString());

        assertThat(new ObjectMapper()
                        .readTree(output.resolve("current.json").toFile())
                        .get("run")
                        .asText())
                .isNotEqualTo(future.getFileName().toString());
    }

    @Test
    void hostileModelFile_isNamed_doesNothing_andPublishesNothing() throws Exception {
        TestSpark.session();
        Files.writeString(corpus.resolve("english.txt"), "The council met on Tuesday. It approved the budget.\n");
        Path models = withHostileTagger(Runs.fresh("hostile-models"));
        Path output = Runs.fresh("hostile-model");

        assertThat(said(() -> Main.run(
                        "run",
                        "--seeds",
                        corpus.toString(),
                        "--output",
                        output.toString(),
                        "--models-dir",
                        models.toString())))
                .contains("english-left3words-distsim.tagger")
                .contains("checksum")
                .contains("philippic models install en");

        assertThat(output.resolve("current.json")).doesNotExist();
        assertThat(Hostile.timesRead()).isZero();
    }

    /** A model folder in which one file of the right length holds a foreign object; the others are links. */
    private static Path withHostileTagger(Path folder) throws IOException {
        ModelStore genuine = TestModels.installed(Profile.FAST, "en", "fr");
        for (ModelFile file : genuine.catalogue().files(List.of("en", "fr"), Profile.FAST)) {
            Path place = file.below(folder);
            Files.createDirectories(place.getParent());
            if (file.lang().equals("en") && file.layer().equals("tagger")) {
                Hostile.file(place, new Hostile());
                try (RandomAccessFile padded = new RandomAccessFile(place.toFile(), "rw")) {
                    padded.setLength(file.size());
                }
            } else {
                Files.createSymbolicLink(place, file.below(genuine.dir()));
            }
        }
        return folder;
    }

    private String[] resumeOrStart() throws IOException {
        try (Stream<Path> runs = Files.list(mounted)) {
            return runs.anyMatch(run -> Files.exists(run.resolve("run.json")))
                    ? new String[] {"--resume"}
                    : new String[] {"--seeds", corpus.toString()};
        }
    }

    private String saidOnDisk() {
        return said(() -> Runs.exitCode(mounted, "--seeds", corpus.toString()));
    }

    /** What a command says that is to end with a user's error. */
    private static String said(IntSupplier command) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int given;
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            given = command.getAsInt();
        } finally {
            System.setErr(before);
        }
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(given).as(text).isEqualTo(2);
        // Long lines are broken for the terminal.
        return text.replaceAll("\\s+", " ");
    }

    private void mount(String options) throws Exception {
        Path place = Files.createDirectories(folder.resolve("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString())
                .redirectErrorStream(true)
                .start();
        boolean done = mount.waitFor() == 0;
        if (!done) {
            System.out.println("Skipped: only root may mount a small file system to fill up.");
        }
        assumeTrue(done);
        mounted = place;
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
