package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Sentiment;

/**
 * Scores sentiment by polarity lexicons and the cues around polar words, in the same way for every language of
 * {@link SentimentLexicons#LANGUAGES}; text in another language is scored by its emoji alone and gets confidence 0
 * where it has none. A sentence's score is its summed valence, squashed as VADER does; that of a section or document is
 * the mean of its sentences, weighted by their tokens. Immutable and thread-safe.
 */
public final class LexiconSentiment implements SentimentScorer {
    /** Name of this engine in the column {@code engine}. */
    public static final String ENGINE = "lexicon";

    private final SentimentLexicons lexicons;

    public LexiconSentiment(SentimentLexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public List<Sentiment> score(AnnotatedDocument document) {
        String docId = document.document().docId();
        SentimentUnits units = new SentimentUnits(document);
        List<Sentiment> rows = new ArrayList<>();
        List<ScoredSentence> text = new ArrayList<>();
        for (AnnotatedSentence sentence : document.sentences()) {
            ScoredSentence scored = read(sentence, document);
            addRows(rows, docId, SentimentUnits.SENTENCE, sentence.sentence().sentenceId(), List.of(scored));
            if (units.isText(sentence)) {
                text.add(scored);
            }
        }
        units.sections(text, ScoredSentence::sentence)
                .forEach((zoneId, section) -> addRows(rows, docId, SentimentUnits.SECTION, zoneId, section));
        addRows(rows, docId, SentimentUnits.DOCUMENT, 0, text);
        return rows;
    }

    /** A sentence with the words and the valence of each voice in it. */
    private record ScoredSentence(AnnotatedSentence sentence, Map<Voice, Valence> valences) {}

    /** What the words of one voice in one sentence say. */
    private static final class Valence {
        private int words;
        private double sum;
        private double size;
    }

    private ScoredSentence read(AnnotatedSentence sentence, AnnotatedDocument document) {
        Map<Voice, Valence> valences = new EnumMap<>(Voice.class);
        valences.put(Voice.ALL, new Valence());
        List<Voice> voices = Voice.of(sentence, document.quotations());
        for (Voice voice : voices) {
            valences.computeIfAbsent(voice, key -> new Valence()).words++;
            valences.get(Voice.ALL).words++;
        }
        SentimentLexicon lexicon = lexicons.of(sentence.sentence().lang());
        for (PolarWord word : new PolarScope(sentence, lexicon).polarWords()) {
            for (Voice voice : List.of(Voice.ALL, voices.get(word.index()))) {
                Valence valence = valences.get(voice);
                valence.sum += word.value();
                valence.size += Math.abs(word.value());
            }
        }
        return new ScoredSentence(sentence, valences);
    }

    private static void addRows(
            List<Sentiment> rows, String docId, String unit, int unitId, List<ScoredSentence> sentences) {
        for (Voice voice : Voice.values()) {
            SentimentTally tally = new SentimentTally();
            for (ScoredSentence sentence : sentences) {
                Valence valence = sentence.valences().get(voice);
                if (valence != null && valence.words > 0) {
                    tally.add(valence.sum, valence.size, valence.words);
                }
            }
            if (!tally.isEmpty() || voice == Voice.ALL) {
                rows.add(tally.row(docId, unit, unitId, voice, ENGINE));
            }
        }
    }
}
