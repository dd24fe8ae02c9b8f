package org.philippic.annotate.depparse;

/**
 * The one correction that CoreNLP makes to the tree of its parser, in all languages: the subject of a verb with a
 * passive auxiliary is a passive subject.
 */
public final class PassiveSubjects {
    private static final String PASSIVE_AUXILIARY = "aux:pass";

    private PassiveSubjects() {}

    /** Relabels {@code nsubj} and {@code csubj} in place wherever a sister is {@code aux:pass}. */
    public static void mark(int[] heads, String[] deprels) {
        for (int i = 0; i < heads.length; i++) {
            if (deprels[i].equals(PASSIVE_AUXILIARY)) {
                markUnder(heads[i], heads, deprels);
            }
        }
    }

    private static void markUnder(int head, int[] heads, String[] deprels) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == head && (deprels[i].equals("nsubj") || deprels[i].equals("csubj"))) {
                deprels[i] += ":pass";
            }
        }
    }
}
