package org.philippic.annotate;

import edu.stanford.nlp.international.french.process.FrenchTokenizer;
import edu.stanford.nlp.international.german.process.GermanTokenizerPostProcessor;
import edu.stanford.nlp.international.spanish.process.SpanishTokenizer;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AbstractTokenizer;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePack.TokenizerKind;

/** CoreNLP's deterministic lexers and its rule-based sentence splitter; a blank line ends a sentence. */
final class LexerTokenization implements Tokenization {
    private final TokenizerFactory<CoreLabel> lexers;
    private final WordToSentenceProcessor<CoreLabel> splitter =
            new WordToSentenceProcessor<>(NewlineIsSentenceBreak.TWO_CONSECUTIVE);

    private final boolean german;

    LexerTokenization(LanguagePack pack) {
        german = pack.tokenizer() == TokenizerKind.GERMAN;
        String options = pack.tokenizerOptions();
        lexers = switch (pack.tokenizer()) {
            case PTB, GERMAN -> PTBTokenizer.factory(new CoreLabelTokenFactory(), options);
            case FRENCH -> FrenchTokenizer.factory(new CoreLabelTokenFactory(), options);
            case SPANISH -> SpanishTokenizer.factory(new CoreLabelTokenFactory(), options);
            case STATISTICAL, ARABIC, CHINESE, UNICODE ->
                throw new IllegalArgumentException("not a lexer: " + pack.tokenizer());
        };
    }

    private List<CoreLabel> postProcess(List<CoreLabel> tokens) {
        return german ? new GermanTokenizerPostProcessor().process(tokens) : tokens;
    }

    @Override
    public List<List<CoreLabel>> sentences(String text) {
        // The space lets those lexer rules that look one character ahead match at the end of the text.
        List<CoreLabel> tokens =
                postProcess(lexers.getTokenizer(new StringReader(text + " ")).tokenize());
        for (CoreLabel token : tokens) {
            boolean newline = token.word().equals(AbstractTokenizer.NEWLINE_TOKEN)
                    && token.endPosition() - token.beginPosition() == 1;
            token.set(CoreAnnotations.IsNewlineAnnotation.class, newline);
        }
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (List<CoreLabel> sentence : splitter.process(tokens)) {
            List<CoreLabel> words =
                    sentence.stream().filter(token -> !token.isNewline()).toList();
            if (!words.isEmpty()) {
                sentences.add(words);
            }
        }
        return sentences;
    }
}
