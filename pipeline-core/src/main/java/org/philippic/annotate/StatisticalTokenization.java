package org.philippic.annotate;

import edu.stanford.nlp.classify.ColumnDataClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.stattok.StatTokSent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.philippic.annotate.models.ModelObjects;

/**
 * CoreNLP's character classifier that splits sentences and tokens at once. It counts offsets in a text whose white space
 * is single blanks and whose characters are single UTF-16 units; this class leads them back. A blank line ends a
 * sentence.
 */
final class StatisticalTokenization implements Tokenization {
    /** Stands for a character outside the basic plane, and for the one that the classifier takes for a line break. */
    private static final char STAND_IN = '\uFFFD';

    private static final char LINE_BREAK_OF_MODEL = '\u00A7';

    private final StatTokSent classifier;
    private final Map<String, String> modelCharacters;

    /** @param modelCharacters single characters that the model was not trained on, and what it is given instead */
    StatisticalTokenization(Path model, Map<String, String> modelCharacters) {
        // The classifier opens its own stream of objects; this one refuses what is foreign before it does.
        ModelObjects.read(model, ColumnDataClassifier::getClassifier);
        this.classifier = new StatTokSent(model.toString());
        this.modelCharacters = modelCharacters;
    }

    @Override
    public List<List<CoreLabel>> sentences(String text) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (Paragraphs.Span paragraph : Paragraphs.of(text)) {
            Plain plain = Plain.of(text, paragraph.begin(), paragraph.end(), modelCharacters);
            if (!plain.characters().isEmpty()) {
                for (List<CoreLabel> sentence : classifier.tokenize(plain.characters())) {
                    addInPlace(sentence, plain, text, sentences);
                }
            }
        }
        return sentences;
    }

    private static void addInPlace(
            List<CoreLabel> sentence, Plain plain, String text, List<List<CoreLabel>> sentences) {
        List<CoreLabel> placed = new ArrayList<>(sentence.size());
        for (CoreLabel token : sentence) {
            int begin = plain.begins()[token.beginPosition()];
            // The classifier counts no end for a single character at the end of the text.
            int end = plain.ends()[Math.max(token.beginPosition(), token.endPosition() - 1)];
            String known = token.word();
            String form = known.indexOf(STAND_IN) < 0 ? known : text.substring(begin, end);
            placed.add(MultiwordTokens.word(form, begin, end));
        }
        if (!placed.isEmpty()) {
            sentences.add(placed);
        }
    }

    /** A text as the classifier takes it, with the UTF-16 offsets of each of its characters in the original. */
    private record Plain(String characters, int[] begins, int[] ends) {
        static Plain of(String text, int from, int to, Map<String, String> modelCharacters) {
            StringBuilder characters = new StringBuilder(to - from);
            int[] begins = new int[to - from];
            int[] ends = new int[to - from];
            boolean blankBefore = true;
            for (int i = from; i < to; ) {
                int codePoint = text.codePointAt(i);
                int next = i + Character.charCount(codePoint);
                boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
                if (!(blank && blankBefore)) {
                    begins[characters.length()] = i;
                    ends[characters.length()] = next;
                    characters.append(blank ? ' ' : known(codePoint, modelCharacters));
                }
                blankBefore = blank;
                i = next;
            }
            int length = characters.length();
            characters.setLength(length > 0 && blankBefore ? length - 1 : length);
            return new Plain(characters.toString(), begins, ends);
        }

        private static char known(int codePoint, Map<String, String> modelCharacters) {
            if (codePoint == LINE_BREAK_OF_MODEL || !Character.isBmpCodePoint(codePoint)) {
                return STAND_IN;
            }
            String instead = modelCharacters.get(Character.toString(codePoint));
            return instead != null && instead.length() == 1 ? instead.charAt(0) : (char) codePoint;
        }
    }
}
