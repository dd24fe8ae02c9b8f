package org.philippic.jobs.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
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
        List<Pack> found = new ArrayList<>();
        for (Path stage : folders(root)) {
            for (Path fingerprint : folders(stage)) {
                found.addAll(below(fingerprint));
            }
        }
        return found;
    }

    private List<Pack> below(Path folder) {
        List<Pack> found = new ArrayList<>();
        for (Path pack : folders(folder)) {
            files.readJson(new Path(pack, Pack.RECEIPT))
                    .map(json -> Pack.ofJson(pack.toString(), json))
                    .filter(this::isWhole)
                    .ifPresent(found::add);
        }
        return found;
    }

    private boolean isWhole(Pack pack) {
        Path folder = new Path(pack.folder());
        FileSystem system = files.fileSystem(folder);
        for (Pack.File file : pack.files()) {
            try {
                if (system.getFileStatus(new Path(folder, file.name())).getLen() != file.bytes()) {
                    return false;
                }
            } catch (java.io.FileNotFoundException absent) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }

    /** Folders that hold no finished pack, or one with files missing or cut: what killed attempts left. */
    public List<Path> remains() {
        List<Path> found = new ArrayList<>();
        for (Path stage : folders(root)) {
            for (Path fingerprint : folders(stage)) {
                List<String> whole = below(fingerprint).stream().map(Pack::name).toList();
                folders(fingerprint).stream()
                        .filter(pack -> !whole.contains(pack.getName()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Removes a pack's folder with all that is in it. */
    public void remove(Path pack) {
        try {
            files.fileSystem(pack).delete(pack, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> folders(Path parent) {
        try {
            FileSystem system = files.fileSystem(parent);
            if (!system.exists(parent)) {
                return List.of();
            }
            List<Path> found = new ArrayList<>();
            for (FileStatus status : system.listStatus(parent)) {
                if (status.isDirectory() && !status.getPath().getName().startsWith("_")) {
                    found.add(status.getPath());
                }
            }
            found.sort(Comparator.comparing(Path::getName));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
