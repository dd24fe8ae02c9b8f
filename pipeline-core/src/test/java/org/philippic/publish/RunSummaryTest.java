package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    @Test
    void twoSeeds_eachHasScoreIntervalAndVerdict() {
        String text = RunSummary.text(SampleReport.small());
        assertThat(text)
                .containsPattern("Against the Grey Gentlemen +[·─●]{24}  0\\.90 \\[0\\.81-0\\.96]  polemic")
                .contains("sentiment -0.45 (negative)")
                .contains("6 in = 5 ok + 0 partial + 0 duplicate + 1 rejected")
                .contains("empty 1")
                .contains("out/20260102-030405-sample/report.html")
                .contains("bin/philippic query --output out");
    }

    @Test
    void longTitle_noLineIsLongerThanTheTerminal() {
        String title = "A very long title without any end ".repeat(20);
        String text = RunSummary.text(
                SampleReport.of(List.of(new SampleReport.Text("a.txt", title, "A", "en", "Nobody! Never? Perhaps."))));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WrappedText.WIDTH));
    }

    @Test
    void titleWithTerminalCodes_isPrintedWithoutThem() {
        String text = RunSummary.text(SampleReport.of(
                List.of(new SampleReport.Text("a.txt", "Red \u001b[31m\u202e title", "A", "en", "Oh!"))));
        assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e");
    }
}
