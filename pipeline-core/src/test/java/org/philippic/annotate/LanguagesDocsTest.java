package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePacks;
import org.philippic.testing.Golden;

class LanguagesDocsTest {
    @Test
    void page_isThatOfThePacksAndTheCatalogue() {
        Golden.assertUpToDate("docs/languages.md", LanguagesDocs.markdown());
    }

    @Test
    void everyLanguage_isOnThePage() {
        assertThat(LanguagesDocs.markdown())
                .contains(LanguagePacks.ALL.stream().map(LanguagePack::name).toList());
    }
}
