package org.philippic.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.ArabicSegmenterAnnotator;
import edu.stanford.nlp.pipeline.ChineseSegmenterAnnotator;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.philippic.annotate.models.ModelObjects;

/**
 * CoreNLP's segmenters: of Arabic, which splits what is written together, and of Chinese, which is written without blanks.
 * A blank line ends a sentence.
 */
final class SegmenterTokenization implements Tokenization {
    private static final String NAME = "segment";

    private final Consumer<Annotation> segmenter;
    private final WordToSentenceProcessor<CoreLabel> splitter;

    private SegmenterTokenization(Consumer<Annotation> segmenter, String sentenceEnd) {
        this.segmenter = segmenter;
        this.splitter = new WordToSentenceProcessor<>(sentenceEnd, NewlineIsSentenceBreak.NEVER, false);
    }

    /** @param sentenceEnd regular expression of the tokens that end a sentence */
    static SegmenterTokenization arabic(Path model, String sentenceEnd) {
        ArabicSegmenterAnnotator segmenter = new ArabicSegmenterAnnotator(NAME, checked(model, new Properties()));
        return new SegmenterTokenization(segmenter::annotate, sentenceEnd);
    }

    /**
     * @param words the words that the model was trained with; its lists of characters lie beside them
     * @param sentenceEnd regular expression of the tokens that end a sentence
     */
    static SegmenterTokenization chinese(Path model, Path words, String sentenceEnd) {
        ModelObjects.read(words, ObjectInputStream::readObject);
        Properties options = new Properties();
        options.setProperty("serDictionary", words.toString());
        options.setProperty("sighanCorporaDict", words.getParent().toString());
        options.setProperty("sighanPostProcessing", "true");
        ChineseSegmenterAnnotator segmenter = new ChineseSegmenterAnnotator(NAME, checked(model, options));
        return new SegmenterTokenization(segmenter::annotate, sentenceEnd);
    }

    /** What a segmenter is made by; its model is read with the same options before, since it does so unguarded. */
    private static Properties checked(Path model, Properties options) {
        ModelObjects.read(model, objects -> CRFClassifier.getClassifier(objects, options));
        Properties properties = new Properties();
        properties.setProperty(NAME + ".model", model.toString());
        options.stringPropertyNames()
                .forEach(option -> properties.setProperty(NAME + "." + option, options.getProperty(option)));
        return properties;
    }

    @Override
    public List<List<CoreLabel>> sentences(String text) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (Paragraphs.Span paragraph : Paragraphs.of(text)) {
            Annotation annotation = new Annotation(text.substring(paragraph.begin(), paragraph.end()));
            segmenter.accept(annotation);
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
