package org.philippic.annotate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.philippic.annotate.depparse.PassiveSubjects;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.annotate.models.ModelStore;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePack.TokenizerKind;

/** CoreNLP's own command line programs, on the same model files and with its defaults for the language. */
final class StockSide implements Side {
    private static final String PIPELINE = "edu.stanford.nlp.pipeline.StanfordCoreNLP";
    private static final String PARSER = "edu.stanford.nlp.parser.nndep.DependencyParser";

    private final LanguagePack pack;
    private final ModelStore store;
    private final StockJars jars;
    private final Path work;

    StockSide(LanguagePack pack, ModelStore store, StockJars jars, Path work) {
        this.pack = pack;
        this.store = store;
        this.jars = jars;
        this.work = work;
    }

    /**
     * Whether CoreNLP and we do the same work for a language and layer. Only for English does CoreNLP find dates, numbers
     * and finer types by default; elsewhere its defaults are the layer of entities.
     */
    static boolean offers(BenchLayer layer, LanguagePack pack, ModelCatalogue catalogue) {
        boolean parsed = pack.tokenizer() != TokenizerKind.UNICODE && catalogue.has(pack.iso(), "parser");
        return switch (layer) {
            case PARSER, LAYER -> parsed;
            case ENTITIES -> parsed && catalogue.has(pack.iso(), "entities");
            case NER_DEFAULTS -> parsed && pack.iso().equals("en");
        };
    }

    @Override
    public String mainClass(BenchLayer layer) {
        return layer == BenchLayer.PARSER ? PARSER : PIPELINE;
    }

    @Override
    public List<Path> jars(BenchLayer layer) {
        return layer == BenchLayer.NER_DEFAULTS ? jars.forDefaults(store.catalogue(), pack.iso()) : List.of();
    }

    @Override
    public List<String> arguments(BenchLayer layer, Path input) {
        if (layer == BenchLayer.PARSER) {
            return List.of("-model", model("parser"), "-testFile", input.toString(), "-outFile", parsed(input));
        }
        Path properties = work.resolve("stock.properties");
        try (Writer out = Files.newBufferedWriter(properties, StandardCharsets.UTF_8)) {
            properties(layer).store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + properties, e);
        }
        return List.of(
                "-props",
                properties.toString(),
                "-filelist",
                input.toString(),
                "-outputDirectory",
                work.toString(),
                "-outputFormat",
                "conll");
    }

    @Override
    public List<List<ConllFile.Token>> output(BenchLayer layer, Path document) {
        if (layer == BenchLayer.PARSER) {
            return ConllFile.readParsed(Path.of(parsed(document))).stream()
                    .map(StockSide::withPassiveSubjects)
                    .toList();
        }
        Path file = work.resolve(document.getFileName() + ".conll");
        return ConllFile.readAnnotated(file).stream()
                .map(sentence -> sentence.stream().map(this::withOurNames).toList())
                .toList();
    }

    private String parsed(Path input) {
        return work.resolve(input.getFileName() + ".stock").toString();
    }

    /** The parser's own program writes its labels before CoreNLP's one correction; the pipeline makes it. */
    private static List<ConllFile.Token> withPassiveSubjects(List<ConllFile.Token> sentence) {
        int[] heads = sentence.stream().mapToInt(ConllFile.Token::head).toArray();
        String[] relations = sentence.stream().map(ConllFile.Token::relation).toArray(String[]::new);
        PassiveSubjects.mark(heads, relations);
        List<ConllFile.Token> marked = new ArrayList<>(sentence.size());
        for (int i = 0; i < heads.length; i++) {
            ConllFile.Token token = sentence.get(i);
            marked.add(new ConllFile.Token(token.form(), token.tag(), heads[i], relations[i], token.entity()));
        }
        return marked;
    }

    private ConllFile.Token withOurNames(ConllFile.Token token) {
        return new ConllFile.Token(
                token.form(),
                token.tag(),
                token.head(),
                token.relation().toLowerCase(Locale.ROOT),
                pack.entityTypes().getOrDefault(token.entity(), "O"));
    }

    private Properties properties(BenchLayer layer) {
        boolean statistical = pack.tokenizer() == TokenizerKind.STATISTICAL;
        boolean multiword = has("multiword") && !statistical;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "annotators",
                (statistical ? "cdc_tokenize" : "tokenize")
                        + (multiword ? ",mwt" : "")
                        + ",pos,lemma,depparse"
                        + (layer == BenchLayer.LAYER ? "" : ",ner"));
        settings.put("threads", "1");
        settings.put("ssplit.newlineIsSentenceBreak", "two");
        settings.put("pos.model", model("tagger"));
        settings.put("depparse.model", model("parser"));
        if (statistical) {
            settings.put("cdc_tokenize.model", model("tokenizer"));
            settings.put("cdc_tokenize.multiWordRules", model("multiword"));
        } else {
            settings.put("tokenize.language", pack.iso());
        }
        if (pack.tokenizer() == TokenizerKind.GERMAN) {
            settings.put(
                    "tokenize.postProcessor",
                    "edu.stanford.nlp.international.german.process.GermanTokenizerPostProcessor");
        }
        if (multiword) {
            settings.put("mwt.mappingFile", model("multiword"));
        }
        if (has("multiword-tagger")) {
            settings.put("mwt.pos.model", model("multiword-tagger"));
            settings.put("mwt.statisticalMappingFile", model("multiword-tagged"));
        }
        if (layer == BenchLayer.ENTITIES) {
            settings.put("ner.model", model("entities"));
            settings.put("ner.applyFineGrained", "false");
            settings.put("ner.applyNumericClassifiers", "false");
            settings.put("ner.useSUTime", "false");
            settings.put("ner.buildEntityMentions", "false");
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    private String model(String layer) {
        return store.path(pack.iso(), layer).toString();
    }

    private boolean has(String layer) {
        return store.catalogue().has(pack.iso(), layer);
    }
}
