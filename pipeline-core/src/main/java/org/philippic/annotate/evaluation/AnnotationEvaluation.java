package org.philippic.annotate.evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.annotate.Annotator;
import org.philippic.annotate.Annotators;
import org.philippic.annotate.TextSentence;
import org.philippic.annotate.TimeBudget;
import org.philippic.annotate.Word;
import org.philippic.annotate.evaluation.Analysis.Span;
import org.philippic.annotate.evaluation.Analysis.WordOf;
import org.philippic.annotate.models.ModelStore;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.evaluate.GoldFiles;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePacks;

/**
 * Measures the annotators on treebanks, from raw text, and beside them CoreNLP's own pipeline with the same models and
 * its defaults. A treebank counts where its language (the part of its file name before "_") has a language pack.
 */
public final class AnnotationEvaluation {
    private static final Duration NO_LIMIT = Duration.ofHours(10);

    private final ModelStore store;
    private final Annotators annotators;

    /** @param annotators of the languages to evaluate; other treebanks are left out */
    public AnnotationEvaluation(ModelStore store, Annotators annotators) {
        this.store = store;
        this.annotators = annotators;
    }

    /**
     * Evaluates on one file or a folder of files in CoNLL-U.
     *
     * @return groups "lang/treebank" with sentence_f1, token_f1, upos, lemma, uas and las by CoNLL-2018, lemma_gold_tokens
     *     (share of right lemmas on gold words), and the same with the prefix "stock_" for CoreNLP; overall has their
     *     means, each word counting the same. What CoreNLP does not give (English UPOS; anything, for a
     *     language that it has no tokenizer or no tagger for here) is missing, and so is what neither side gives.
     * @throws org.philippic.error.UserException if there are no such files or one cannot be read
     */
    public EvaluationReport evaluate(Path gold) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        long n = 0;
        for (Path file : GoldFiles.at(gold, ".conllu", ".conllu.gz")) {
            Treebank treebank = Treebank.read(file);
            if (!annotators.parses(treebank.lang())) {
                continue;
            }
            int words = treebank.analysis().words().size();
            Map<String, Double> scores = scores(treebank);
            groups.put(treebank.lang() + "/" + treebank.name(), scores);
            scores.forEach((metric, value) -> {
                sums.merge(metric, value * words, Double::sum);
                weights.merge(metric, (double) words, Double::sum);
            });
            n += words;
        }
        Map<String, Double> overall = new LinkedHashMap<>();
        sums.forEach((metric, sum) -> overall.put(metric, sum / weights.get(metric)));
        return new EvaluationReport("annotation", gold.toString(), "shipped, CoreNLP 4.5.10", n, groups, overall);
    }

    /** The languages of the treebanks at a place that have a language pack, sorted. */
    public static List<String> languages(Path gold) {
        return GoldFiles.at(gold, ".conllu", ".conllu.gz").stream()
                .map(file -> file.getFileName().toString().split("_", 2)[0])
                .distinct()
                .filter(lang -> LanguagePacks.find(lang).isPresent())
                .sorted()
                .toList();
    }

    private Map<String, Double> scores(Treebank treebank) {
        LanguagePack pack = LanguagePacks.find(treebank.lang()).orElseThrow();
        Annotator annotator = annotators.of(treebank.lang());
        List<TextSentence> ours =
                annotator.annotate(treebank.text(), TimeBudget.of(NO_LIMIT)).sentences();
        Map<String, Double> scores =
                new LinkedHashMap<>(ConllScores.of(treebank.analysis(), analysis(treebank.text(), ours)));
        scores.put("lemma_gold_tokens", lemmaOnGoldTokens(treebank, annotator));
        if (StockPipeline.offers(pack, store)) {
            addStock(treebank, pack, scores);
        }
        if (!store.catalogue().has(treebank.lang(), "parser")) {
            scores.keySet().removeIf(metric -> metric.endsWith("as"));
        }
        return scores;
    }

    private void addStock(Treebank treebank, LanguagePack pack, Map<String, Double> scores) {
        StockPipeline stock = new StockPipeline(pack, store);
        ConllScores.of(treebank.analysis(), analysis(treebank.text(), stock.annotate(treebank.text())))
                .forEach((metric, value) -> {
                    if (!metric.equals("upos") || stock.givesUniversalTags()) {
                        scores.put("stock_" + metric, value);
                    }
                });
    }

    private static double lemmaOnGoldTokens(Treebank treebank, Annotator annotator) {
        List<WordOf> gold = treebank.analysis().words();
        int right = 0;
        for (Span sentence : treebank.sentences()) {
            List<WordOf> words = gold.subList(sentence.begin(), sentence.end());
            List<Word> described =
                    annotator.annotateWords(words.stream().map(WordOf::form).toList());
            for (int i = 0; i < words.size(); i++) {
                String lemma = words.get(i).lemma();
                right += lemma.equals("_") || lemma.equals(described.get(i).lemma()) ? 1 : 0;
            }
        }
        return (double) right / gold.size();
    }

    static Analysis analysis(String text, List<TextSentence> sentences) {
        int[] positions = Spaces.positions(text);
        StringBuilder characters = new StringBuilder();
        text.chars().filter(c -> !Spaces.isSpace((char) c)).forEach(c -> characters.append((char) c));
        List<Span> spans = new ArrayList<>();
        List<Span> tokens = new ArrayList<>();
        List<WordOf> words = new ArrayList<>();
        for (TextSentence sentence : sentences) {
            spans.add(new Span(positions[sentence.begin()], positions[sentence.end()]));
            int first = words.size();
            List<Word> inSentence = sentence.words();
            for (int i = 0; i < inSentence.size(); i++) {
                Word word = inSentence.get(i);
                boolean withBefore = i > 0 && sameToken(word, inSentence.get(i - 1));
                boolean withNext = i + 1 < inSentence.size() && sameToken(word, inSentence.get(i + 1));
                Span span = new Span(positions[word.begin()], positions[word.end()]);
                if (!withBefore) {
                    tokens.add(span);
                }
                int head = word.head() > 0 ? first + word.head() - 1 : word.head() == 0 ? WordOf.ROOT : WordOf.NONE;
                words.add(new WordOf(
                        span, withBefore || withNext, word.form(), word.lemma(), word.upos(), head, word.deprel()));
            }
        }
        return new Analysis(characters.toString(), spans, tokens, words);
    }

    private static boolean sameToken(Word a, Word b) {
        return a.begin() == b.begin() && a.end() == b.end();
    }
}
