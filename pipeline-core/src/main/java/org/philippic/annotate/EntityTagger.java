package org.philippic.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CrfParts;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.philippic.annotate.entities.FastEntities;

/** Finds the entities of a tagged sentence. Implementations are thread-safe. */
interface EntityTagger {
    /** For each word the class that the model gives it, as the model writes it. */
    List<String> classes(List<CoreLabel> words);

    /** CoreNLP's sequence model, run by CoreNLP itself where it has features that we do not make. */
    static EntityTagger of(CRFClassifier<CoreLabel> classifier) {
        Optional<CrfParts> parts = CrfParts.of(classifier);
        return parts.isPresent() ? new FastEntities(parts.get())::labels : stock(classifier);
    }

    private static EntityTagger stock(CRFClassifier<CoreLabel> classifier) {
        return words -> classifier.classifySentence(words).stream()
                .map(word -> String.valueOf(word.get(CoreAnnotations.AnswerAnnotation.class)))
                .toList();
    }

    /** Finds none. */
    static EntityTagger none() {
        return words -> Collections.nCopies(words.size(), "O");
    }
}
