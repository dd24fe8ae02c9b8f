package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenedTextTest {
    @Test
    void plainText_isLeftAsItIs() {
        ScreenedText screened = ScreenedText.of("Two words.\nAnd an emoji \uD83D\uDE00!");

        assertThat(screened.text()).isEqualTo("Two words.\nAnd an emoji \uD83D\uDE00!");
        assertThat(screened.longWords()).isEmpty();
    }

    @Test
    void nulsControlsAndUnpairedSurrogates_becomeSpaces() {
        ScreenedText screened = ScreenedText.of("a\u0000b\uD800c\uDC00d\te");

        assertThat(screened.text()).isEqualTo("a b c d e");
    }

    @Test
    void endlessWord_isStoodForByOneLetter_withOffsetsKept() {
        String word = "a".repeat(5000);
        ScreenedText screened = ScreenedText.of("see " + word + " end");

        assertThat(screened.text()).hasSize(5008).startsWith("see x ").endsWith(" end");
        assertThat(screened.endOf(4, 5)).isEqualTo(5004);
        assertThat(screened.endOf(5005, 5008)).isEqualTo(5008);
        assertThat(ScreenedText.form("see " + word, 4, 5004)).isEqualTo("a".repeat(100) + "…");
    }

    @Test
    void longTextInAScriptWithoutSpaces_isNoEndlessWord() {
        String chinese = "老树，".repeat(500);

        assertThat(ScreenedText.of(chinese).text()).isEqualTo(chinese);
        assertThat(ScreenedText.of(chinese).longWords()).isEmpty();
    }
}
