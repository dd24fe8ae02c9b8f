package org.philippic.language;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What annotation does for one language. It is read from {@code language/<iso>/pack.conf}; the other files of that
 * folder (tag rules, dictionary tags, lemmas) are found by their fixed names.
 *
 * @param iso ISO 639-1 code
 * @param name English name of the language
 * @param tokenizer what splits text into words
 * @param tokenizerOptions options of the lexer, or the regular expression that the tokenizer's kind names; empty for none
 * @param modelCharacters characters that the models were not trained on, and what they are given instead, sorted
 * @param lemmas where lemmas come from
 * @param dictionary class path name of the morfologik dictionary, empty where it is among the model files or there is none
 * @param names how the lemmas of names are written, after the language's treebanks
 * @param compounds whether words are written together, and nouns with a capital
 * @param tagOrder where no model gives parts of speech, which one goes first among those that the dictionary has for a word
 * @param entityTypes the entity model's classes and their names in the tables, sorted
 */
public record LanguagePack(
        String iso,
        String name,
        TokenizerKind tokenizer,
        String tokenizerOptions,
        Map<String, String> modelCharacters,
        LemmaSource lemmas,
        String dictionary,
        NameLemma names,
        boolean compounds,
        List<String> tagOrder,
        Map<String, String> entityTypes)
        implements Serializable {
    /** What splits text into words. */
    public enum TokenizerKind {
        /** CoreNLP's lexer for English. */
        PTB,
        /** CoreNLP's lexer for French. */
        FRENCH,
        /** CoreNLP's lexer for Spanish. */
        SPANISH,
        /** CoreNLP's lexer for German. */
        GERMAN,
        /** CoreNLP's classifier of characters, a model of layer "tokenizer". */
        STATISTICAL,
        /** CoreNLP's Arabic segmenter, a model of layer "tokenizer"; its option is what ends a sentence. */
        ARABIC,
        /** CoreNLP's Chinese segmenter, models of layers "tokenizer" and "words"; its option is what ends a sentence. */
        CHINESE,
        /** Unicode's rules (UAX #29); the option is what is cut from the beginning of a word. */
        UNICODE
    }

    /** Where lemmas come from: CoreNLP's English morphology, a dictionary, or the lower-cased form. */
    public enum LemmaSource {
        MORPHOLOGY,
        DICTIONARY,
        FORM
    }

    /** How the lemma of a name is written. */
    public enum NameLemma {
        AS_WRITTEN,
        LOWER
    }

    /** Reads the pack of a language from its folder among the resources. */
    static LanguagePack read(String iso) {
        Config conf = ConfigFactory.parseResources(
                LanguagePack.class.getClassLoader(),
                "language/" + iso + "/pack.conf",
                ConfigParseOptions.defaults().setAllowMissing(false));
        return new LanguagePack(
                iso,
                conf.getString("name"),
                conf.getEnum(TokenizerKind.class, "tokenizer"),
                conf.getString("tokenizer-options"),
                strings(conf, "model-characters"),
                conf.getEnum(LemmaSource.class, "lemmas"),
                conf.getString("dictionary"),
                conf.getEnum(NameLemma.class, "names"),
                conf.getBoolean("compounds"),
                conf.hasPath("tag-order") ? conf.getStringList("tag-order") : List.of(),
                strings(conf, "entity-types"));
    }

    private static Map<String, String> strings(Config conf, String key) {
        Map<String, String> strings = new TreeMap<>();
        conf.getObject(key)
                .forEach((name, value) -> strings.put(name, value.unwrapped().toString()));
        return Collections.unmodifiableMap(strings);
    }

    /** Class path name of a file of the language's folder, which need not exist. */
    public String resource(String fileName) {
        return "/language/" + iso + "/" + fileName;
    }
}
