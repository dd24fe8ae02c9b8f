package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.philippic.model.Sensitivity;

class ReportTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)><!--<script>\"'&";

    @Test
    void seedsFolder_sampleScores_fitsTheLimitAndHasEverySection() throws Exception {
        Path seeds = Path.of(System.getProperty("project.root", ".")).resolve("seeds");
        String html = Report.html(SampleReport.ofFolder(seeds));
        Files.writeString(Path.of("target/report-sample.html"), html, StandardCharsets.UTF_8);
        assertThat(bytes(html)).isLessThanOrEqualTo(Report.MAX_BYTES);
        for (Section section : Report.SECTIONS) {
            assertThat(html).contains("<section id=\"" + section.id() + "\"");
        }
    }

    @Test
    void movesCurvesClustersAndCopies_areShownWithTheirFigures() {
        ReportData data = SampleReport.small();
        String html = Report.html(data);
        Sensitivity move = data.sensitivity().stream()
                .filter(row -> row.metric().equals("polemic") && row.variation().equals("all_zones"))
                .findFirst()
                .orElseThrow();
        assertThat(html)
                .contains("headings, notes and block quotations count too")
                .contains(Html.figure(move.variedValue(), 3))
                .contains(Html.signed(move.moved(), 2));
        assertThat(html.split("<svg class=\"style\"", -1))
                .hasSize(1
                        + data.documents().stream()
                                .filter(document -> document.corpus().equals("seeds"))
                                .toList()
                                .size());
        assertThat(html)
                .contains(Html.figure(data.rollingDelta().get(0).distance(), 2))
                .contains("Words that stand in several places")
                .contains("sample-books#00ff00ff00ff00ff")
                .contains(Html.figure(0.84375, 2));
    }

    @Test
    void sameRowsInAnotherOrder_sameBytes() {
        ReportData data = SampleReport.small();
        ReportData shuffled = new ReportData(
                data.run(),
                shuffled(data.documents()),
                shuffled(data.zones()),
                shuffled(data.sentences()),
                shuffled(data.tokens()),
                shuffled(data.entities()),
                shuffled(data.quotations()),
                shuffled(data.sentiment()),
                shuffled(data.targets()),
                shuffled(data.rhetoric()),
                shuffled(data.devices()),
                shuffled(data.seedProfile()),
                shuffled(data.sensitivity()),
                shuffled(data.keyness()),
                shuffled(data.neighbours()),
                shuffled(data.rollingDelta()),
                shuffled(data.nearDuplicates()),
                shuffled(data.reuse()),
                shuffled(data.reusePlaces()),
                shuffled(data.rejects()));
        assertThat(Report.html(shuffled)).isEqualTo(Report.html(data));
    }

    @Test
    void hostileDocument_nothingOfItBecomesMarkup() {
        ReportData data = SampleReport.of(List.of(new SampleReport.Text(
                HOSTILE + ".txt", HOSTILE, HOSTILE, "en", "“" + HOSTILE + "” said nobody! " + HOSTILE + " Perhaps?")));
        String html = Report.html(data);
        assertThat(html.replace(ReportResources.charts(), ""))
                .doesNotContain("<img")
                .doesNotContain("onerror=alert(1)>");
        assertThat(scripts(html)).hasSize(3);
        assertThat(html).contains("&lt;/script&gt;&lt;img");
    }

    @Test
    void hostileDocument_onlyOwnScriptsMayRun() {
        String html = Report.html(SampleReport.small());
        assertThat(html).contains("default-src 'none'").containsPattern("script-src 'sha256-[^']+' 'sha256-[^']+'\"");
        assertThat(ReportResources.charts()).doesNotContain("</script").doesNotContain("<!--");
        assertThat(ReportResources.own("report.js")).doesNotContain("</script").doesNotContain("innerHTML");
    }

    @Test
    void loadsNothing_noAddressOutsideTheFile() {
        String html = Report.html(SampleReport.small());
        String own = html.replace(ReportResources.charts(), "");
        assertThat(own)
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void data_isJsonWithTheKeyTermsAndCurves() throws Exception {
        ReportData data = SampleReport.small();
        JsonNode json = new ObjectMapper().readTree(dataOf(Report.html(data)));
        assertThat(json.get("curves")).hasSize(2);
        assertThat(json.get("keyness").get(0).get("t"))
                .hasSameSizeAs(json.get("keyness").get(0).get("e"));
        assertThat(json.get("keyness").get(0).get("t").size()).isEqualTo((int) data.keyness().stream()
                .filter(row -> row.level().equals("lemma"))
                .count());
    }

    @Test
    void figures_everyOneIsAValueOfTheTablesOrACountOfThem() {
        ReportData data = SampleReport.small();
        Set<String> known = TableValues.of(data);
        List<String> unknown = Pattern.compile("<data value=\"([^\"]+)\">")
                .matcher(Report.html(data))
                .results()
                .map(match -> match.group(1))
                .filter(value -> !known.contains(value))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void manyLongSeedsAndTerms_isCutToTheLimitAndSaysSo() {
        List<SampleReport.Text> texts = new ArrayList<>();
        String sentence = "Nobody believed the grey gentlemen, because the mill stood still in 1834! ";
        for (int i = 0; i < 120; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 40; j++) {
                text.append(sentence)
                        .append("Word")
                        .append(i)
                        .append("x")
                        .append(j)
                        .append(j % 10 == 9 ? ".\n\n" : ". ");
            }
            texts.add(new SampleReport.Text("t" + i + ".txt", "Text number " + i, "A", "en", text.toString()));
        }
        String html = Report.html(SampleReport.of(texts));
        assertThat(bytes(html)).isLessThanOrEqualTo(Report.MAX_BYTES);
        assertThat(html).contains("class=\"cut\"");
    }

    @Test
    void emptyRun_isStillAReport() {
        ReportData data = SampleReport.of(List.of());
        assertThat(Report.html(data)).contains("<section id=\"quality\"").doesNotContain("<section id=\"keyness\"");
    }

    @Test
    void identifiers_areUnique() {
        List<String> ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(Report.html(SampleReport.small()).replace(ReportResources.charts(), ""))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private static <R> List<R> shuffled(List<R> rows) {
        List<R> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, new Random(7));
        return copy;
    }

    private static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<MatchResult> scripts(String html) {
        return Pattern.compile("<script[\\s>]")
                .matcher(html.replace(ReportResources.charts(), ""))
                .results()
                .toList();
    }

    private static String dataOf(String html) {
        int start = html.indexOf("id=\"data\">") + "id=\"data\">".length();
        return html.substring(start, html.indexOf("</script>", start));
    }
}
