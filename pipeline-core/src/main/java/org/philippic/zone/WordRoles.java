package org.philippic.zone;

import java.util.Locale;

/**
 * What a word may be in a clause that tells who speaks, by the word alone. Immutable and thread-safe.
 *
 * @param cues of the language
 */
record WordRoles(QuotationCues cues) {
    /** Whether a word stands for the subject of a verb. */
    boolean isSubjectPronoun(String word) {
        return cues.is("pronoun", word) && !cues.is("not-subject", word);
    }

    /** Whether a form ends as those do that no narrator uses of another: "dites", "raconter". */
    boolean isNotNarrated(String verb) {
        return cues.hasEnding("not-narrated", verb.toLowerCase(Locale.ROOT));
    }

    /** Whether a form ends as the past of a verb of narration does. */
    boolean looksFinite(String word) {
        return word.length() > 3 && cues.hasEnding("narrated", word);
    }

    /** Whether a word may stand between a quotation and its verb, as adverbs do. */
    boolean standsBetween(String word) {
        return cues.is("between", word)
                || word.endsWith("ment")
                || word.endsWith("ly")
                || word.length() > 4 && cues.hasEnding("gerund", word);
    }

    /** Whether a word opens a clause and is no part of a name. */
    boolean opensClause(String word) {
        return (cues.is("opener", word) || cues.is("clause", word)) && !cues.is("title", word);
    }

    /** Whether a word is a preposition that is no part of names. */
    boolean isPreposition(String word) {
        return cues.is("preposition", word) && !cues.is("particle", word) && !cues.is("title", word);
    }

    /** Whether a word after an article cannot be the noun of somebody who speaks. */
    boolean isNoSpeaker(String word) {
        return cues.is("stop", word) || cues.is("body", word) || cues.is("pronoun", word) || cues.is("of", word);
    }

    /** Whether a capital at the start of a sentence may be that of a name. */
    boolean isOpeningName(Word word, String text) {
        return !cues.isVerb(word.text())
                && word.text().length() > 2
                && !cues.is("preposition", word.text())
                && !cues.is("opener", word.text())
                && !cues.is("clause", word.text())
                && !word.text().endsWith("ly")
                && !word.text().endsWith("ment")
                && !(word.end() < text.length() && text.charAt(word.end()) == ',');
    }
}
