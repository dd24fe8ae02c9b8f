package org.philippic.jobs.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.philippic.publish.WrappedText;

/**
 * Tells a person how far a run is: one line when a stage starts to count, one every few seconds, one when it is done.
 * Counts come from executors through Spark accumulators, so a repeated task may count twice; tables never do.
 */
public final class Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final SparkSession spark;
    private final PrintStream out;
    private final ProgressLog log;

    /** Reports to people by a stream, usually standard error, and to programs by a log. */
    Progress(SparkSession spark, PrintStream out, ProgressLog log) {
        this.spark = spark;
        this.out = out;
        this.log = log;
    }

    /** Notes that a stage starts. */
    void started(String stage) {
        log.write(stage, "start", Map.of());
    }

    /** Says and notes that a stage has ended. */
    void ended(String stage, Duration elapsed, Map<String, Object> rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("elapsed_ms", elapsed.toMillis());
        values.put("rows", rows);
        log.write(stage, "end", values);
        String summary = rows.entrySet().stream()
                .map(table -> table.getValue() + " " + table.getKey())
                .collect(Collectors.joining(", "));
        String head = String.format(Locale.ROOT, "%-10s  %8s  ", stage, duration(elapsed.toMillis() / 1000.0));
        WrappedText.lines(head, " ".repeat(head.length()), summary).forEach(this::say);
    }

    /** Prints a line of its own, broken where the terminal ends. */
    public void say(String line) {
        if (line.length() <= WrappedText.WIDTH) {
            out.println(line);
        } else {
            WrappedText.lines("", "  ", line.strip()).forEach(out::println);
        }
        out.flush();
    }

    /**
     * Starts to count documents of a stage. Add to the accumulator on executors, one a document; close when the work is
     * done.
     */
    public Count count(String stage, long total) {
        return count(stage, stage, total);
    }

    /** The same of several stages, from one until another, which work on each document in turn. */
    public Count count(String stage, String until, long total) {
        return new Count(stage, until, total);
    }

    /** The count of one turn of stages. */
    public final class Count implements AutoCloseable {
        private final String stage;
        private final String until;
        private final long total;
        private final long startNanos = System.nanoTime();
        private final LongAccumulator done;
        private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread thread = new Thread(runnable, "philippic-progress");
            thread.setDaemon(true);
            return thread;
        });

        private Count(String stage, String until, long total) {
            this.stage = stage;
            this.until = until;
            this.total = total;
            this.done = spark.sparkContext().longAccumulator("philippic " + stage + " documents");
            ticker.scheduleAtFixedRate(this::tick, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Counter to add to on executors. */
        public LongAccumulator documents() {
            return done;
        }

        private void tick() {
            long now = Math.min(done.value(), total);
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            double rate = now / seconds;
            String left = now == 0 ? "" : String.format(Locale.ROOT, "  about %s left", duration((total - now) / rate));
            String name = stage.equals(until) ? stage : stage + " to " + until;
            say(String.format(Locale.ROOT, "  %-10s %d/%d documents  %.1f/s%s", name, now, total, rate, left));
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("until", until);
            values.put("documents", now);
            values.put("of", total);
            values.put("elapsed_ms", Math.round(1000 * seconds));
            log.write(stage, "count", values);
        }

        /** Waits for a line that is being written: an interrupted write makes Hadoop warn with a stack trace. */
        @Override
        public void close() {
            ticker.shutdown();
            try {
                if (!ticker.awaitTermination(INTERVAL.toSeconds(), TimeUnit.SECONDS)) {
                    ticker.shutdownNow();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Seconds as a person says them: "45 s", "3 min 20 s", "2 h 5 min". */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        } else if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
