package org.philippic.jobs.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/**
 * Tells programs how far a run is: {@code <run>/_stages/progress.jsonl}, one JSON object a line, in order. A stage has a
 * line when it starts, one with its latest count while it works, and one when it has ended; the file stays small however
 * long a run takes. It is replaced as a whole, so a reader never sees half a line. Thread-safe.
 */
final class ProgressLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunFiles files;
    private final Path file;
    private final Map<String, String> lines = new LinkedHashMap<>();

    ProgressLog(RunFiles files, Path file) {
        this.files = files;
        this.file = file;
    }

    /** Replaces what is known of a stage's event: start, count or end. */
    synchronized void write(String stage, String event, Map<String, Object> values) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("stage", stage);
        line.put("event", event);
        line.putAll(values);
        try {
            lines.put(stage + " " + event, JSON.writeValueAsString(line));
            files.writeText(file, lines.values().stream().collect(Collectors.joining("\n", "", "\n")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is plain values", e);
        } catch (UncheckedIOException stumble) {
            // Nobody's work is worth losing for a line about it; a file system that is gone stops the run by itself.
            lines.remove(stage + " " + event);
        }
    }
}
