package org.philippic.rhetoric;

import java.util.List;

/**
 * A written word with what the lists of its language know of it.
 *
 * @param form lower-case form
 * @param hash its hash as a unit of text, see {@link UnitCounts#hash}
 * @param lists the lists that the word is on by itself, a bit for the number of each
 * @param phrases entries of several words that begin with it, the longest first
 * @param polarity −1 to 1; 0 where the lists do not know it
 */
record ListedWord(String form, int hash, long lists, List<Phrase> phrases, double polarity) {
    /**
     * An entry of several words.
     *
     * @param list number of its list
     * @param words two or more
     */
    record Phrase(int list, List<String> words) {
        private boolean standsAt(int at, List<Word> sentence) {
            if (at + words.size() > sentence.size()) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                if (!words.get(i).equals(sentence.get(at + i).form())) {
                    return false;
                }
            }
            return true;
        }
    }

    boolean isOn(WordList list) {
        return (lists >>> list.ordinal() & 1) == 1;
    }

    /** Number of words of the longest entry of each list that begins with this word of a sentence; 0 where none does. */
    int[] lengths(int at, List<Word> sentence, int ofLists) {
        int[] lengths = new int[ofLists];
        for (int list = 0; list < ofLists; list++) {
            lengths[list] = (int) (lists >>> list & 1);
        }
        for (Phrase phrase : phrases) {
            if (phrase.words().size() > lengths[phrase.list()] && phrase.standsAt(at, sentence)) {
                lengths[phrase.list()] = phrase.words().size();
            }
        }
        return lengths;
    }
}
