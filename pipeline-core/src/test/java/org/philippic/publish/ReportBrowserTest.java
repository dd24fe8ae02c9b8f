package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the report in a real browser; skipped, with a printed reason, where none is installed. */
class ReportBrowserTest {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

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
