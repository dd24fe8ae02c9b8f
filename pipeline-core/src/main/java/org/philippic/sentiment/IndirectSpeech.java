package org.philippic.sentiment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.philippic.model.Token;

/**
 * Finds speech that is reported without quotation marks: the content clause of a verb of {@code reporting-verbs.txt}
 * that has a subject ("X claimed that …"). Needs a parse. Immutable and thread-safe.
 */
final class IndirectSpeech {
    /** What stands for the subject of a word that nobody is reported to have said. */
    static final int NOBODY = -1;

    private static final String CONTENT_CLAUSE = "ccomp";
    private static final int MAX_STEPS = 30;

    private final Map<String, Set<String>> verbs = new TreeMap<>();

    private IndirectSpeech() {}

    /** Loads the verbs of all languages that have any. */
    static IndirectSpeech load() {
        IndirectSpeech speech = new IndirectSpeech();
        for (String lang : SentimentLexicons.LANGUAGES) {
            speech.verbs.put(lang, new HashSet<>(SentimentLexicon.lines("language/" + lang + "/reporting-verbs.txt")));
        }
        return speech;
    }

    /** By token, the index of the subject of the verb that reports it, or {@link #NOBODY}; the innermost verb counts. */
    int[] speakers(TargetSentence sentence, String lang) {
        int[] speakers = new int[sentence.tokens().size()];
        Arrays.fill(speakers, NOBODY);
        Set<String> reporting = verbs.getOrDefault(lang, Set.of());
        int[] ofClause = speakers.clone();
        boolean any = false;
        DependencyPaths paths = sentence.paths();
        for (int i = 0; i < ofClause.length && paths.parsed(); i++) {
            int verb = paths.head(i);
            if (verb >= 0
                    && paths.relation(i).equals(CONTENT_CLAUSE)
                    && isReporting(sentence.tokens().get(verb), reporting)) {
                ofClause[i] = paths.subject(verb);
                any |= ofClause[i] != NOBODY;
            }
        }
        for (int i = 0; i < speakers.length && any; i++) {
            int node = i;
            for (int steps = 0; steps < MAX_STEPS && node >= 0 && ofClause[node] == NOBODY; steps++) {
                node = paths.head(node);
            }
            speakers[i] = node < 0 ? NOBODY : ofClause[node];
        }
        return speakers;
    }

    /** Whether a word is a verb that reports what somebody says. */
    boolean reports(Token verb, String lang) {
        return verb.upos().equals("VERB") && isReporting(verb, verbs.getOrDefault(lang, Set.of()));
    }

    private static boolean isReporting(Token verb, Set<String> reporting) {
        return reporting.contains(verb.form().toLowerCase(Locale.ROOT))
                || reporting.contains(verb.lemma().toLowerCase(Locale.ROOT));
    }
}
