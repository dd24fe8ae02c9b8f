package org.philippic.sentiment;

import org.philippic.sentiment.SentimentLexicon.Cue;

/**
 * A word with what a lexicon knows of it, whether it is met as a written form or as a lemma; polarities are null where
 * the lexicon does not tell.
 *
 * @param lower the word in lower case
 * @param cues the cues that it is, a bit for the ordinal of each
 * @param asForm polarity of the written form, that of a hashtag without its mark, else without stretched letters
 * @param asLemma polarity of the lemma
 * @param asStem polarity of words that differ from the written form in their endings alone
 * @param asMisspelt polarity of the written form without a clitic in front, else with the marks that it lacks
 */
record LexiconWord(String lower, int cues, Polarity asForm, Polarity asLemma, Polarity asStem, Polarity asMisspelt) {
    boolean is(Cue cue) {
        return cue.isIn(cues);
    }
}
