package org.philippic.jobs.cli;

import com.typesafe.config.ConfigRenderOptions;
import org.philippic.settings.SettingsDocs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the effective settings. */
@Command(
        name = "settings",
        description = "Print every setting with its effective value and what it means.",
        mixinStandardHelpOptions = true)
public final class SettingsCommand implements Runnable {
    @Mixin
    private SettingsOptions settings;

    @Option(names = "--markdown", description = "Print docs/settings.md.")
    private boolean markdown;

    @Override
    public void run() {
        if (markdown) {
            System.out.print(SettingsDocs.markdown());
        } else {
            settings.load();
            System.out.print(settings.effective()
                    .root()
                    .render(ConfigRenderOptions.defaults()
                            .setOriginComments(false)
                            .setJson(false)));
        }
    }
}
