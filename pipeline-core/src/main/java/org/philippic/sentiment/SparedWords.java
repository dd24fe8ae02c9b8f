package org.philippic.sentiment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.philippic.model.Token;

/**
 * Finds polar words that do not speak against a target though they are tied to it: what befalls it
 * ({@code language/<iso>/misfortunes.txt}: "X was ill"), and the bad things that it stands against, with the word that
 * says so ({@code opposing.txt}: "X denounced the crimes"). Immutable and thread-safe.
 */
final class SparedWords {
    private static final int MAX_STEPS = 5;

    private final Map<String, Set<String>> misfortunes = new TreeMap<>();
    private final Map<String, Set<String>> opposing = new TreeMap<>();

    private SparedWords() {}

    /** Loads the lists of all languages. */
    static SparedWords load() {
        SparedWords spared = new SparedWords();
        for (String lang : SentimentLexicons.LANGUAGES) {
            String folder = "language/" + lang + "/";
            spared.misfortunes.put(lang, new HashSet<>(SentimentLexicon.lines(folder + "misfortunes.txt")));
            spared.opposing.put(lang, new HashSet<>(SentimentLexicon.lines(folder + "opposing.txt")));
        }
        return spared;
    }

    /** Whether the target at {@code from} to {@code to}, exclusive, is spared by a polar word of its sentence. */
    boolean spares(TargetSentence sentence, String lang, PolarWord word, int from, int to) {
        if (word.value() >= 0) {
            return false;
        }
        if (isListed(sentence, word.index(), misfortunes.getOrDefault(lang, Set.of()))) {
            return true;
        }
        Set<String> verbs = opposing.getOrDefault(lang, Set.of());
        DependencyPaths paths = sentence.paths();
        if (isListed(sentence, word.index(), verbs)) {
            return isAgainstSomethingBad(sentence, word.index()) && TargetTies.isDoneBy(paths, word.index(), from, to);
        }
        int node = paths.head(word.index());
        for (int steps = 0; steps < MAX_STEPS && node >= 0; steps++) {
            if (isListed(sentence, node, verbs)) {
                return TargetTies.isDoneBy(paths, node, from, to);
            }
            node = paths.head(node);
        }
        return false;
    }

    private static boolean isAgainstSomethingBad(TargetSentence sentence, int node) {
        return sentence.polarWords().stream()
                .anyMatch(word -> word.value() < 0
                        && word.index() != node
                        && sentence.paths().isBelow(node, word.index()));
    }

    private static boolean isListed(TargetSentence sentence, int word, Set<String> list) {
        Token token = sentence.tokens().get(word);
        return list.contains(token.lemma().toLowerCase(Locale.ROOT))
                || list.contains(token.form().toLowerCase(Locale.ROOT));
    }
}
