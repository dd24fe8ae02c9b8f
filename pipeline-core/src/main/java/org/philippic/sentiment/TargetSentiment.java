package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.TDistribution;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Entity;
import org.philippic.model.Sentiment;
import org.philippic.model.Target;

/**
 * Scores sentiment toward targets, sentence by sentence and for the document. Words inside a quotation or
 * in indirect speech are the speaker's stance, never the author's. Immutable and thread-safe.
 */
public final class TargetSentiment implements SentimentScorer {
    private static final int MAX_EXAMPLES = 3;
    private static final double LEVEL = 0.975;

    private final TargetNames names = TargetNames.load();
    private final IndirectSpeech indirect = IndirectSpeech.load();
    private final SparedWords spared = SparedWords.load();
    private final TargetStance stance;

    /** With the weights that ship with the product. */
    public TargetSentiment(SentimentLexicons lexicons) {
        this.stance = TargetStance.load(lexicons);
    }

    /** Who speaks of whom. */
    private record Edge(String voice, String source, String target) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int byVoice = voice.compareTo(other.voice);
            int bySource = byVoice != 0 ? byVoice : source.compareTo(other.source);
            return bySource != 0 ? bySource : target.compareTo(other.target);
        }
    }

    /** What one sentence says of a target: the mean over its mentions there. */
    private record SentenceStance(AnnotatedSentence sentence, double score, double confidence) {}

    @Override
    public List<Sentiment> score(AnnotatedDocument document) {
        return rows(document).sentiment();
    }

    /** Scores a document sentence by sentence, and sums up who says what of whom in it. */
    public TargetRows rows(AnnotatedDocument document) {
        Map<Edge, List<SentenceStance>> edges = edges(document);
        List<Target> targets = new ArrayList<>();
        edges.forEach((edge, stances) -> targets.add(target(document.document().docId(), edge, stances)));
        return new TargetRows(sentiment(document.document().docId(), edges), targets);
    }

    private static List<Sentiment> sentiment(String docId, Map<Edge, List<SentenceStance>> edges) {
        Map<Edge, List<SentenceStance>> byVoice = new TreeMap<>();
        edges.forEach((edge, stances) -> byVoice.computeIfAbsent(
                        new Edge(edge.voice(), "", edge.target()), key -> new ArrayList<>())
                .addAll(stances));
        List<Sentiment> rows = new ArrayList<>();
        List<Sentiment> ofDocument = new ArrayList<>();
        byVoice.forEach((edge, stances) -> {
            for (List<SentenceStance> same : bySentence(stances).values()) {
                int sentenceId = same.get(0).sentence().sentence().sentenceId();
                rows.add(row(docId, SentimentUnits.SENTENCE, sentenceId, edge, same));
            }
            ofDocument.add(row(docId, SentimentUnits.DOCUMENT, 0, edge, stances));
        });
        rows.sort((a, b) -> Integer.compare(a.unitId(), b.unitId()));
        rows.addAll(ofDocument);
        return rows;
    }

    private static Target target(String docId, Edge edge, List<SentenceStance> stances) {
        double mean = mean(stances);
        double half = halfWidth(stances, mean);
        List<String> examples = stances.stream()
                .sorted((a, b) -> Double.compare(weightToward(b, mean), weightToward(a, mean)))
                .limit(MAX_EXAMPLES)
                .map(stance -> stance.sentence().sentence().text())
                .toList();
        return new Target(
                docId,
                edge.source(),
                edge.voice(),
                edge.target(),
                stances.size(),
                mean,
                Math.max(-1, mean - half),
                Math.min(1, mean + half),
                examples);
    }

    private static double weightToward(SentenceStance stance, double mean) {
        return mean < 0 ? -stance.score() : stance.score();
    }

    private Map<Edge, List<SentenceStance>> edges(AnnotatedDocument document) {
        SentimentUnits units = new SentimentUnits(document);
        TargetVoices voices = new TargetVoices(document, names, indirect, spared);
        Map<Integer, List<Entity>> entities =
                document.entities().stream().collect(Collectors.groupingBy(Entity::sentenceId));
        Map<Edge, List<SentenceStance>> edges = new TreeMap<>();
        for (AnnotatedSentence sentence : document.sentences()) {
            if (!units.isText(sentence)) {
                continue;
            }
            List<TargetMention> mentions = names.mentions(
                    sentence, entities.getOrDefault(sentence.sentence().sentenceId(), List.of()));
            if (!mentions.isEmpty()) {
                stances(sentence, mentions, voices)
                        .forEach((edge, stances) -> edges.computeIfAbsent(edge, key -> new ArrayList<>())
                                .add(mean(sentence, stances)));
            }
        }
        return edges;
    }

    private Map<Edge, List<Stance>> stances(
            AnnotatedSentence sentence, List<TargetMention> mentions, TargetVoices voices) {
        TargetSentence read = stance.read(sentence);
        TargetVoices.OfSentence ofSentence = voices.of(sentence, read, mentions);
        Map<Edge, List<Stance>> stances = new TreeMap<>();
        for (TargetMention mention : mentions) {
            Edge edge = new Edge(ofSentence.voice(mention).label(), ofSentence.source(mention), mention.target());
            stances.computeIfAbsent(edge, key -> new ArrayList<>())
                    .add(stance.attributed(ofSentence.said(mention), mention.from(), mention.to()));
        }
        return stances;
    }

    private static SentenceStance mean(AnnotatedSentence sentence, List<Stance> stances) {
        return new SentenceStance(
                sentence,
                stances.stream().mapToDouble(Stance::score).average().orElse(0),
                stances.stream().mapToDouble(Stance::confidence).average().orElse(0));
    }

    private static Map<Integer, List<SentenceStance>> bySentence(List<SentenceStance> stances) {
        Map<Integer, List<SentenceStance>> bySentence = new TreeMap<>();
        for (SentenceStance stance : stances) {
            bySentence
                    .computeIfAbsent(stance.sentence().sentence().sentenceId(), key -> new ArrayList<>())
                    .add(stance);
        }
        return bySentence;
    }

    private static Sentiment row(String docId, String unit, int unitId, Edge edge, List<SentenceStance> stances) {
        double mean = mean(stances);
        double confidence = stances.stream()
                .mapToDouble(SentenceStance::confidence)
                .average()
                .orElse(0);
        return new Sentiment(
                docId,
                unit,
                unitId,
                edge.voice(),
                edge.target(),
                mean,
                PassageScores.label(mean),
                confidence,
                LexiconSentiment.ENGINE);
    }

    private static double mean(List<SentenceStance> stances) {
        return stances.stream().mapToDouble(SentenceStance::score).average().orElse(0);
    }

    /** Half the width of Student's interval for the mean of the sentences. */
    private static double halfWidth(List<SentenceStance> stances, double mean) {
        int n = stances.size();
        if (n < 2) {
            return 2;
        }
        double squares = stances.stream()
                .mapToDouble(stance -> (stance.score() - mean) * (stance.score() - mean))
                .sum();
        double quantile = new TDistribution(null, n - 1).inverseCumulativeProbability(LEVEL);
        return quantile * Math.sqrt(squares / (n - 1) / n);
    }
}
