package org.philippic.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.error.UserException;

/**
 * A standalone cluster on this machine: one Master and some Workers, each a JVM of its own, bound to the loopback
 * address. Its state is a file, so that another invocation can stop it.
 *
 * @param url master URL, such as {@code spark://127.0.0.1:17077}
 * @param processes process identifiers of the master and the workers
 */
public record StandaloneCluster(String url, List<Long> processes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String STATE = "cluster.json";

    public StandaloneCluster {
        processes = List.copyOf(processes);
    }

    /**
     * Starts a cluster and waits until every worker has registered.
     *
     * @param folder folder for its state, logs and work files
     * @param workers number of workers
     * @param coresEach cores that each worker offers
     * @param memoryEach memory that each worker offers to executors, such as 3g
     * @throws UserException if one is running there already or it does not come up
     */
    public static StandaloneCluster start(Path folder, int workers, int coresEach, String memoryEach) {
        if (running(folder)) {
            throw new UserException(
                    "Cannot start a cluster in '" + folder + "'",
                    "one is running there",
                    "stop it first with 'philippic cluster stop'");
        }
        SparkHome home = SparkHome.link(folder.resolve("spark-home"));
        int port = freePort();
        int webPort = freePort();
        String url = "spark://127.0.0.1:" + port;
        List<Long> processes = new ArrayList<>();
        processes.add(launch(
                home,
                folder.resolve("master.log"),
                List.of(
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--webui-port",
                        String.valueOf(webPort))));
        awaitWorkers(folder, webPort, 0);
        for (int worker = 1; worker <= workers; worker++) {
            processes.add(launch(
                    home,
                    folder.resolve("worker-" + worker + ".log"),
                    List.of(
                            "org.apache.spark.deploy.worker.Worker",
                            "--host",
                            "127.0.0.1",
                            "--cores",
                            String.valueOf(coresEach),
                            "--memory",
                            memoryEach,
                            "--webui-port",
                            String.valueOf(freePort()),
                            "--work-dir",
                            folder.resolve("work-" + worker).toAbsolutePath().toString(),
                            url)));
        }
        StandaloneCluster cluster = new StandaloneCluster(url, processes);
        cluster.save(folder);
        awaitWorkers(folder, webPort, workers);
        return cluster;
    }

    private static long launch(SparkHome home, Path log, List<String> mainAndArguments) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return home.java("512m", mainAndArguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start()
                    .pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitWorkers(Path folder, int webPort, int workers) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (aliveWorkers(webPort) >= workers) {
                return;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new UserException(
                "Cannot start the cluster",
                "after " + PATIENCE.toSeconds() + " s not all of " + workers + " workers are there",
                "read the logs in '" + folder + "'");
    }

    /** Number of workers alive, or -1 where the master does not answer yet. */
    private static int aliveWorkers(int webPort) {
        try (InputStream answer =
                URI.create("http://127.0.0.1:" + webPort + "/json/").toURL().openStream()) {
            return JSON.readTree(answer).path("aliveworkers").asInt(-1);
        } catch (IOException notYet) {
            return -1;
        }
    }

    private void save(Path folder) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("url", url);
        state.put("processes", processes);
        try {
            JSON.writeValue(folder.resolve(STATE).toFile(), state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The cluster whose state a folder holds.
     *
     * @throws UserException if there is none
     */
    public static StandaloneCluster at(Path folder) {
        Path state = folder.resolve(STATE);
        if (!Files.isRegularFile(state)) {
            throw new UserException(
                    "Cannot find a cluster in '" + folder + "'",
                    "none was started there",
                    "start one with 'philippic cluster start'");
        }
        try {
            JsonNode stored = JSON.readTree(state.toFile());
            List<Long> processes = new ArrayList<>();
            stored.get("processes").forEach(process -> processes.add(process.asLong()));
            return new StandaloneCluster(stored.get("url").asText(), processes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean running(Path folder) {
        return Files.isRegularFile(folder.resolve(STATE))
                && at(folder).processes().stream()
                        .anyMatch(pid -> ProcessHandle.of(pid)
                                .map(ProcessHandle::isAlive)
                                .orElse(false));
    }

    /** Stops every process of the cluster, workers first, and forgets it. */
    public void stop(Path folder) {
        for (int i = processes.size() - 1; i >= 0; i--) {
            ProcessHandle.of(processes.get(i)).ifPresent(process -> {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            });
        }
        try {
            Files.deleteIfExists(folder.resolve(STATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
