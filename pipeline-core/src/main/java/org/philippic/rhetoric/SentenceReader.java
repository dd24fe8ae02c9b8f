package org.philippic.rhetoric;

import java.util.List;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;

/**
 * Reads annotated sentences. Thread-safe; make it once.
 *
 * @param lists word lists of every covered language
 * @param pieces word pieces
 */
record SentenceReader(WordLists lists, WordPieces pieces) {
    /** Loads the lists and pieces that ship with the product. */
    static SentenceReader load() {
        return new SentenceReader(WordLists.load(), WordPieces.load());
    }

    /**
     * Reads a sentence.
     *
     * @param lang language whose lists are searched
     * @param text documents.text, as code points
     */
    ReadSentence read(AnnotatedSentence sentence, String lang, int[] text) {
        PhraseLists ofLanguage = lists.of(lang);
        List<Word> words = Words.of(sentence, text, ofLanguage);
        return new ReadSentence(
                sentence,
                words,
                ofLanguage.find(words),
                pieces.of(sentence.sentence().text()));
    }

    /** The whole of a document as one passage, in the language of the document. */
    Passage passage(AnnotatedDocument document) {
        String lang = document.document().lang();
        int[] text = document.document().text().codePoints().toArray();
        return new Passage(
                lang,
                document.sentences().stream()
                        .map(sentence -> read(sentence, lang, text))
                        .toList());
    }
}
