package org.philippic.annotate.depparse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassiveSubjectsTest {
    @Test
    void passiveAuxiliaryPresent_subjectsOfSameVerbArePassive() {
        String[] deprels = {"nsubj", "aux:pass", "root", "csubj", "nsubj"};
        PassiveSubjects.mark(new int[] {3, 3, 0, 3, 4}, deprels);
        assertThat(deprels).containsExactly("nsubj:pass", "aux:pass", "root", "csubj:pass", "nsubj");
    }

    @Test
    void noPassiveAuxiliary_nothingChanges() {
        String[] deprels = {"nsubj", "aux", "root"};
        PassiveSubjects.mark(new int[] {3, 3, 0}, deprels);
        assertThat(deprels).containsExactly("nsubj", "aux", "root");
    }

    @Test
    void subjectAlreadyPassive_staysAsItIs() {
        String[] deprels = {"nsubj:pass", "aux:pass", "root"};
        PassiveSubjects.mark(new int[] {3, 3, 0}, deprels);
        assertThat(deprels[0]).isEqualTo("nsubj:pass");
    }
}
