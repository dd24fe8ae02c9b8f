package org.philippic.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;

class OutputLockTest {
    private static final Configuration CONFIGURATION = new Configuration();

    @TempDir
    private java.nio.file.Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void heldByALivingProcess_isRefusedWithItsName() {
        try (OutputLock held = lock("run-1")) {
            held.check();
            assertThatThrownBy(() -> lock("run-2"))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("'run-1'")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void givenBack_isFreeForTheNext_andLeavesNothing() {
        lock("run-1").close();

        try (OutputLock next = lock("run-2")) {
            next.check();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void holderThatDied_isTakenOverAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("_lock.json"),
                """
                {"run": "run-1", "host": "%s", "pid": 1, "process_started": "1848-02-24T00:00:00Z", "user": "x", "token": "t"}
                """.formatted(java.net.InetAddress.getLocalHost().getHostName()),
                StandardCharsets.UTF_8);

        try (OutputLock taken = lock("run-2")) {
            taken.check();
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Taking over")
                .contains("'run-1'");
    }

    @Test
    void holderOnAnotherMachine_isDeadWhenItsCountStandsStill() throws IOException {
        Files.writeString(folder.resolve("_lock.json"), """
                {"run": "run-1", "host": "elsewhere", "pid": 1, "process_started": "", "user": "x", "token": "t"}
                """, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("_lock.beat"), "t 7", StandardCharsets.UTF_8);

        try (OutputLock taken = lock("run-2")) {
            taken.check();
        }
    }

    @Test
    void lockTakenOverMeanwhile_isNoticedBeforePublishing() throws IOException {
        try (OutputLock held = lock("run-1")) {
            Files.writeString(
                    folder.resolve("_lock.json"), "{\"run\": \"run-2\", \"token\": \"other\"}", StandardCharsets.UTF_8);

            assertThatThrownBy(held::check).isInstanceOf(UserException.class).hasMessageContaining("'run-2'");
        }
        assertThat(folder.resolve("_lock.json")).exists();
    }

    @Test
    void manyAtOnce_oneGetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<OutputLock>> wishes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String run = "run-" + i;
                wishes.add(() -> {
                    try {
                        return lock(run);
                    } catch (UserException refused) {
                        return null;
                    }
                });
            }
            List<OutputLock> held = new ArrayList<>();
            for (Future<OutputLock> wish : threads.invokeAll(wishes)) {
                if (wish.get() != null) {
                    held.add(wish.get());
                }
            }
            assertThat(held).hasSize(1);
            held.get(0).close();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void outputThatIsAFile_isRefusedAtOnce() throws IOException {
        java.nio.file.Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> OutputLock.acquire(CONFIGURATION, new Path(file.toUri()), "run-1", System.err))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("--output");
    }

    private OutputLock lock(String run) {
        PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8);
        return OutputLock.acquire(CONFIGURATION, new Path(folder.toUri()), run, messages, Duration.ofMillis(200));
    }
}
