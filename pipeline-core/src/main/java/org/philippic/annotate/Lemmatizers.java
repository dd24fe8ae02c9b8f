package org.philippic.annotate;

import java.util.Locale;
import java.util.function.Supplier;
import org.philippic.language.LanguagePack;

/** Makes lemmatizers of a language. */
final class Lemmatizers {
    private Lemmatizers() {}

    /** A thread-safe source of lemmatizers; what they share is loaded once, here. */
    static Supplier<Lemmatizer> of(LanguagePack pack) {
        return switch (pack.lemmas()) {
            case MORPHOLOGY -> {
                ListedLemmas listed = ListedLemmas.read(pack);
                yield () -> new MorphologyLemmatizer(listed);
            }
            case DICTIONARY -> {
                MorphologicalDictionary dictionary = MorphologicalDictionary.read(pack);
                yield () -> new DictionaryLemmatizer(dictionary);
            }
            case FORM -> () -> (form, tag) -> new Lemmatizer.Analysis(form.toLowerCase(Locale.ROOT), null);
        };
    }
}
