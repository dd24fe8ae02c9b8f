package org.philippic.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.ArabicSegmenterAnnotator;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.philippic.annotate.models.ModelObjects;

/** CoreNLP's Arabic segmenter, which splits what is written together; a blank line ends a sentence. */
final class SegmenterTokenization implements Tokenization {
    private static final String NAME = "segment";

    private final ArabicSegmenterAnnotator segmenter;
    private final WordToSentenceProcessor<CoreLabel> splitter;

    /** @param sentenceEnd regular expression of the tokens that end a sentence */
    SegmenterTokenization(Path model, String sentenceEnd) {
        // The segmenter opens its own stream of objects; this one refuses what is foreign before it does.
        ModelObjects.read(model, CRFClassifier::getClassifier);
        Properties properties = new Properties();
        properties.setProperty(NAME + ".model", model.toString());
        this.segmenter = new ArabicSegmenterAnnotator(NAME, properties);
        this.splitter = new WordToSentenceProcessor<>(sentenceEnd, NewlineIsSentenceBreak.NEVER, false);
    }

    @Override
    public List<List<CoreLabel>> sentences(String text) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (Paragraphs.Span paragraph : Paragraphs.of(text)) {
            Annotation annotation = new Annotation(text.substring(paragraph.begin(), paragraph.end()));
            segmenter.annotate(annotation);
            List<CoreLabel> words = new ArrayList<>();
            for (CoreLabel token : annotation.get(CoreAnnotations.TokensAnnotation.class)) {
                int begin = paragraph.begin() + token.beginPosition();
                words.add(MultiwordTokens.word(token.word(), begin, paragraph.begin() + token.endPosition()));
            }
            if (!words.isEmpty()) {
                sentences.addAll(splitter.process(words));
            }
        }
        return sentences;
    }
}
