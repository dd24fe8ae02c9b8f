package org.philippic.annotate.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.philippic.annotate.models.JarSource;
import org.philippic.annotate.models.JarSource.FetchedJar;
import org.philippic.annotate.models.MavenJar;
import org.philippic.annotate.models.ModelCatalogue;

/**
 * The jars that CoreNLP needs where it runs with its defaults: all models of a language, and the libraries of its
 * recogniser of dates. Fetched when they are first asked for, given up on closing. Not thread-safe.
 */
final class StockJars implements Closeable {
    /** What CoreNLP's own project file names for dates and numbers. */
    private static final List<MavenJar> LIBRARIES = List.of(
            new MavenJar("joda-time", "joda-time", "2.13.0", ""),
            new MavenJar("de.jollyday", "jollyday", "0.4.9", ""),
            new MavenJar("javax.activation", "javax.activation-api", "1.2.0", ""),
            new MavenJar("javax.xml.bind", "jaxb-api", "2.4.0-b180830.0359", ""),
            new MavenJar("com.sun.istack", "istack-commons-runtime", "3.0.7", ""),
            new MavenJar("com.sun.xml.bind", "jaxb-impl", "2.4.0-b180830.0438", ""));

    private final JarSource source;
    private final Consumer<String> progress;
    private final Map<MavenJar, FetchedJar> fetched = new LinkedHashMap<>();

    StockJars(JarSource source, Consumer<String> progress) {
        this.source = source;
        this.progress = progress;
    }

    List<Path> forDefaults(ModelCatalogue catalogue, String lang) {
        List<MavenJar> wanted = new ArrayList<>(LIBRARIES);
        wanted.add(catalogue.file(lang, "entities").jar());
        return wanted.stream()
                .map(jar -> fetched.computeIfAbsent(jar, missing -> source.fetch(missing, progress))
                        .path())
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (FetchedJar jar : fetched.values()) {
            jar.close();
        }
        fetched.clear();
    }
}
