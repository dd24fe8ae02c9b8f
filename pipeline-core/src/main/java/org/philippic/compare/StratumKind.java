package org.philippic.compare;

import java.util.Locale;
import java.util.Optional;

/** A way to set documents of one language apart, so that a seed can be compared with those that are like it. */
public enum StratumKind {
    /** All documents of the language. */
    LANG,
    CORPUS,
    DECADE,
    GENRE,
    /** Words: below 500, 2,000, 8,000, or more. */
    LENGTH,
    /** Decade and length at once. */
    MATCHED,
    AUTHOR;

    private static final int[] LENGTHS = {500, 2000, 8000};

    /** Name of the stratum that a document belongs to, such as {@code lang=en;decade=1930}; empty where it has none. */
    public Optional<String> of(DocumentSummary summary) {
        String lang = "lang=" + summary.lang();
        return switch (this) {
            case LANG -> Optional.of(lang);
            case CORPUS -> Optional.of(part(lang, summary.corpus()));
            case DECADE ->
                summary.decade().isPresent()
                        ? Optional.of(part(lang, String.valueOf(summary.decade().getAsInt())))
                        : Optional.empty();
            case GENRE -> Optional.ofNullable(summary.genreLabel()).map(genre -> part(lang, genre));
            case LENGTH -> Optional.of(part(lang, length(summary.nWords())));
            case MATCHED ->
                summary.decade().isPresent()
                        ? Optional.of(part(lang, summary.decade().getAsInt() + "/" + length(summary.nWords())))
                        : Optional.empty();
            case AUTHOR -> Optional.ofNullable(summary.author()).map(author -> part(lang, author));
        };
    }

    /** What the names of the strata of this kind and language begin with. */
    String prefix(String lang) {
        return part("lang=" + lang, "");
    }

    private String part(String lang, String value) {
        return lang + ";" + name().toLowerCase(Locale.ROOT) + "=" + value;
    }

    private static String length(long words) {
        for (int bound : LENGTHS) {
            if (words < bound) {
                return "under-" + bound;
            }
        }
        return "from-" + LENGTHS[LENGTHS.length - 1];
    }
}
