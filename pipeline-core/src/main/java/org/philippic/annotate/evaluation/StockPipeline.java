package org.philippic.annotate.evaluation;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.philippic.annotate.ParseStatus;
import org.philippic.annotate.TextSentence;
import org.philippic.annotate.Word;
import org.philippic.annotate.models.ModelStore;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePack.TokenizerKind;

/**
 * CoreNLP's own pipeline on the same model files, with its defaults for the language; only a blank line ends a sentence
 * here too.
 */
final class StockPipeline {
    private final StanfordCoreNLP pipeline;
    private final boolean universalTags;

    StockPipeline(LanguagePack pack, ModelStore store) {
        String lang = pack.iso();
        boolean statistical = pack.tokenizer() == TokenizerKind.STATISTICAL;
        boolean multiword = has(store, lang, "multiword") && !statistical;
        boolean parsed = store.catalogue().has(lang, "parser");
        universalTags = StockPipeline.class.getResource(pack.resource("tags.tsv")) == null;
        Properties properties = new Properties();
        properties.setProperty(
                "annotators",
                (statistical ? "cdc_tokenize" : "tokenize") + (multiword ? ",mwt" : "") + ",pos,lemma"
                        + (parsed ? ",depparse" : ""));
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        properties.setProperty("pos.model", store.path(lang, "tagger").toString());
        if (parsed) {
            properties.setProperty("depparse.model", store.path(lang, "parser").toString());
        }
        if (statistical) {
            properties.setProperty(
                    "cdc_tokenize.model", store.path(lang, "tokenizer").toString());
            if (has(store, lang, "multiword")) {
                properties.setProperty(
                        "cdc_tokenize.multiWordRules",
                        store.path(lang, "multiword").toString());
            }
        } else {
            properties.setProperty("tokenize.language", lang);
        }
        if (pack.tokenizer() == TokenizerKind.ARABIC || pack.tokenizer() == TokenizerKind.CHINESE) {
            properties.setProperty(
                    "segment.model", store.path(lang, "tokenizer").toString());
            properties.setProperty("ssplit.boundaryTokenRegex", pack.tokenizerOptions());
        }
        if (pack.tokenizer() == TokenizerKind.CHINESE) {
            Path words = store.path(lang, "words");
            properties.setProperty("segment.serDictionary", words.toString());
            properties.setProperty(
                    "segment.sighanCorporaDict", words.getParent().toString());
            properties.setProperty("segment.sighanPostProcessing", "true");
            properties.setProperty("depparse.language", "chinese");
        }
        if (lang.equals("de")) {
            properties.setProperty(
                    "tokenize.postProcessor",
                    "edu.stanford.nlp.international.german.process.GermanTokenizerPostProcessor");
        }
        if (multiword) {
            properties.setProperty(
                    "mwt.mappingFile", store.path(lang, "multiword").toString());
        }
        if (has(store, lang, "multiword-tagger")) {
            properties.setProperty(
                    "mwt.pos.model", store.path(lang, "multiword-tagger").toString());
            properties.setProperty(
                    "mwt.statisticalMappingFile",
                    store.path(lang, "multiword-tagged").toString());
        }
        pipeline = new StanfordCoreNLP(properties, false);
    }

    private static boolean has(ModelStore store, String lang, String layer) {
        return store.catalogue().has(lang, layer);
    }

    /** Whether CoreNLP can annotate the language with the models that are among ours. */
    static boolean offers(LanguagePack pack, ModelStore store) {
        return pack.tokenizer() != TokenizerKind.UNICODE && has(store, pack.iso(), "tagger");
    }

    /** False for a language whose tagger gives tags of its own treebank, as English. */
    boolean givesUniversalTags() {
        return universalTags;
    }

    List<TextSentence> annotate(String text) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        List<TextSentence> sentences = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
            List<Word> words = new ArrayList<>();
            for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                words.add(word(token, graph));
            }
            sentences.add(new TextSentence(
                    words.get(0).begin(), words.get(words.size() - 1).end(), words, ParseStatus.PARSED, ""));
        }
        return sentences;
    }

    private static Word word(CoreLabel token, SemanticGraph graph) {
        List<SemanticGraphEdge> edges = graph != null && graph.containsVertex(new IndexedWord(token))
                ? graph.incomingEdgeList(new IndexedWord(token))
                : List.of();
        int head = edges.isEmpty() ? 0 : edges.get(0).getGovernor().index();
        String relation = edges.isEmpty() ? "root" : edges.get(0).getRelation().toString();
        return new Word(
                token.beginPosition(),
                token.endPosition(),
                token.word(),
                token.lemma(),
                token.tag(),
                null,
                null,
                head,
                relation,
                null);
    }
}
