package org.philippic.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;

/** A full disk, a read-only one, a damaged cache and a clock that went back: the right exit code, nothing half-published. */
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

        assertThat(said(2)).contains("the disk is full").contains("--resume");
        assertThat(mounted.resolve("current.json")).doesNotExist();

        run("mount", "-o", "remount,size=200m", mounted.toString());
        assertThat(Runs.exitCode(mounted, resumeOrStart())).isZero();
        assertThat(new RunResult(mounted).number("SELECT count(*) FROM documents"))
                .isEqualTo(6);
    }

    @Test
    void readOnlyOutput_isNamed() throws Exception {
        mount("size=1m,ro");

        assertThat(said(2)).containsAnyOf("read-only", "Read-only");
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

    private String[] resumeOrStart() throws IOException {
        try (java.util.stream.Stream<Path> runs = Files.list(mounted)) {
            return runs.anyMatch(run -> Files.exists(run.resolve("run.json")))
                    ? new String[] {"--resume"}
                    : new String[] {"--seeds", corpus.toString()};
        }
    }

    private String said(int code) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int given;
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            given = Runs.exitCode(mounted, "--seeds", corpus.toString());
        } finally {
            System.setErr(before);
        }
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(given).as(text).isEqualTo(code);
        return text;
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
