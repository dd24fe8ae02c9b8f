package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Quotation;
import org.philippic.model.Sentiment;
import org.philippic.model.Token;
import org.philippic.rhetoric.WordPieces;

/**
 * Scores sentiment by polarity lexicons, the cues around polar words, and a linear model of the tone of passages, in
 * the same way for every language of {@link SentimentLexicons#LANGUAGES}; text in another language is scored by its
 * emoji alone and gets confidence 0 where it has none. A short text is scored by its polar words, squashed as VADER
 * does; from 90 words on the tone model decides; a long text is the mean of its passages. Immutable and thread-safe.
 */
public final class LexiconSentiment implements SentimentScorer {
    /** Name of this engine in the column {@code engine}. */
    public static final String ENGINE = "lexicon";

    private final SentimentLexicons lexicons;
    private final WordPieces pieces;
    private final PassageScores scores;

    /** With the tone model that ships with the product, which is loaded here. */
    public LexiconSentiment(SentimentLexicons lexicons) {
        this.lexicons = lexicons;
        this.pieces = WordPieces.load();
        this.scores = new PassageScores(lexicons, ToneFiles.shipped());
    }

    @Override
    public List<Sentiment> score(AnnotatedDocument document) {
        String docId = document.document().docId();
        SentimentUnits units = new SentimentUnits(document);
        List<Sentiment> rows = new ArrayList<>();
        List<ReadSentence> text = new ArrayList<>();
        List<Quotation> speech = Voice.speech(document.quotations());
        for (AnnotatedSentence sentence : document.sentences()) {
            ReadSentence read = read(sentence, speech);
            addRows(rows, docId, SentimentUnits.SENTENCE, sentence.sentence().sentenceId(), List.of(read));
            if (units.isText(sentence)) {
                text.add(read);
            }
        }
        units.sections(text, ReadSentence::sentence)
                .forEach((zoneId, section) -> addRows(rows, docId, SentimentUnits.SECTION, zoneId, section));
        addRows(rows, docId, SentimentUnits.DOCUMENT, 0, text);
        return rows;
    }

    /** A sentence with the words of each voice in it. */
    private record ReadSentence(AnnotatedSentence sentence, Map<Voice, VoicePart> parts) {}

    private ReadSentence read(AnnotatedSentence sentence, List<Quotation> speech) {
        List<Voice> voices = Voice.of(sentence, speech);
        String lang = sentence.sentence().lang();
        List<PolarWord> polarWords = new PolarScope(sentence, lexicons.of(lang)).polarWords();
        Map<Voice, VoicePart> parts = new EnumMap<>(Voice.class);
        if (new HashSet<>(voices).size() == 1) {
            VoicePart whole = new VoicePart(pieces.of(sentence.sentence().text()), lang, sentence.tokens(), polarWords);
            parts.put(voices.get(0), whole);
            parts.put(Voice.ALL, whole);
            return new ReadSentence(sentence, parts);
        }
        for (Voice voice : Voice.values()) {
            List<Token> tokens = new ArrayList<>();
            int[] indexes = new int[voices.size()];
            for (int i = 0; i < indexes.length; i++) {
                indexes[i] = voice.includes(voices.get(i)) ? tokens.size() : -1;
                if (indexes[i] >= 0) {
                    tokens.add(sentence.tokens().get(i));
                }
            }
            if (tokens.isEmpty()) {
                continue;
            }
            List<PolarWord> said = polarWords.stream()
                    .filter(word -> indexes[word.index()] >= 0)
                    .map(word -> word.at(indexes[word.index()]))
                    .toList();
            boolean whole = tokens.size() == indexes.length;
            String text = whole ? sentence.sentence().text() : written(tokens);
            parts.put(voice, new VoicePart(pieces.of(text), lang, tokens, said));
        }
        return new ReadSentence(sentence, parts);
    }

    private static String written(List<Token> tokens) {
        return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
    }

    private void addRows(List<Sentiment> rows, String docId, String unit, int unitId, List<ReadSentence> sentences) {
        List<VoicePart> lastParts = List.of();
        PassageScores.Score score = scores.score(lastParts);
        for (Voice voice : Voice.values()) {
            List<VoicePart> parts = sentences.stream()
                    .map(sentence -> sentence.parts().get(voice))
                    .filter(Objects::nonNull)
                    .toList();
            if (!parts.isEmpty() || voice == Voice.ALL) {
                // Mostly one voice has all the words.
                score = parts.equals(lastParts) ? score : scores.score(parts);
                lastParts = parts;
                rows.add(new Sentiment(
                        docId,
                        unit,
                        unitId,
                        voice.label(),
                        "",
                        score.score(),
                        score.label(),
                        score.confidence(),
                        ENGINE));
            }
        }
    }
}
