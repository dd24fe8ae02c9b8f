package org.philippic.annotate.models;

import org.philippic.error.UserException;

/**
 * Coordinates of a jar in a Maven repository.
 *
 * @param classifier such as "models-french", empty for the main jar
 */
public record MavenJar(String group, String artifact, String version, String classifier) {
    /**
     * Reads "group:artifact:version:classifier".
     *
     * @throws UserException if it has another form
     */
    public static MavenJar parse(String coordinates) {
        String[] parts = coordinates.split(":", -1);
        if (parts.length != 4) {
            throw new UserException(
                    "Cannot read Maven coordinates '" + coordinates + "'",
                    "they have " + parts.length + " parts",
                    "give group:artifact:version:classifier");
        }
        return new MavenJar(parts[0], parts[1], parts[2], parts[3]);
    }

    /** The form that {@code mvn dependency:get -Dartifact=} takes. */
    public String artifactArgument() {
        return group + ":" + artifact + ":" + version + ":jar" + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    /** Path of the jar inside a Maven repository, with "/" between its parts. */
    public String repositoryPath() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version
                + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
    }
}
