package org.philippic.annotate.bench;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * Main class of every measured process: runs the main class that it is given and then writes down the user and system
 * time of the whole process, compiler and collector threads included, as the operating system counts it.
 */
public final class CpuMeter {
    private CpuMeter() {}

    /** @param args file for the nanoseconds, main class, its arguments */
    public static void main(String[] args) throws Exception {
        try {
            Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 2, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        Duration cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException(
                        "This operating system does not tell the processor time of a process"));
        Files.writeString(Path.of(args[0]), String.valueOf(cpu.toNanos()), StandardCharsets.UTF_8);
    }
}
