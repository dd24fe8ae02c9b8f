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
        ModelCatalogue catalogue = ModelCatalogue.shipped();
        assertThat(pack.entityTypes().values()).isSubsetOf("PERSON", "ORGANIZATION", "LOCATION", "MISC");
        assertThat(pack.entityTypes().isEmpty())
                .as("classes of entities are named where there is a model of them")
                .isEqualTo(!catalogue.has(pack.iso(), "entities"));
        boolean listedTags = !pack.tagOrder().isEmpty();
        assertThat(catalogue.has(pack.iso(), "tagger")).isEqualTo(!listedTags);
        if (pack.lemmas() == LemmaSource.DICTIONARY) {
            assertThat(pack.dictionary().isEmpty() ? null : getClass().getResource(pack.dictionary()))
                    .as("a dictionary on the class path, where there is none among the models")
                    .matches(found -> found != null || catalogue.has(pack.iso(), "dictionary"));
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
