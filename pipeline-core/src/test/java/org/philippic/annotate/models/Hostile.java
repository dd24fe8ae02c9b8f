package org.philippic.annotate.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** An object that does something as soon as it is read, as those do that are hidden in hostile model files. */
public final class Hostile implements Serializable {
    private static final long serialVersionUID = 1L;
    private static int read;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        read++;
    }

    /** How often one has come to life in this JVM. */
    public static int timesRead() {
        return read;
    }

    /** Writes a file of one object, gzipped where its name says so. */
    public static Path file(Path file, Object object) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
                    ObjectOutputStream objects = new ObjectOutputStream(out)) {
                objects.writeObject(object);
            }
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
