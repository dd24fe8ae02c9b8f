package org.philippic.compare;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Document;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentiment;

/** The scores of a document as a whole, as features to place it by: {@code polemic}, {@code sentiment}. Stateless. */
public final class DocumentScores {
    static final String POLEMIC = "polemic";

    /** Engine whose sentiment is comparable in all languages, and so carries the plain name. */
    private static final String COMMON_ENGINE = "lexicon";

    private DocumentScores() {}

    /**
     * Takes the scores of the document unit; parts, targets and abstentions are left aside.
     *
     * @param rhetoric rows of {@code rhetoric} of the document
     * @param sentiment rows of {@code sentiment} of the document
     * @return a value a voice and score, resting on the document's tokens
     */
    public static List<FeatureValue> of(Document document, List<Rhetoric> rhetoric, List<Sentiment> sentiment) {
        List<FeatureValue> values = new ArrayList<>();
        for (Rhetoric row : rhetoric) {
            if (row.unit().equals("document") && !row.label().equals("abstain")) {
                values.add(new FeatureValue(document.docId(), row.voice(), POLEMIC, row.polemic(), document.nTokens()));
            }
        }
        for (Sentiment row : sentiment) {
            if (row.unit().equals("document") && row.target().isEmpty() && row.confidence() > 0) {
                String name = row.engine().equals(COMMON_ENGINE) ? "sentiment" : "sentiment:" + row.engine();
                values.add(new FeatureValue(document.docId(), row.voice(), name, row.score(), document.nTokens()));
            }
        }
        return values;
    }
}
