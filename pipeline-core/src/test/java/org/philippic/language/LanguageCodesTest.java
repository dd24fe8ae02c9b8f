package org.philippic.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodesTest {
    @ParameterizedTest
    @CsvSource({
        "en,en",
        "EN,en",
        "eng,en",
        "fr-CA,fr",
        "fr_FR,fr",
        "fra,fr",
        "fre,fr",
        "deu,de",
        "ger,de",
        "German,de",
        "français,fr",
        "no,nb",
        "nob,nb",
        "cmn,zh",
        "zh-Hant,zh",
        "pes,fa",
        "Russian,ru",
        "iw,he"
    })
    void languageAsItIsWrittenDown_isTheTwoLetterCode(String stated, String code) {
        assertThat(LanguageCodes.iso6391(stated)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "xx", "qqq", "Klingonish", "und", "???"})
    void whatNamesNoLanguage_givesNone(String stated) {
        assertThat(LanguageCodes.iso6391(stated)).isEmpty();
    }
}
