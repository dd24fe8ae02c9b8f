package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the long s of old print where a scanner took it for an f: "feulement" for "seulement", "font" for "sont". How
 * many it took so is told by the words that are none with an f; a word that is one is read anew where that share, the
 * counts of the two words and the words beside it make the s far more likely. Confined to the thread that repairs one
 * document.
 */
final class LongS {
    /** One word alone may be the topic of a text, as firs are. */
    private static final int MIN_MISREAD = 3;

    /** Print of that time has the long s. */
    private static final int MIN_MISREAD_IN_OLD = 1;

    private static final double MIN_SHARE = 0.01;

    /** With an f so much rarer than with an s, a word is a misreading in a text that has any. */
    private static final int PLAIN_RATIO = 50;

    private static final double MIN_ODDS = 6;
    private static final int MIN_COUNT = 20;
    private static final int MAX_LETTERS = 3;

    private final WordRepair words;
    private final WordContexts contexts;
    private final double odds;

    private LongS(WordRepair words, WordContexts contexts, double odds) {
        this.words = words;
        this.contexts = contexts;
        this.odds = odds;
    }

    /** The reader for a document with these words, or null where no long s is misread in it. */
    static LongS of(Map<String, Integer> counts, WordRepair words, WordContexts contexts) {
        LongS reader = new LongS(words, contexts, 0);
        int kinds = 0;
        int misread = 0;
        int read = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String word = afterApostrophe(entry.getKey());
            int count = words.count(WordRepair.small(word));
            int s = word.indexOf('s');
            if (count > 0 && s >= 0 && s < word.length() - 1) {
                read += entry.getValue();
            } else if (word.indexOf('f') >= 0) {
                int meant = words.count(WordRepair.small(reader.best(word)));
                if (meant >= MIN_COUNT && meant >= PLAIN_RATIO * count) {
                    misread += entry.getValue();
                    kinds++;
                }
            }
        }
        boolean enough =
                kinds >= (words.isOld() ? MIN_MISREAD_IN_OLD : MIN_MISREAD) && misread >= MIN_SHARE * (misread + read);
        return enough ? new LongS(words, contexts, (double) misread / Math.max(1, read)) : null;
    }

    /**
     * The word as it was printed.
     *
     * @param before the word before in small letters
     * @param after the word after in small letters
     */
    String read(String word, String before, String after) {
        String part = afterApostrophe(word);
        String meant = best(part);
        if (meant.equals(part)) {
            return word;
        }
        int count = words.count(WordRepair.small(part));
        int meantCount = words.count(WordRepair.small(meant));
        boolean likely;
        if (contexts.pairs().getOrDefault(part, "").equals(meant)) {
            likely = Math.log(odds) + contexts.logOdds(part, before, after) > Math.log(MIN_ODDS);
        } else {
            likely = meantCount >= MIN_COUNT && odds * meantCount > MIN_ODDS * count;
        }
        return likely ? word.substring(0, word.length() - part.length()) + meant : word;
    }

    /** The most frequent word with s for one f or more; the word itself where there is none. */
    private String best(String word) {
        List<Integer> places = new ArrayList<>();
        for (int at = word.indexOf('f'); at >= 0 && places.size() < MAX_LETTERS; at = word.indexOf('f', at + 1)) {
            if (at < word.length() - 1) {
                places.add(at);
            }
        }
        String best = word;
        int most = 0;
        for (int set = 1; set < 1 << places.size(); set++) {
            StringBuilder variant = new StringBuilder(word);
            for (int i = 0; i < places.size(); i++) {
                if ((set >> i & 1) == 1) {
                    variant.setCharAt(places.get(i), 's');
                }
            }
            int count = words.count(WordRepair.small(variant.toString()));
            if (count > most) {
                most = count;
                best = variant.toString();
            }
        }
        return best;
    }

    private static String afterApostrophe(String word) {
        return word.substring(Math.max(word.lastIndexOf('\''), word.lastIndexOf('’')) + 1);
    }
}
