package org.philippic.annotate.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.philippic.error.UserException;

/**
 * Reads model files that hold serialised Java objects. A class that no model of the catalogue is made of (they are
 * listed in {@code models/classes.txt}) is refused before an object of it comes to be, so that a file cannot bring code
 * to run, whatever its checksum. Thread-safe.
 */
public final class ModelObjects {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;
    private static final Set<String> CLASSES = classes();

    private ModelObjects() {}

    /** What makes a model of the objects in a file. */
    public interface Reading<T> {
        T read(ObjectInputStream objects) throws IOException, ClassNotFoundException;
    }

    /** What goes over a file that holds objects between other content. */
    public interface Walk {
        void over(InputStream content, Opening opening) throws IOException, ClassNotFoundException;
    }

    /** Opens a stream of the objects that begin where another stream stands. */
    public interface Opening {
        ObjectInputStream open(InputStream content) throws IOException;
    }

    private interface Use<T> {
        T of(InputStream content) throws IOException, ClassNotFoundException;
    }

    /**
     * Reads the model that a file of serialised objects holds, gzipped or not.
     *
     * @throws UserException if the file cannot be read, or holds an object of a class that models are not made of
     */
    public static <T> T read(Path model, Reading<T> reading) {
        return use(model, content -> reading.read(guarded(content, model)));
    }

    /**
     * Goes over a file that holds serialised objects between other content, gzipped or not, and drops what it reads:
     * for models whose reader opens its own streams of objects.
     *
     * @throws UserException as {@link #read}
     */
    public static void check(Path model, Walk walk) {
        use(model, content -> {
            walk.over(content, objects -> guarded(objects, model));
            return model;
        });
    }

    private static <T> T use(Path model, Use<T> use) {
        try (InputStream content = open(model)) {
            return use.of(content);
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw refused(model, e);
        }
    }

    private static ObjectInputStream guarded(InputStream content, Path model) throws IOException {
        ObjectInputStream objects = new ObjectInputStream(content);
        objects.setObjectInputFilter(info -> judge(info.serialClass(), model));
        return objects;
    }

    private static ObjectInputFilter.Status judge(Class<?> type, Path model) {
        Class<?> element = type;
        while (element != null && element.isArray()) {
            element = element.getComponentType();
        }
        if (element != null && !element.isPrimitive() && !CLASSES.contains(element.getName())) {
            throw new UserException(
                    "Cannot load model file '" + model + "'",
                    "it holds an object of " + element.getName() + ", a class that models are not made of",
                    "delete the file and run: philippic models install");
        }
        return ObjectInputFilter.Status.ALLOWED;
    }

    private static InputStream open(Path model) throws IOException {
        PushbackInputStream content =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(model), BUFFER), 2);
        byte[] start = content.readNBytes(2);
        content.unread(start);
        boolean zipped = start.length == 2 && ((start[0] & 0xff) << 8 | start[1] & 0xff) == GZIP_MAGIC;
        return zipped ? new BufferedInputStream(new GZIPInputStream(content, BUFFER), BUFFER) : content;
    }

    /** What was said about the file, from under what a reader made of it; else that it is broken. */
    private static UserException refused(Path model, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserException told) {
                return told;
            }
        }
        return new UserException(
                "Cannot load model file '" + model + "'",
                failure.toString(),
                "compare it with its checksum: philippic models verify",
                failure);
    }

    private static Set<String> classes() {
        try (InputStream stream = ModelObjects.class.getResourceAsStream("/models/classes.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of the models' classes", e);
        }
    }
}
