package org.philippic.jobs.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Adds up what Spark's tasks cost from when it is opened until it is closed, in all executors. Thread-safe.
 */
public final class TaskTally extends SparkListener implements AutoCloseable {
    private static final long PATIENCE_MS = 10_000;

    private final SparkContext spark;
    private long tasks;
    private long failedTasks;
    private long executorsRemoved;
    private long runMs;
    private long cpuNs;
    private long gcMs;
    private long readBytes;
    private long shuffledBytes;
    private long spilledBytes;
    private long peakMemoryBytes;

    private TaskTally(SparkContext spark) {
        this.spark = spark;
    }

    /** Begins to add up. */
    public static TaskTally open(SparkContext spark) {
        TaskTally tally = new TaskTally(spark);
        spark.addSparkListener(tally);
        return tally;
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        tasks++;
        failedTasks += end.taskInfo().successful() ? 0 : 1;
        TaskMetrics metrics = end.taskMetrics();
        // A task whose executor died has none.
        if (metrics != null) {
            runMs += metrics.executorRunTime();
            cpuNs += metrics.executorCpuTime();
            gcMs += metrics.jvmGCTime();
            readBytes += metrics.inputMetrics().bytesRead();
            shuffledBytes += metrics.shuffleWriteMetrics().bytesWritten();
            spilledBytes += metrics.diskBytesSpilled();
            peakMemoryBytes = Math.max(peakMemoryBytes, metrics.peakExecutionMemory());
        }
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        executorsRemoved++;
    }

    /**
     * The sums so far, by the names that the manifest gives them: {@code tasks}, {@code failed_tasks} (tried again, or
     * given up), {@code executors_removed} (lost, or given back by dynamic allocation), {@code run_ms} and {@code
     * cpu_ms} of all tasks together, {@code gc_ms} (garbage collection of the JVM while each ran), {@code read_bytes}
     * from tables and packs, {@code shuffled_bytes} written for other tasks, {@code spilled_bytes} written for lack of
     * memory, and {@code peak_memory_bytes}, the most that one task held for shuffling, sorting and joining.
     */
    public Map<String, Long> sums() {
        awaitEvents();
        synchronized (this) {
            Map<String, Long> sums = new LinkedHashMap<>();
            sums.put("tasks", tasks);
            sums.put("failed_tasks", failedTasks);
            sums.put("executors_removed", executorsRemoved);
            sums.put("run_ms", runMs);
            sums.put("cpu_ms", TimeUnit.NANOSECONDS.toMillis(cpuNs));
            sums.put("gc_ms", gcMs);
            sums.put("read_bytes", readBytes);
            sums.put("shuffled_bytes", shuffledBytes);
            sums.put("spilled_bytes", spilledBytes);
            sums.put("peak_memory_bytes", peakMemoryBytes);
            return sums;
        }
    }

    /** Spark tells its listeners in the background, a little later. */
    private void awaitEvents() {
        try {
            spark.listenerBus().waitUntilEmpty(PATIENCE_MS);
        } catch (TimeoutException busy) {
            // The sums are for information: those of a bus that lags are a little low.
            return;
        }
    }

    @Override
    public void close() {
        spark.removeSparkListener(this);
    }
}
