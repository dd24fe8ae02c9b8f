package org.philippic.settings;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code docs/settings.md} from the commented defaults. */
public final class SettingsDocs {
    private SettingsDocs() {}

    /** Every setting with its default and meaning, as Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder("""
                # Settings

                Generated from `reference.conf`; do not edit by hand (`philippic settings --markdown` prints it).
                Give others with `--config FILE` (HOCON) or `--set key=value`; unknown keys are refused. Settings of
                Spark itself (`spark.*`) belong to `spark-submit` and `conf/spark-defaults.conf`.

                | setting | default | meaning |
                |---|---|---|
                """);
        append(text, SettingsLoader.defaults().getObject("philippic"), "");
        return text.toString();
    }

    private static void append(StringBuilder text, ConfigObject section, String prefix) {
        section.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, ConfigValue> entry) ->
                        entry.getValue().origin().lineNumber()))
                .forEach(entry -> {
                    String key = prefix + entry.getKey();
                    if (entry.getValue() instanceof ConfigObject nested) {
                        append(text, nested, key + ".");
                    } else {
                        text.append("| `").append(key).append("` | `");
                        text.append(entry.getValue().render(ConfigRenderOptions.concise()));
                        text.append("` | ").append(comment(entry.getValue())).append(" |\n");
                    }
                });
    }

    private static String comment(ConfigValue value) {
        return value.origin().comments().stream().map(String::strip).collect(Collectors.joining(" "));
    }
}
