package org.philippic.settings;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.philippic.annotate.models.ModelCatalogue;

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
        implements Serializable {

    /** The languages of {@code models/catalogue.tsv} whose files a run loads. */
    public List<String> modelLanguages() {
        List<String> languages = new ArrayList<>(run.languages());
        if (rhetoric.network()) {
            languages.add(ModelCatalogue.MULTILINGUAL);
        }
        return List.copyOf(languages);
    }
}
