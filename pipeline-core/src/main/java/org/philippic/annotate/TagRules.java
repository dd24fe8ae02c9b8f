package org.philippic.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Universal parts of speech and features from a language's own tags, from the rules in its file {@code tags.tsv}: the
 * first rule whose conditions on tag, lemma, relation and word before all hold. Immutable and thread-safe.
 */
final class TagRules {
    private static final String ANY = "*";

    private final Map<String, List<Rule>> byTag;

    private record Rule(Set<String> lemmas, Set<String> relations, Set<String> wordsBefore, String upos, String feats) {
        boolean holds(String lemma, String relation, String wordBefore) {
            return matches(lemmas, lemma) && matches(relations, relation) && matches(wordsBefore, wordBefore);
        }

        private static boolean matches(Set<String> wanted, String value) {
            return wanted.contains(ANY) || wanted.contains(value);
        }
    }

    /** What a tag stands for; feats is null where there are none. */
    record Universal(String upos, String feats) {}

    private TagRules(Map<String, List<Rule>> byTag) {
        this.byTag = byTag;
    }

    /** Reads the rules from the class path; empty where the language has none, its tags being universal already. */
    static Optional<TagRules> read(String resource) {
        if (TagRules.class.getResource(resource) == null) {
            return Optional.empty();
        }
        List<String[]> lines = ResourceLines.cells(resource);
        Map<String, List<Rule>> byTag = new HashMap<>();
        List<Rule> forAnyTag = new ArrayList<>();
        for (String[] cells : lines) {
            Rule rule = new Rule(
                    values(cells[1]),
                    values(cells[2]),
                    values(cells[3]),
                    cells[4],
                    cells.length > 5 && !cells[5].isEmpty() ? cells[5] : null);
            for (String tag : tags(cells[0])) {
                if (tag.equals(ANY)) {
                    forAnyTag.add(rule);
                } else {
                    byTag.computeIfAbsent(tag, key -> new ArrayList<>()).add(rule);
                }
            }
        }
        byTag.values().forEach(rules -> rules.addAll(forAnyTag));
        byTag.put(ANY, forAnyTag);
        return Optional.of(new TagRules(byTag));
    }

    /** The comma itself is a tag. */
    private static Set<String> tags(String cell) {
        return cell.equals(",") ? Set.of(cell) : values(cell);
    }

    private static Set<String> values(String cell) {
        return Set.of(cell.split(","));
    }

    /**
     * @param relation to the head without regard to case, empty where not parsed
     * @param wordBefore form of the word before, empty at the start of a sentence
     */
    Universal universal(String tag, String lemma, String relation, String wordBefore) {
        for (Rule rule : byTag.getOrDefault(tag, byTag.get(ANY))) {
            if (rule.holds(lemma, relation, wordBefore.toLowerCase(Locale.ROOT))) {
                return new Universal(rule.upos(), rule.feats());
            }
        }
        return new Universal("X", null);
    }
}
