package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void escape_markup_isText() {
        assertThat(Html.escape("<a href='x'>&\"")).isEqualTo("&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
    }

    @Test
    void escape_whatNoPageMayHold_isReplaced() {
        assertThat(Html.escape("a\u0000b\uD800c\u202Ed")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        assertThat(Html.escape("é 𝔸 中\n")).isEqualTo("é 𝔸 中\n");
    }

    @Test
    void json_cannotCloseItsScript() {
        assertThat(Html.json("</script><!--&")).isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
    }

    @Test
    void figure_isRoundedForTheEyeAndExactInTheValue() {
        assertThat(Html.figure(0.8349, 2)).isEqualTo("<data value=\"0.8349\">0.83</data>");
        assertThat(Html.figure(-0.001, 2)).isEqualTo("<data value=\"-0.001\">0.00</data>");
        assertThat(Html.signed(-1.25, 1)).contains(">−1.3<");
        assertThat(Html.count(1234567)).contains(">1\u202F234\u202F567<");
        assertThat(Html.figure(null, 2)).contains("–");
    }

    @Test
    void durations_shortOnesInTenthsLongOnesInMinutes() {
        assertThat(Durations.text(812)).isEqualTo("0.8 s");
        assertThat(Durations.text(75_400)).isEqualTo("75 s");
        assertThat(Durations.text(725_000)).isEqualTo("12 min 5 s");
    }
}
