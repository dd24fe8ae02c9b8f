package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.encoder.Encoder;

/**
 * Reads annotated sentences. Thread-safe; make it once.
 *
 * @param lists word lists of every covered language
 * @param pieces word pieces
 * @param network that reads the pieces in their context, where wanted
 */
record SentenceReader(WordLists lists, WordPieces pieces, Optional<ContextReader> network) {
    /** Loads the lists and pieces that ship with the product. */
    static SentenceReader load(Optional<Encoder> network, Optional<Attention> attention) {
        return new SentenceReader(
                WordLists.load(),
                WordPieces.load(),
                network.map(encoder -> new ContextReader(encoder::vectors, attention)));
    }

    /**
     * Reads sentences of a document, with the lists of its language. What follows each other in one voice is context for
     * each other.
     *
     * @param chosen which sentences to read
     * @return by sentence of the document; null where it was not chosen
     */
    List<ReadSentence> read(AnnotatedDocument document, Predicate<AnnotatedSentence> chosen) {
        PhraseLists ofLanguage = lists.of(document.document().lang());
        int[] text = document.document().text().codePoints().toArray();
        List<AnnotatedSentence> sentences = document.sentences();
        List<int[]> cut = new ArrayList<>();
        for (AnnotatedSentence sentence : sentences) {
            cut.add(chosen.test(sentence) ? pieces.of(sentence.sentence().text()) : null);
        }
        List<ContextVectors> context = context(sentences, cut);
        List<ReadSentence> read = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            AnnotatedSentence sentence = sentences.get(s);
            if (cut.get(s) == null) {
                read.add(null);
            } else {
                List<Word> words = Words.of(sentence, text, ofLanguage);
                read.add(new ReadSentence(sentence, words, ofLanguage.find(words), cut.get(s), context.get(s)));
            }
        }
        return read;
    }

    private List<ContextVectors> context(List<AnnotatedSentence> sentences, List<int[]> cut) {
        List<ContextVectors> context = new ArrayList<>(Collections.nCopies(sentences.size(), ContextVectors.NONE));
        for (int from = 0; from < cut.size() && network.isPresent(); ) {
            int to = from + 1;
            while (cut.get(from) != null && to < cut.size() && follows(sentences, cut, to)) {
                to++;
            }
            if (cut.get(from) != null) {
                List<ContextVectors> own = network.get().read(cut.subList(from, to));
                for (int s = from; s < to; s++) {
                    context.set(s, own.get(s - from));
                }
            }
            from = to;
        }
        return context;
    }

    /** Whether a sentence goes on in the voice of the one before it. */
    private static boolean follows(List<AnnotatedSentence> sentences, List<int[]> cut, int s) {
        return cut.get(s) != null
                && sentences
                        .get(s)
                        .sentence()
                        .voice()
                        .equals(sentences.get(s - 1).sentence().voice());
    }

    /** The whole of a document as one passage, in the language of the document. */
    Passage passage(AnnotatedDocument document) {
        return new Passage(document.document().lang(), read(document, sentence -> true));
    }
}
