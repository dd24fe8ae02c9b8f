package org.philippic.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {
    @Test
    void file_isTheCorpusAndThePath_withWhatFileSystemsRefuseEncoded() {
        assertThat(Identifiers.file("seeds:a b/été.txt#3", ".conllu"))
                .isEqualTo("seeds/a%20b/%C3%A9t%C3%A9.txt%233.conllu");
    }

    @Test
    void namesThatAreHiddenOrLeadAway_areEncoded() {
        assertThat(Identifiers.file("c:../_x//y", ".xml")).isEqualTo("c/%../%_x/%/y.xml");
    }

    @Test
    void longNames_stayShortAndDifferent() {
        String longName = "x".repeat(300);

        assertThat(Identifiers.file("c:" + longName + "1", "")).hasSizeLessThan(140);
        assertThat(Identifiers.file("c:" + longName + "1", ""))
                .isNotEqualTo(Identifiers.file("c:" + longName + "2", ""));
    }
}
