package org.philippic.jobs.estimate;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process has used since it started.
 *
 * @param cpuSeconds processor time, all threads
 * @param compileSeconds the part of it that went into compiling Java code
 * @param wallSeconds time on the clock
 */
record ProcessUse(double cpuSeconds, double compileSeconds, double wallSeconds) {
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final double TICKS_A_SECOND = 100;

    /** Fields of a thread's {@code stat} after its name: the 12th and 13th are its time in user and system mode. */
    private static final int USER_TIME = 12;

    /** Nothing used yet. */
    static final ProcessUse NOTHING = new ProcessUse(0, 0, 0);

    static ProcessUse now() {
        return new ProcessUse(
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9,
                compilingSoFar(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
    }

    ProcessUse since(ProcessUse earlier) {
        return new ProcessUse(
                cpuSeconds - earlier.cpuSeconds,
                compileSeconds - earlier.compileSeconds,
                wallSeconds - earlier.wallSeconds);
    }

    /**
     * The JVM itself tells only how long its compilers took on the clock, which on a busy machine is a multiple of what
     * they used. Linux tells the time of each thread; where there is no Linux, nothing is told apart.
     */
    private static double compilingSoFar() {
        if (!Files.isDirectory(THREADS)) {
            return 0;
        }
        double ticks = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                ticks += compileTicks(thread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ticks / TICKS_A_SECOND;
    }

    private static double compileTicks(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.UTF_8);
            int end = stat.lastIndexOf(')');
            if (!stat.substring(0, end).contains("CompilerThre")) {
                return 0;
            }
            String[] fields = stat.substring(end + 1).strip().split(" ");
            return Double.parseDouble(fields[USER_TIME - 1]) + Double.parseDouble(fields[USER_TIME]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
