package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;

/**
 * The right to write into an output folder, which one process has at a time. The file {@code _lock.json} names the
 * holder; while it lives it counts up {@code _lock.beat}. Whether a holder is dead is told without comparing clocks: on
 * the same machine by its process, from another by a count that stands still. Before it publishes, a holder makes sure
 * that nobody took the lock from it meanwhile. Thread-safe.
 */
public final class OutputLock implements AutoCloseable {
    private static final String LOCK = "_lock.json";
    private static final String BEAT = "_lock.beat";
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    /** Beats that a living holder cannot miss, unless its machine or file system stands still for as long. */
    private static final int MISSED_BEATS = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunFiles files;
    private final Path output;
    private final String token;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "philippic-lock");
        thread.setDaemon(true);
        return thread;
    });

    private OutputLock(RunFiles files, Path output, String token, Duration interval) {
        this.files = files;
        this.output = output;
        this.token = token;
        AtomicLong beat = new AtomicLong();
        heart.scheduleAtFixedRate(
                () -> writeBeat(beat.incrementAndGet()), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void writeBeat(long beat) {
        try {
            files.writeText(new Path(output, BEAT), token + " " + beat);
        } catch (UncheckedIOException stumble) {
            // A single missed beat is harmless; a file system that is gone stops the run by itself.
            return;
        }
    }

    /**
     * Takes the lock of an output folder, from a dead holder too. The folder is made if it is not there.
     *
     * @param run name of the run that wants it, for others to see
     * @param messages where a wait or a takeover is said
     * @throws UserException if a living process holds it, naming it
     */
    public static OutputLock acquire(Configuration configuration, Path output, String run, PrintStream messages) {
        return acquire(configuration, output, run, messages, INTERVAL);
    }

    /** The same with another time between two beats. */
    static OutputLock acquire(
            Configuration configuration, Path output, String run, PrintStream messages, Duration interval) {
        RunFiles files = new RunFiles(configuration);
        String token = UUID.randomUUID().toString();
        byte[] mine = describe(run, token);
        make(files, output);
        int unreadable = 0;
        while (!create(files, output, mine)) {
            Optional<JsonNode> holder = holder(files, output);
            if (holder.isEmpty() && unreadable++ < MISSED_BEATS) {
                // Just given back, or not yet filled in.
                pause(Duration.ofMillis(250));
                continue;
            } else if (holder.isEmpty()) {
                remove(files, output, JSON.createObjectNode());
                continue;
            }
            if (isAlive(holder.get(), files, output, messages, interval)) {
                throw new UserException(
                        "Cannot write to output '" + output + "'",
                        describe(holder.get()) + " is at work there",
                        "wait for it to end, or give another folder with --output");
            }
            messages.println("Taking over '" + output + "' from " + describe(holder.get()) + ", which is dead.");
            remove(files, output, holder.get());
        }
        return new OutputLock(files, output, token, interval);
    }

    /**
     * Makes sure that the lock is still held.
     *
     * @throws UserException if another process took it over, believing this one dead
     */
    public void check() {
        Optional<JsonNode> holder = holder(files, output);
        if (holder.isEmpty() || !token.equals(holder.get().path("token").asText())) {
            throw new UserException(
                    "Cannot publish in output '" + output + "'",
                    holder.map(OutputLock::describe).orElse("another process")
                            + " took the folder over while this process stood still",
                    "look at what it published, then go on with --resume if that is not what you want");
        }
    }

    @Override
    public void close() {
        stopBeating();
        Optional<JsonNode> holder = holder(files, output);
        if (holder.isPresent() && token.equals(holder.get().path("token").asText())) {
            files.delete(new Path(output, LOCK));
            files.delete(new Path(output, BEAT));
        }
    }

    /** A beat that is being written is let finish: it would put back the file that is removed next. */
    private void stopBeating() {
        heart.shutdown();
        try {
            heart.awaitTermination(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] describe(String run, String token) {
        ProcessHandle process = ProcessHandle.current();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run", run);
        content.put("host", host());
        content.put("pid", process.pid());
        content.put("process_started", started(process));
        content.put("user", System.getProperty("user.name"));
        content.put("token", token);
        try {
            return JSON.writeValueAsBytes(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describe(JsonNode holder) {
        return "run '" + holder.path("run").asText() + "' (process " + holder.path("pid") + " of "
                + holder.path("user").asText() + " on " + holder.path("host").asText() + ")";
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static void make(RunFiles files, Path output) {
        try {
            if (!files.fileSystem(output).mkdirs(output)) {
                throw new IOException("the folder could not be made");
            }
        } catch (IOException e) {
            throw unusable(output, e);
        }
    }

    /** The user's error of an output folder that cannot be used. */
    public static UserException unusable(Path output, IOException e) {
        return new UserException(
                "Cannot write to output '" + output + "'",
                String.valueOf(e.getMessage()),
                "give a folder that you may write to with --output",
                e);
    }

    /** Makes the lock's file if there is none. Hadoop's local file system looks first and writes then; this does not. */
    private static boolean create(RunFiles files, Path output, byte[] content) {
        FileSystem system = files.fileSystem(output);
        Path lock = system.makeQualified(new Path(output, LOCK));
        try {
            if ("file".equals(lock.toUri().getScheme())) {
                Files.write(java.nio.file.Path.of(lock.toUri().getPath()), content, StandardOpenOption.CREATE_NEW);
            } else {
                try (OutputStream out = system.create(lock, false)) {
                    out.write(content);
                }
            }
            return true;
        } catch (FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException held) {
            return false;
        } catch (IOException e) {
            throw unusable(output, e);
        }
    }

    private static Optional<JsonNode> holder(RunFiles files, Path output) {
        return files.readJson(new Path(output, LOCK)).filter(holder -> !holder.isMissingNode());
    }

    private static boolean isAlive(
            JsonNode holder, RunFiles files, Path output, PrintStream messages, Duration interval) {
        if (host().equals(holder.path("host").asText())) {
            return ProcessHandle.of(holder.path("pid").asLong())
                    .map(process -> started(process)
                            .equals(holder.path("process_started").asText()))
                    .orElse(false);
        }
        messages.println("Waiting for a sign of life of " + describe(holder) + ", which holds '" + output + "' ...");
        Path beat = new Path(output, BEAT);
        String before = read(files, beat);
        for (int waited = 0; waited < MISSED_BEATS; waited++) {
            pause(interval);
            if (!read(files, beat).equals(before)) {
                return true;
            }
        }
        return false;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a lock", e);
        }
    }

    private static String read(RunFiles files, Path file) {
        return files.exists(file) ? files.readText(file) : "";
    }

    /** Moves a dead holder's lock aside; of several that try, one succeeds. */
    private static void remove(RunFiles files, Path output, JsonNode dead) {
        FileSystem system = files.fileSystem(output);
        Path lock = new Path(output, LOCK);
        Path aside = new Path(output, "_lock.dead-" + UUID.randomUUID());
        try {
            if (system.rename(lock, aside)) {
                Optional<JsonNode> moved = files.readJson(aside);
                if (moved.isPresent() && !moved.get().path("token").equals(dead.path("token"))) {
                    // Another was quicker, and this is its new lock.
                    system.rename(aside, lock);
                } else {
                    system.delete(aside, false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
