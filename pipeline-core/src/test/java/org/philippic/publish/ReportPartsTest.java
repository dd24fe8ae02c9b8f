package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPartsTest {
    @Test
    void textBudget_shortTextsWhole_longOnesShareTheRest() {
        assertThat(TextBudget.shares(List.of(10, 500, 300), 410)).containsExactly(10, 200, 200);
        assertThat(TextBudget.shares(List.of(10, 20), 100)).containsExactly(10, 20);
        assertThat(TextBudget.shares(List.of(), 100)).isEmpty();
    }

    @Test
    void rollingMean_windowIsCutAtTheEnds() {
        assertThat(RollingMean.of(new double[] {0, 3, 6, 9}, 3))
                .containsExactly(new double[] {1.5, 3, 6, 7.5}, within(1e-12));
    }

    @Test
    void documentText_sliceCountsCodePoints() {
        DocumentText text = new DocumentText("a𝔸b中c");
        assertThat(text.length()).isEqualTo(5);
        assertThat(text.slice(1, 3)).isEqualTo("𝔸b");
        assertThat(text.slice(3, 99)).isEqualTo("中c");
    }

    @Test
    void shorten_cutsAtAWordAndMarksIt() {
        assertThat(DocumentText.shorten("one two\n three four", 13)).isEqualTo("one two…");
        assertThat(DocumentText.shorten("one\ntwo", 13)).isEqualTo("one two");
    }

    @Test
    void htmlTable_rowOfAnotherLength_isRefused() {
        HtmlTable table = HtmlTable.of("x", "c").words("a").figures("b");
        assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.row("k", "1").html()).contains("<th scope=\"row\">k</th><td class=\"num\">1</td>");
    }

    @Test
    void strip_positionsStayWithinIt() {
        assertThat(Strip.of("p").bar("ci", -0.2, 1.4).point("dot", 0.5).html())
                .contains("left:0.00%;width:100.00%")
                .contains("left:50.00%");
    }

    @Test
    void ledger_rejectWithNothingKept_balances() {
        assertThat(Ledger.of(SampleReport.small()).balances()).isTrue();
        assertThat(new Ledger(3, 1, 0, 0, 1).balances()).isFalse();
    }
}
