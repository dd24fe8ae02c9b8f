package org.philippic.jobs.cache;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.run.RunFiles;

/**
 * The packs below an output folder: {@code _cache/<stage>/<fingerprint>/<pack>/}. The fingerprint stands for all that
 * the rows depend on beside the document itself, so packs of other models, settings or code are never taken.
 */
public final class PackStore {
    private static final String FOLDER = "_cache";

    private final RunFiles files;
    private final Path root;

    /** The store of an output folder; nothing is made. */
    public PackStore(Configuration configuration, Path output) {
        this.files = new RunFiles(configuration);
        this.root = new Path(output, FOLDER);
    }

    /** Folder of a stage's packs made under a fingerprint. */
    public Path folder(String stage, String fingerprint) {
        return new Path(new Path(root, stage), fingerprint);
    }

    /** Folder for what is kept beside the packs, such as marks of work begun. */
    public Path aside(String name) {
        return new Path(root, "_" + name);
    }

    /** The packs of a stage made under a fingerprint whose files are all there in their full length, by name. */
    public List<Pack> packs(String stage, String fingerprint) {
        return below(folder(stage, fingerprint));
    }

    /** Every pack, by folder. */
    public List<Pack> all() {
        return fingerprints().flatMap(folder -> below(folder).stream()).toList();
    }

    private List<Pack> below(Path folder) {
        return folders(folder).stream().flatMap(pack -> pack(pack).stream()).toList();
    }

    private Optional<Pack> pack(Path folder) {
        return Pack.at(files, folder).filter(this::isWhole);
    }

    private boolean isWhole(Pack pack) {
        Path folder = new Path(pack.folder());
        FileSystem system = files.fileSystem(folder);
        for (Pack.File file : pack.files()) {
            try {
                if (system.getFileStatus(new Path(folder, file.name())).getLen() != file.bytes()) {
                    return false;
                }
            } catch (FileNotFoundException absent) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }

    /** Folders that hold no finished pack, or one with files missing or cut: what killed attempts left. */
    public List<Path> remains() {
        return fingerprints()
                .flatMap(folder -> folders(folder).stream())
                .filter(folder -> pack(folder).isEmpty())
                .toList();
    }

    private Stream<Path> fingerprints() {
        return folders(root).stream().flatMap(stage -> folders(stage).stream());
    }

    private List<Path> folders(Path parent) {
        return files.folders(parent).stream()
                .filter(folder -> !folder.getName().startsWith("_"))
                .toList();
    }

    /** Removes a pack's folder with all that is in it. */
    public void remove(Path pack) {
        files.deleteTree(pack);
    }
}
