package org.philippic.annotate;

import java.util.HashMap;
import java.util.Map;
import org.philippic.language.LanguagePack;

/** Lemmas listed one by one in a language's {@code lemmas.tsv}: form in lower case, tag or "*", lemma. Immutable. */
record ListedLemmas(Map<String, String> byFormAndTag) {
    private static final String ANY = "*";

    ListedLemmas {
        byFormAndTag = Map.copyOf(byFormAndTag);
    }

    static ListedLemmas read(LanguagePack pack) {
        Map<String, String> lemmas = new HashMap<>();
        for (String[] cells : ResourceLines.cells(pack.resource("lemmas.tsv"))) {
            for (String tag : cells[1].split(",")) {
                lemmas.put(cells[0] + "\t" + tag, cells[2]);
            }
        }
        return new ListedLemmas(lemmas);
    }

    /** The lemma listed for the tag, else the one for any tag, else null. */
    String lemma(String lowerCaseForm, String tag) {
        String forTag = byFormAndTag.get(lowerCaseForm + "\t" + tag);
        return forTag != null ? forTag : byFormAndTag.get(lowerCaseForm + "\t" + ANY);
    }
}
