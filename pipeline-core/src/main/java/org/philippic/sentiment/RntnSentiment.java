package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Sentiment;

/**
 * Scores English sentences with CoreNLP's recursive neural tensor network. It judges a sentence as a whole, so a
 * sentence belongs to the voice of its row in {@code sentences}, and quotations inside it are not told apart. Sentences
 * in other languages, without tags, or longer than the limit have no row; sections and the document are means over the
 * sentences that have one, weighted by tokens. Immutable and thread-safe.
 */
public final class RntnSentiment implements SentimentScorer {
    /** Name of this engine in the column {@code engine}. */
    public static final String ENGINE = "corenlp-rntn";

    private static final int NEUTRAL_CLASS = 2;

    private final RntnModel model;
    private final int maxTokens;

    /**
     * @param model the loaded network
     * @param maxTokens longest sentence that is parsed; the parser's time grows faster than the sentence
     */
    public RntnSentiment(RntnModel model, int maxTokens) {
        this.model = model;
        this.maxTokens = maxTokens;
    }

    /** Rows as the interface says, for units that hold an English sentence; none where there is none. */
    @Override
    public List<Sentiment> score(AnnotatedDocument document) {
        String docId = document.document().docId();
        SentimentUnits units = new SentimentUnits(document);
        List<Sentiment> rows = new ArrayList<>();
        List<Judged> text = new ArrayList<>();
        for (AnnotatedSentence sentence : document.sentences()) {
            if (!canJudge(sentence)) {
                continue;
            }
            Judged judged = judge(sentence);
            addRows(rows, docId, SentimentUnits.SENTENCE, sentence.sentence().sentenceId(), List.of(judged));
            if (units.isText(sentence)) {
                text.add(judged);
            }
        }
        for (Map.Entry<Integer, List<Judged>> section :
                units.sections(text, Judged::sentence).entrySet()) {
            addRows(rows, docId, SentimentUnits.SECTION, section.getKey(), section.getValue());
        }
        addRows(rows, docId, SentimentUnits.DOCUMENT, 0, text);
        return rows;
    }

    private record Judged(AnnotatedSentence sentence, double score, double confidence) {
        int words() {
            return sentence.tokens().size();
        }

        boolean isOf(Voice voice) {
            return voice == Voice.ALL || sentence.sentence().voice().equals(voice.label());
        }
    }

    private boolean canJudge(AnnotatedSentence sentence) {
        return sentence.sentence().lang().equals("en")
                && !sentence.tokens().isEmpty()
                && sentence.tokens().size() <= maxTokens
                && sentence.tokens().stream().allMatch(token -> token.xpos() != null);
    }

    /** Expected class on a scale of −1 (very negative) to 1; the confidence is the probability of the likeliest class. */
    private Judged judge(AnnotatedSentence sentence) {
        double[] probabilities = model.probabilities(sentence.tokens());
        double expected = 0;
        double likeliest = 0;
        for (int k = 0; k < probabilities.length; k++) {
            expected += probabilities[k] * (k - NEUTRAL_CLASS) / NEUTRAL_CLASS;
            likeliest = Math.max(likeliest, probabilities[k]);
        }
        return new Judged(sentence, Math.max(-1, Math.min(1, expected)), Math.min(1, likeliest));
    }

    private static void addRows(List<Sentiment> rows, String docId, String unit, int unitId, List<Judged> sentences) {
        for (Voice voice : Voice.values()) {
            double score = 0;
            double confidence = 0;
            int words = 0;
            for (Judged judged : sentences) {
                if (judged.isOf(voice)) {
                    score += judged.words() * judged.score();
                    confidence += judged.words() * judged.confidence();
                    words += judged.words();
                }
            }
            if (words > 0) {
                double mean = score / words;
                rows.add(new Sentiment(
                        docId,
                        unit,
                        unitId,
                        voice.label(),
                        "",
                        mean,
                        PassageScores.label(mean),
                        confidence / words,
                        ENGINE));
            }
        }
    }
}
