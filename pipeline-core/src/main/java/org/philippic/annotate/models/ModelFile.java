package org.philippic.annotate.models;

import java.nio.file.Path;
import org.philippic.settings.RunSettings.Profile;

/**
 * One model file, as the catalogue lists it.
 *
 * @param lang ISO 639-1 code of the language that it serves
 * @param layer what it computes: tagger, parser, entities, tokenizer, multiword, multiword-tagger, dictionary, constituents,
 *     sentiment …; unique within a language
 * @param profile the smallest profile that needs it
 * @param path path inside the jar, which is its path inside the model folder too
 * @param jar where it is published
 * @param size bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ModelFile(
        String lang, String layer, Profile profile, String path, MavenJar jar, long size, String sha256) {
    /** Where the file lies below a model folder: the version of its jar is part of the path. */
    public Path below(Path dir) {
        return dir.resolve(jar.artifact() + "-" + jar.version()).resolve(path);
    }

    boolean neededBy(Profile wanted) {
        return profile.compareTo(wanted) <= 0;
    }
}
