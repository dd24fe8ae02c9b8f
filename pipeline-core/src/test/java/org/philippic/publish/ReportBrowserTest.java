package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the report in a real browser; skipped, with a printed reason, where none is installed. */
class ReportBrowserTest {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** Writes what breaks the rules of WCAG 2.1 A and AA into the page: the rule, and the elements. */
    private static final String CHECK = """
            axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}).then(result => {
              const found = document.createElement("pre");
              found.id = "checked";
              found.textContent = JSON.stringify(result.violations.map(v =>
                [v.id, v.nodes.length, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))]));
              document.body.append(found);
            });
            """;

    @TempDir
    Path folder;

    @Test
    void report_opensWithoutErrorAndDrawsItsCharts() throws Exception {
        Path page = folder.resolve("report.html");
        Files.writeString(page, Report.html(SampleReport.small()), StandardCharsets.UTF_8);
        Path log = folder.resolve("log");
        String dom = domOf(page, log);
        assertThat(Files.readString(log, StandardCharsets.UTF_8))
                .doesNotContain("CONSOLE")
                .doesNotContain("Uncaught");
        assertThat(dom).contains("<svg").contains("aria-label=\"Contents\"").contains("id=\"key-table\"");
        assertThat(dom).containsPattern("<tr><th scope=\"row\"><button type=\"button\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void report_breaksNoRuleOfAccessibility(String theme) throws Exception {
        // The page lets no foreign script run; this copy lets the checker in.
        String html = Report.html(SampleReport.small())
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replaceFirst("<html ", "<html data-theme=\"" + theme + "\" ");
        int end = html.lastIndexOf("</body>");
        String open = html.substring(0, end) + "<script>" + axe() + "</script><script>" + CHECK + "</script>"
                + html.substring(end);
        Path page = folder.resolve("checked.html");
        Files.writeString(page, open, StandardCharsets.UTF_8);

        String dom = domOf(page, folder.resolve("log"));

        assertThat(dom).contains("id=\"checked\"");
        String found = dom.substring(dom.lastIndexOf("id=\"checked\""));
        assertThat(found.substring(found.indexOf('>') + 1, found.indexOf("</pre>")))
                .isEqualTo("[]");
    }

    @Test
    void everyControl_canBeReachedByKeyboard_andHasAName() throws Exception {
        Path page = folder.resolve("keys.html");
        Files.writeString(page, Report.html(SampleReport.small()), StandardCharsets.UTF_8);
        String dom = domOf(page, folder.resolve("log")).replaceAll("(?s)<script.*?</script>", "");

        assertThat(dom).doesNotContainPattern("tabindex=\"[1-9]").doesNotContain("onclick=");
        assertThat(Pattern.compile("<button[^>]*>\\s*</button>").matcher(dom).find())
                .as("a button without words")
                .isFalse();
        assertThat(dom).contains("href=\"#main\"").contains("aria-live=\"polite\"");
    }

    private static String axe() throws IOException {
        try (InputStream in =
                ReportBrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String domOf(Path page, Path log) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(Stream.concat(
                                Stream.of(browser()),
                                Stream.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--window-size=1300,12000",
                                        "--virtual-time-budget=8000",
                                        "--enable-logging=stderr",
                                        "--user-data-dir=" + folder.resolve("profile"),
                                        "--dump-dom",
                                        page.toUri().toString()))
                        .toList())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!browser.waitFor(120, TimeUnit.SECONDS)) {
            browser.destroyForcibly().waitFor();
            skip("the browser did not answer within 120 s");
        }
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    private static String browser() {
        return BROWSERS.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseGet(() -> {
                    skip("no Chromium is installed at any of " + BROWSERS);
                    return "";
                });
    }

    private static void skip(String reason) {
        System.out.println("Skipped: " + reason);
        Assumptions.abort(reason);
    }
}
