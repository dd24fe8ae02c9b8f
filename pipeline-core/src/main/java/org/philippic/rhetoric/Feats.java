package org.philippic.rhetoric;

import org.philippic.model.Token;

/** Morphological features as in CoNLL-U: {@code Mood=Imp|Number=Plur}. */
final class Feats {
    private Feats() {}

    /** Whether a token has a feature, such as {@code Mood=Imp}. */
    static boolean has(Token token, String feature) {
        String feats = token.feats();
        if (feats == null) {
            return false;
        }
        for (int at = feats.indexOf(feature); at >= 0; at = feats.indexOf(feature, at + 1)) {
            int end = at + feature.length();
            if ((at == 0 || feats.charAt(at - 1) == '|') && (end == feats.length() || feats.charAt(end) == '|')) {
                return true;
            }
        }
        return false;
    }
}
