package org.philippic.annotate;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.philippic.annotate.depparse.DependencyParser;
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
    private final long parserCacheBytes;
    private final ConcurrentMap<String, Annotator> loaded = new ConcurrentHashMap<>();
    private final Map<String, LanguagePack> packs = new TreeMap<>();

    /**
     * @param enabled ISO 639-1 codes of the languages to tag and parse; others are only split into tokens
     * @throws org.philippic.error.UserException if the models of an enabled language are not installed
     */
    public Annotators(ModelStore store, Collection<String> enabled, Profile profile, SentenceLimits limits) {
        this(store, enabled, profile, limits, AnnotationDepth.ENTITIES, DependencyParser.DEFAULT_ROW_BYTES);
    }

    /**
     * As above, with annotation that goes only so far.
     *
     * @param parserCacheBytes memory that the parser of each language may keep precomputed rows in
     */
    public Annotators(
            ModelStore store,
            Collection<String> enabled,
            Profile profile,
            SentenceLimits limits,
            AnnotationDepth depth,
            long parserCacheBytes) {
        this.store = store;
        this.limits = limits;
        this.depth = depth;
        this.parserCacheBytes = parserCacheBytes;
        for (String lang : enabled) {
            LanguagePacks.find(lang).ifPresent(pack -> {
                store.require(lang, profile);
                packs.put(lang, pack);
            });
        }
    }

    /** True where text of this language is tagged and, where there is a model, parsed. */
    public boolean parses(String lang) {
        return packs.containsKey(lang);
    }

    /** The annotator of a language; of one that is not enabled or not known, the one that only splits. */
    public Annotator of(String lang) {
        return loaded.computeIfAbsent(lang, this::load);
    }

    private Annotator load(String lang) {
        LanguagePack pack = packs.get(lang);
        if (pack == null) {
            return LexicalAnnotator.splitting(lang, limits);
        }
        if (store.catalogue().has(lang, "tagger")) {
            return new CoreNlpAnnotator(pack, CoreNlpModels.load(pack, store, depth, parserCacheBytes), limits);
        }
        MorphologicalDictionary dictionary = MorphologicalDictionary.read(pack, url(store.path(lang, "dictionary")));
        Map<String, String> frequent = DictionaryWords.frequentTags(pack);
        return LexicalAnnotator.describing(
                new UnicodeTokenization(lang, UnicodeTokenization.Style.TREEBANK, pack.tokenizerOptions()),
                () -> new DictionaryWords(new DictionaryLemmatizer(dictionary), frequent, pack),
                limits);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException("Cannot name " + file + " by a URL", e);
        }
    }
}
