package org.philippic.annotate;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.philippic.annotate.models.ModelStore;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePacks;
import org.philippic.settings.RunSettings.Profile;

/**
 * The annotators of the enabled languages. The models of a language are loaded when the first of its text comes, once,
 * and then serve all threads; make one of these objects per JVM. Thread-safe.
 */
public final class Annotators {
    private final ModelStore store;
    private final SentenceLimits limits;
    private final AnnotationDepth depth;
    private final ConcurrentMap<String, Annotator> loaded = new ConcurrentHashMap<>();
    private final Map<String, LanguagePack> packs = new TreeMap<>();

    /**
     * @param enabled ISO 639-1 codes of the languages to tag and parse; others are only split into tokens
     * @throws org.philippic.error.UserException if the models of an enabled language are not installed
     */
    public Annotators(ModelStore store, Collection<String> enabled, Profile profile, SentenceLimits limits) {
        this(store, enabled, profile, limits, AnnotationDepth.ENTITIES);
    }

    /** As above, with annotation that goes only so far. */
    public Annotators(
            ModelStore store,
            Collection<String> enabled,
            Profile profile,
            SentenceLimits limits,
            AnnotationDepth depth) {
        this.store = store;
        this.limits = limits;
        this.depth = depth;
        for (String lang : enabled) {
            LanguagePacks.find(lang).ifPresent(pack -> {
                store.require(lang, profile);
                packs.put(lang, pack);
            });
        }
    }

    /** True where text of this language is tagged and parsed. */
    public boolean parses(String lang) {
        return packs.containsKey(lang);
    }

    /** The annotator of a language; of one that is not enabled or not known, the one that only splits. */
    public Annotator of(String lang) {
        return loaded.computeIfAbsent(lang, this::load);
    }

    private Annotator load(String lang) {
        LanguagePack pack = packs.get(lang);
        return pack == null
                ? new BreakIteratorAnnotator(lang, limits)
                : new CoreNlpAnnotator(pack, CoreNlpModels.load(pack, store, depth), limits);
    }
}
