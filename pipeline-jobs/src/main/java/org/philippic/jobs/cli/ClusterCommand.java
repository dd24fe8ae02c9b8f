package org.philippic.jobs.cli;

import java.nio.file.Path;
import org.philippic.jobs.cluster.StandaloneCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts and stops a standalone Spark cluster on this machine. */
@Command(
        name = "cluster",
        description = "Start or stop a standalone Spark cluster of separate JVMs on this machine.",
        mixinStandardHelpOptions = true)
public final class ClusterCommand {
    @Option(
            names = "--dir",
            paramLabel = "DIR",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            defaultValue = "target/cluster",
            description = "Folder for the cluster's state, logs and work files (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Command(description = "Start a master and workers; prints the master URL.", mixinStandardHelpOptions = true)
    void start(
            @Option(names = "--workers", defaultValue = "2", description = "Workers (default: 2).") int workers,
            @Option(names = "--cores", defaultValue = "1", description = "Cores a worker (default: 1).") int cores,
            @Option(names = "--memory", defaultValue = "4g", description = "Memory a worker (default: 4g).")
                    String memory) {
        StandaloneCluster cluster = StandaloneCluster.start(folder.toAbsolutePath(), workers, cores, memory);
        System.out.println(cluster.url());
        System.err.println("Run on it with: bin/philippic run --master " + cluster.url());
    }

    @Command(description = "Stop the cluster that was started in this folder.", mixinStandardHelpOptions = true)
    void stop() {
        StandaloneCluster.at(folder.toAbsolutePath()).stop(folder.toAbsolutePath());
        System.out.println("stopped");
    }
}
