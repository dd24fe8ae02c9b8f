package org.philippic.jobs.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessUseTest {
    @Test
    void use_growsWithWork_andCompilingIsPartOfIt() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "threads are told apart on Linux alone");
        ProcessUse before = ProcessUse.now();
        double sum = 0;
        for (int i = 0; i < 20_000_000; i++) {
            sum += Math.sqrt(i);
        }
        assertThat(sum).isPositive();

        ProcessUse used = ProcessUse.now().since(before);

        assertThat(before.compileSeconds()).isPositive().isLessThan(before.cpuSeconds());
        assertThat(used.cpuSeconds()).isPositive();
        assertThat(used.wallSeconds()).isPositive();
        assertThat(used.compileSeconds()).isBetween(0.0, used.cpuSeconds() + 0.1);
    }
}
