package org.philippic.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TaggerObjects;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.philippic.annotate.models.ModelObjects;
import org.philippic.annotate.models.ModelStore;
import org.philippic.annotate.tagger.FastTagger;
import org.philippic.language.LanguagePack;

/**
 * The models of one language, loaded. Some hundred megabytes: one object a language serves all threads of a JVM.
 * Immutable and thread-safe.
 */
record CoreNlpModels(
        Tokenization tokenization,
        MultiwordTokens multiwordTokens,
        FastTagger tagger,
        Optional<TagRules> tagRules,
        Supplier<Lemmatizer> lemmatizers,
        Optional<SentenceParser> parser,
        EntityTagger entities) {
    /**
     * Loads the models of a language from a model folder.
     *
     * @param parserCacheBytes memory that the parser may keep precomputed rows in
     * @throws org.philippic.error.UserException if one is not installed
     */
    static CoreNlpModels load(LanguagePack pack, ModelStore store, AnnotationDepth depth, long parserCacheBytes) {
        String lang = pack.iso();
        return new CoreNlpModels(
                tokenization(pack, store),
                multiwordTokens(lang, store),
                tagger(store.path(lang, "tagger")),
                TagRules.read(pack.resource("tags.tsv")),
                Lemmatizers.of(pack),
                store.catalogue().has(lang, "parser")
                        ? Optional.of(new FastNeuralParser(store.path(lang, "parser"), parserCacheBytes))
                        : Optional.empty(),
                depth == AnnotationDepth.ENTITIES && store.catalogue().has(lang, "entities")
                        ? EntityTagger.of(entities(store.path(lang, "entities")))
                        : EntityTagger.none());
    }

    private static Tokenization tokenization(LanguagePack pack, ModelStore store) {
        String lang = pack.iso();
        return switch (pack.tokenizer()) {
            case STATISTICAL -> new StatisticalTokenization(store.path(lang, "tokenizer"), pack.modelCharacters());
            case ARABIC -> SegmenterTokenization.arabic(store.path(lang, "tokenizer"), pack.tokenizerOptions());
            case CHINESE ->
                SegmenterTokenization.chinese(
                        store.path(lang, "tokenizer"), store.path(lang, "words"), pack.tokenizerOptions());
            case UNICODE -> new UnicodeTokenization(lang, UnicodeTokenization.Style.TREEBANK, pack.tokenizerOptions());
            case PTB, FRENCH, SPANISH, GERMAN -> new LexerTokenization(pack);
        };
    }

    private static MultiwordTokens multiwordTokens(String lang, ModelStore store) {
        if (!store.catalogue().has(lang, "multiword")) {
            return MultiwordTokens.none();
        }
        boolean tagged = store.catalogue().has(lang, "multiword-tagger");
        return new MultiwordTokens(
                MultiwordTokens.read(store.path(lang, "multiword")),
                tagged ? MultiwordTokens.read(store.path(lang, "multiword-tagged")) : Map.of(),
                tagged ? Optional.of(tagger(store.path(lang, "multiword-tagger"))) : Optional.empty());
    }

    private static FastTagger tagger(Path model) {
        Properties properties = new Properties();
        properties.setProperty("model", model.toString());
        ModelObjects.check(model, TaggerObjects::walk);
        return new FastTagger(new MaxentTagger(model.toString(), properties, false));
    }

    private static CRFClassifier<CoreLabel> entities(Path model) {
        Properties properties = new Properties();
        // Otherwise the classifier remembers words it met, and output depends on what was annotated before.
        properties.setProperty("maxAdditionalKnownLCWords", "0");
        return ModelObjects.read(model, objects -> CRFClassifier.getClassifier(objects, properties));
    }
}
