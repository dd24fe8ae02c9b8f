package org.philippic.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every language that is annotated with tags and lemmas, and with dependencies and entities where there are models. This is the only list: a language is one folder
 * {@code language/<iso>/} among the resources, one line here, and its model files in {@code models/catalogue.tsv}.
 */
public final class LanguagePacks {
    public static final List<LanguagePack> ALL = Stream.of(
                    "en", "fr", "de", "es", "it", "zh", "hu", "ar", "ru", "uk", "pl", "pt", "ca", "ro", "nl", "sv")
            .map(LanguagePack::read)
            .toList();

    private LanguagePacks() {}

    /** The pack of a language; empty for one that is only split into sentences and tokens. */
    public static Optional<LanguagePack> find(String iso) {
        return ALL.stream().filter(pack -> pack.iso().equals(iso)).findFirst();
    }
}
