package org.philippic.sentiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lexicons of all languages, loaded once. Immutable and thread-safe. */
public final class SentimentLexicons {
    /** Languages with word lists of their own, as ISO 639-1 codes. This is the only list. */
    public static final List<String> LANGUAGES = List.of("ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru");

    private final Map<String, SentimentLexicon> byLanguage;
    private final SentimentLexicon shared;

    private SentimentLexicons(Map<String, SentimentLexicon> byLanguage, SentimentLexicon shared) {
        this.byLanguage = byLanguage;
        this.shared = shared;
    }

    /** Loads the lists of every language of {@link #LANGUAGES}. */
    public static SentimentLexicons load() {
        Map<String, SentimentLexicon> byLanguage = new LinkedHashMap<>();
        LANGUAGES.forEach(lang -> byLanguage.put(lang, SentimentLexicon.load(lang)));
        return new SentimentLexicons(byLanguage, SentimentLexicon.load("mul"));
    }

    /** The lexicon of a language; emoji and emoticons alone where the language has no lists. */
    SentimentLexicon of(String lang) {
        return byLanguage.getOrDefault(lang, shared);
    }
}
