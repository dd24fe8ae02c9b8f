package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTiesTest {
    private static final String BROWN = "Brown/Brown/PROPN/";

    private static boolean tied(String sentence, int word) {
        DependencyPaths paths = new DependencyPaths(
                Texts.document("en", sentence).sentences().get(0).tokens());
        return TargetTies.isTied(paths, word, 0, 1);
    }

    @Test
    void isTied_wordsOfTheTargetsOwnClause_upToTheNextSubject() {
        String sentence = BROWN + "2/nsubj wants/want/VERB/0/root to/to/PART/4/mark spread/spread/VERB/2/xcomp "
                + "terror/terror/NOUN/4/obj because/because/SCONJ/8/mark fools/fool/NOUN/8/nsubj "
                + "cheer/cheer/VERB/2/advcl loudly/loudly/ADV/8/advmod";
        assertThat(tied(sentence, 4)).isTrue();
        assertThat(tied(sentence, 6)).isFalse();
        assertThat(tied(sentence, 8)).isFalse();
    }

    @Test
    void isTied_whatTheTargetOwns_andItsPredicate() {
        String sentence = BROWN + "3/nmod:poss vile/vile/ADJ/3/amod crimes/crime/NOUN/4/nsubj "
                + "ruined/ruin/VERB/0/root honest/honest/ADJ/6/amod towns/town/NOUN/4/obj";
        assertThat(tied(sentence, 1)).isTrue();
        assertThat(tied(sentence, 2)).isTrue();
        assertThat(tied(sentence, 3)).isTrue();
    }

    @Test
    void isTied_adversaryOfTheSubject_isToldByTheVerbAlone() {
        String sentence = BROWN + "3/obj cruel/cruel/ADJ/4/amod beat/beat/VERB/0/root men/man/NOUN/3/nsubj";
        assertThat(tied(sentence, 2)).isTrue();
        assertThat(tied(sentence, 1)).isFalse();
    }

    @Test
    void isTied_withoutAParse_never() {
        assertThat(tied("Brown lies shamelessly", 1)).isFalse();
    }

    @Test
    void isDoneBy_passiveSubject_doesNothing() {
        DependencyPaths paths = new DependencyPaths(
                Texts.document("en", BROWN + "3/nsubj:pass was/be/AUX/3/aux:pass beaten/beat/VERB/0/root")
                        .sentences()
                        .get(0)
                        .tokens());
        assertThat(TargetTies.isTied(paths, 2, 0, 1)).isTrue();
        assertThat(TargetTies.isDoneBy(paths, 2, 0, 1)).isFalse();
    }
}
