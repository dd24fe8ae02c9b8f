package org.philippic.annotate;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;

/**
 * English lemmas from CoreNLP's finite-state morphology, which knows nouns and verbs; listed words go before it. Not
 * thread-safe.
 */
final class MorphologyLemmatizer implements Lemmatizer {
    private final Morphology morphology = new Morphology();
    private final ListedLemmas listed;

    MorphologyLemmatizer(ListedLemmas listed) {
        this.listed = listed;
    }

    @Override
    public Analysis analyse(String form, String tag) {
        String lemma = listed.lemma(form.toLowerCase(Locale.ROOT), tag);
        return new Analysis(lemma != null ? lemma : unlisted(form, tag), null);
    }

    private String unlisted(String form, String tag) {
        if (tag.equals("NNPS")) {
            String singular = morphology.lemma(form.toLowerCase(Locale.ROOT), "NNS");
            return form.toLowerCase(Locale.ROOT).startsWith(singular) ? form.substring(0, singular.length()) : form;
        }
        boolean code = form.chars().anyMatch(Character::isDigit);
        return code ? form : morphology.lemma(form, tag);
    }
}
