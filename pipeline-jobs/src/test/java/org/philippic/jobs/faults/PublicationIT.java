package org.philippic.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;

/**
 * A reader that looks all the time sees whole runs only, in the order in which they were published.
 * {@code -Dphilippic.publications=N} publishes more often than the few times of the build.
 */
class PublicationIT {
    private static final int PUBLICATIONS = Integer.getInteger("philippic.publications", 2);

    @TempDir
    private Path folder;

    /** What a reader saw at one moment: the run, and whether its tables had the rows that it names. */
    private record Sight(String run, boolean whole) {}

    @Test
    void readerDuringPublications_seesWholeRunsInOrder() throws Exception {
        Path corpus = SmallCorpus.writeForeign(folder.resolve("corpus"));
        Path output = Runs.fresh("publication");
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<List<Sight>> seen = reader.submit(() -> read(output, done));
            List<String> published = new ArrayList<>();
            for (int i = 0; i < PUBLICATIONS; i++) {
                Files.writeString(corpus.resolve("numer-" + i + ".txt"), "Numer " + i + " ukazał się w środę.\n");
                Runs.run(output, "--seeds", corpus.toString());
                published.add(current(output).get("run").asText());
            }
            done.set(true);

            List<Sight> sights = seen.get();
            System.out.println("A reader looked " + sights.size() + " times during " + PUBLICATIONS + " publications.");
            assertThat(sights).isNotEmpty().allMatch(Sight::whole);
            List<String> order = new ArrayList<>();
            for (Sight sight : sights) {
                if (order.isEmpty() || !order.get(order.size() - 1).equals(sight.run())) {
                    order.add(sight.run());
                }
            }
            assertThat(order).doesNotHaveDuplicates();
            assertThat(published).containsSubsequence(order);
        } finally {
            done.set(true);
            reader.shutdownNow();
        }
    }

    private static List<Sight> read(Path output, AtomicBoolean done) throws Exception {
        List<Sight> seen = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                if (Files.exists(output.resolve("current.json"))) {
                    seen.add(look(output, statement));
                }
                Thread.sleep(100);
            }
        }
        return seen;
    }

    private static Sight look(Path output, Statement statement) throws Exception {
        JsonNode current = current(output);
        boolean whole = true;
        for (String table : List.of("documents", "tokens", "seed_profile")) {
            JsonNode described = current.get("tables").get(table);
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM read_parquet('"
                    + output.resolve(described.get("path").asText()) + "/**/*.parquet')")) {
                count.next();
                whole &= count.getLong(1) == described.get("rows").asLong();
            }
        }
        return new Sight(current.get("run").asText(), whole);
    }

    private static JsonNode current(Path output) throws Exception {
        return new ObjectMapper().readTree(output.resolve("current.json").toFile());
    }
}
