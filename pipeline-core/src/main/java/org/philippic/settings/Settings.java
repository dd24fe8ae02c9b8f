package org.philippic.settings;

import java.io.Serializable;

/**
 * Every setting of a run. Read once on the driver by {@link SettingsLoader}, handed on as values, immutable. To add a
 * setting, add a component to the record of its section and the key with its comment to {@code reference.conf}.
 */
public record Settings(
        RunSettings run,
        IngestSettings ingest,
        ModelSettings models,
        AnnotateSettings annotate,
        RhetoricSettings rhetoric,
        CompareSettings compare,
        PublishSettings publish)
        implements Serializable {}
