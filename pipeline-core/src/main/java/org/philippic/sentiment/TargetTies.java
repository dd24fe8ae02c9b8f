package org.philippic.sentiment;

import java.util.Set;

/**
 * Tells which words of a parsed sentence are said of a target: its epithets; what it does, as far as the clause goes
 * ("called for terror"); what is done to it; the noun that it owns, with that noun's epithets and deeds ("the crimes of
 * X", "X's policy has failed"); and what it is brought into by a preposition ("a campaign against X"). Conjuncts share
 * the role of the first one. Holds no state.
 */
final class TargetTies {
    private static final Set<String> EPITHETS = Set.of("amod", "appos", "nmod", "compound", "flat", "acl");
    private static final Set<String> OWNED_BY = Set.of("nmod", "amod", "compound", "flat");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
    private static final Set<String> OBJECTS = Set.of("obj", "iobj", "dobj");
    private static final Set<String> CLAUSES = Set.of("conj", "advcl", "ccomp", "xcomp", "parataxis", "acl");
    private static final Set<String> BESIDE_OBJECT = Set.of("advmod", "xcomp", "nsubj");
    private static final Set<String> BESIDE_OBLIQUE = Set.of("obj", "advmod", "nsubj");
    private static final int MAX_STEPS = 5;

    private TargetTies() {}

    /**
     * Share of the size of the polar words of a sentence that is tied to a target, 0…1; 0 where there are none.
     *
     * @param from index of its first token
     * @param to index after its last token
     */
    static double share(TargetSentence sentence, int from, int to) {
        double tied = 0;
        double all = 0;
        for (PolarWord word : sentence.polarWords()) {
            if (word.index() < from || word.index() >= to) {
                double size = Math.abs(word.value());
                all += size;
                tied += isTied(sentence.paths(), word.index(), from, to) ? size : 0;
            }
        }
        return all == 0 ? 0 : tied / all;
    }

    /** Whether a word is said of the target; no where the sentence is not parsed. */
    static boolean isTied(DependencyPaths paths, int word, int from, int to) {
        if (!paths.parsed()) {
            return false;
        }
        int head = paths.headOf(from, to);
        if (isEpithet(paths, word, head)) {
            return true;
        }
        int node = firstOfConjuncts(paths, head);
        if (isSaidInRole(paths, word, node)) {
            return true;
        }
        int owned = paths.head(node);
        return owned >= 0
                && OWNED_BY.contains(paths.relation(node))
                && (isEpithet(paths, word, owned) || isSaidInRole(paths, word, owned));
    }

    /** Whether a word is a deed of the target: in its clause, or a noun with the target as its possessor. */
    static boolean isDoneBy(DependencyPaths paths, int word, int from, int to) {
        if (!paths.parsed()) {
            return false;
        }
        int node = firstOfConjuncts(paths, paths.headOf(from, to));
        int governor = paths.head(node);
        boolean acts = governor >= 0 && SUBJECTS.contains(paths.relation(node)) && !paths.isPassive(node);
        return acts ? isInClause(paths, word, governor) : paths.isPossessor(node) && governor == word;
    }

    private static int firstOfConjuncts(DependencyPaths paths, int head) {
        int node = head;
        for (int steps = 0; steps < MAX_STEPS && isBesideAnother(paths, node); steps++) {
            node = paths.head(node);
        }
        return node;
    }

    private static boolean isBesideAnother(DependencyPaths paths, int node) {
        String relation = paths.relation(node);
        return relation.equals("conj") || relation.equals("appos");
    }

    private static boolean isEpithet(DependencyPaths paths, int word, int head) {
        int node = word;
        for (int steps = 0; steps < MAX_STEPS && node >= 0 && node != head; steps++) {
            if (!EPITHETS.contains(paths.relation(node))
                    && !paths.relation(node).equals("conj")) {
                return false;
            }
            node = paths.head(node);
        }
        return node == head && word != head;
    }

    private static boolean isSaidInRole(DependencyPaths paths, int word, int node) {
        String relation = paths.relation(node);
        int governor = paths.head(node);
        if (governor < 0) {
            return false;
        }
        if (SUBJECTS.contains(relation)) {
            return paths.isPassive(node) ? word == governor : isInClause(paths, word, governor);
        }
        boolean sister = paths.head(word) == governor;
        if (OBJECTS.contains(relation)) {
            return word == governor || sister && BESIDE_OBJECT.contains(paths.relation(word));
        }
        if (OWNED_BY.contains(relation)) {
            return word == governor;
        }
        return relation.equals("obl") && (word == governor || sister && BESIDE_OBLIQUE.contains(paths.relation(word)));
    }

    /** Whether a word stands below a verb without a clause between that has a subject of its own. */
    private static boolean isInClause(DependencyPaths paths, int word, int verb) {
        int node = word;
        for (int steps = 0; steps <= MAX_STEPS && node >= 0; steps++) {
            if (node == verb) {
                return true;
            }
            String relation = paths.relation(node);
            if (SUBJECTS.contains(relation) || CLAUSES.contains(relation) && paths.hasSubject(node)) {
                return false;
            }
            node = paths.head(node);
        }
        return false;
    }
}
