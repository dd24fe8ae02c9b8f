package org.philippic.jobs.cli;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;
import picocli.CommandLine.Option;

/** The options that give settings, shared by every command that has any. */
public final class SettingsOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "Settings file (HOCON) over the defaults.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, over the file and the defaults; may be repeated.")
    private List<String> assignments = new ArrayList<>();

    @Option(names = "--models-dir", paramLabel = "DIR", description = "Folder of model files (models.dir).")
    private String modelsDir;

    /** Assignments that other options of a command stand for; they win over --set. */
    public Settings load(String... further) {
        return SettingsLoader.load(Optional.ofNullable(config), all(further));
    }

    /** The same as a tree, for printing. */
    public Config effective(String... further) {
        return SettingsLoader.effective(Optional.ofNullable(config), all(further));
    }

    private List<String> all(String... further) {
        List<String> all = new ArrayList<>(assignments);
        if (modelsDir != null) {
            all.add("models.dir=\"" + modelsDir.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        all.addAll(List.of(further));
        return all;
    }
}
