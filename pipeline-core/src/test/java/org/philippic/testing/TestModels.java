package org.philippic.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.philippic.annotate.Annotators;
import org.philippic.annotate.SentenceLimits;
import org.philippic.annotate.models.ModelStore;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePacks;
import org.philippic.settings.RunSettings.Profile;

/**
 * Models for tests: one folder for all of them (system property {@code models.dir}, else the default of the settings),
 * filled by the model store itself where something is missing; each model is loaded once per test JVM.
 */
public final class TestModels {
    /** Limits that tests annotate with. */
    public static final SentenceLimits LIMITS = new SentenceLimits(200, 1000);

    private static final Map<String, Annotators> LOADED = new ConcurrentHashMap<>();

    private TestModels() {}

    /** The store that tests share. */
    public static ModelStore store() {
        String given = System.getProperty("models.dir", "");
        return new ModelStore(
                given.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".cache", "philippic", "models")
                        : Path.of(given));
    }

    /** The store, with what the languages need in the profile installed. */
    public static ModelStore installed(Profile profile, String... languages) {
        ModelStore store = store();
        store.install(List.of(languages), profile, line -> System.out.println("models: " + line));
        return store;
    }

    /** Annotators of all languages, loaded as they are asked for; the same object for all tests of a JVM. */
    public static Annotators annotators(String... languages) {
        installed(Profile.FAST, languages);
        return LOADED.computeIfAbsent(
                String.join(",", languages), key -> new Annotators(store(), List.of(languages), Profile.FAST, LIMITS));
    }

    /** The languages that are tagged and parsed. */
    public static List<String> languages() {
        return LanguagePacks.ALL.stream().map(LanguagePack::iso).toList();
    }
}
