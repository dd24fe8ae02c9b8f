package org.philippic.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.language.LanguagePack.LemmaSource;

class LanguagePacksTest {
    static Stream<LanguagePack> packs() {
        return LanguagePacks.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPack_isWhole(LanguagePack pack) {
        assertThat(pack.iso()).matches("[a-z]{2}");
        assertThat(pack.name()).isNotBlank();
        assertThat(pack.entityTypes().values()).isNotEmpty().isSubsetOf("PERSON", "ORGANIZATION", "LOCATION", "MISC");
        ModelCatalogue catalogue = ModelCatalogue.shipped();
        assertThat(catalogue.file(pack.iso(), "tagger").lang()).isEqualTo(pack.iso());
        assertThat(catalogue.file(pack.iso(), "parser").lang()).isEqualTo(pack.iso());
        if (pack.lemmas() == LemmaSource.DICTIONARY) {
            assertThat(getClass().getResource(pack.dictionary())).isNotNull();
            assertThat(getClass().getResource(pack.resource("dictionary-tags.tsv")))
                    .isNotNull();
        }
    }

    @Test
    void unknownLanguage_hasNoPack() {
        assertThat(LanguagePacks.find("tlh")).isEmpty();
        assertThat(LanguagePacks.find("fr")).map(LanguagePack::name).contains("French");
    }
}
