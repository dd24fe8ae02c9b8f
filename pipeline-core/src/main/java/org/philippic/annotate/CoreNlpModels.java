package org.philippic.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.annotate.models.ModelStore;
import org.philippic.annotate.tagger.FastTagger;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePack.TokenizerKind;

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
        SentenceParser parser,
        EntityTagger entities) {
    /**
     * Loads the models of a language from a model folder.
     *
     * @throws org.philippic.error.UserException if one is not installed
     */
    static CoreNlpModels load(LanguagePack pack, ModelStore store, AnnotationDepth depth) {
        String lang = pack.iso();
        return new CoreNlpModels(
                tokenization(pack, store),
                multiwordTokens(lang, store),
                tagger(store.path(lang, "tagger")),
                TagRules.read(pack.resource("tags.tsv")),
                Lemmatizers.of(pack),
                new FastNeuralParser(store.path(lang, "parser")),
                depth == AnnotationDepth.ENTITIES
                        ? EntityTagger.of(entities(store.path(lang, "entities")))
                        : EntityTagger.none());
    }

    private static Tokenization tokenization(LanguagePack pack, ModelStore store) {
        return pack.tokenizer() == TokenizerKind.STATISTICAL
                ? new StatisticalTokenization(store.path(pack.iso(), "tokenizer"), pack.modelCharacters())
                : new LexerTokenization(pack);
    }

    private static MultiwordTokens multiwordTokens(String lang, ModelStore store) {
        if (!hasLayer(store.catalogue(), lang, "multiword")) {
            return MultiwordTokens.none();
        }
        boolean tagged = hasLayer(store.catalogue(), lang, "multiword-tagger");
        return new MultiwordTokens(
                MultiwordTokens.read(store.path(lang, "multiword")),
                tagged ? MultiwordTokens.read(store.path(lang, "multiword-tagged")) : java.util.Map.of(),
                tagged ? Optional.of(tagger(store.path(lang, "multiword-tagger"))) : Optional.empty());
    }

    private static boolean hasLayer(ModelCatalogue catalogue, String lang, String layer) {
        return catalogue.files().stream()
                .anyMatch(file -> file.lang().equals(lang) && file.layer().equals(layer));
    }

    private static FastTagger tagger(Path model) {
        Properties properties = new Properties();
        properties.setProperty("model", model.toString());
        return new FastTagger(new MaxentTagger(model.toString(), properties, false));
    }

    private static CRFClassifier<CoreLabel> entities(Path model) {
        Properties properties = new Properties();
        // Otherwise the classifier remembers words it met, and output depends on what was annotated before.
        properties.setProperty("maxAdditionalKnownLCWords", "0");
        try {
            return CRFClassifier.getClassifier(model.toString(), properties);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read model file " + model, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Model file " + model + " holds a class that CoreNLP lacks", e);
        }
    }
}
