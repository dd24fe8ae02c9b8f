package org.philippic.publish;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.checksum.Sha256;

/**
 * Writes the report of a run: one HTML file that holds its style, its scripts and its data and loads nothing. Pure and
 * thread-safe: the same data gives the same bytes.
 */
public final class Report {
    /** Bytes that a report never exceeds, as UTF-8. */
    public static final int MAX_BYTES = 2_000_000;

    /** The sections in the order in which they are read. */
    static final List<Section> SECTIONS = List.of(
            new VerdictSection(),
            new SeedSections(),
            new KeynessSection(),
            new SentimentSection(),
            new NeighboursSection(),
            new ReuseSection(),
            new QualitySection(),
            new MethodSection());

    private Report() {}

    /**
     * Writes the report. Where the whole would be larger than {@link #MAX_BYTES}, running text, key terms and long
     * lists are cut until it is not; the report says what was cut.
     *
     * @return the HTML, to be stored as UTF-8
     */
    public static String html(ReportData data) {
        ReportLimits limits = ReportLimits.FULL;
        String page = page(ReportView.of(data, limits));
        while (page.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES && limits.pages() > 0) {
            limits = limits.halved();
            page = page(ReportView.of(data, limits));
        }
        return page;
    }

    private static String page(ReportView view) {
        Map<String, String> bodies = new LinkedHashMap<>();
        SECTIONS.forEach(section -> bodies.put(section.id(), section.html(view)));
        bodies.values().removeIf(String::isEmpty);
        String charts = ReportResources.charts();
        String script = ReportResources.own("report.js");
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\" data-ui=\"en\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n");
        // Nothing is loaded, and only these two scripts run: a document that smuggled one in could not start it.
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ");
        out.append("img-src data:; base-uri 'none'; form-action 'none'; script-src ")
                .append(hash(charts))
                .append(' ')
                .append(hash(script))
                .append("\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append(
                "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Philippic ");
        out.append(Html.escape(view.data().run().version())).append("\">\n<link rel=\"icon\" href=\"data:,\">\n");
        out.append("<title>Philippic · ")
                .append(Html.escape(view.data().run().runId()))
                .append("</title>\n");
        out.append("<style>\n").append(ReportResources.own("report.css")).append("</style>\n</head>\n<body>\n");
        ReportHeader.write(view, bodies.keySet(), out);
        out.append("<main id=\"main\" tabindex=\"-1\">\n");
        bodies.forEach((id, html) -> out.append("<section id=\"")
                .append(id)
                .append("\" class=\"part\">")
                .append(html)
                .append("</section>\n"));
        out.append("</main>\n<footer>").append(view.label("footer")).append("</footer>\n");
        out.append("<script type=\"application/json\" id=\"data\">").append(Html.json(json(view)));
        out.append("</script>\n<script>").append(charts).append("</script>\n<script>");
        return out.append(script).append("</script>\n</body>\n</html>\n").toString();
    }

    /** What the page's script draws and looks up. */
    private static Map<String, Object> json(ReportView view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("labels", view.labels().dictionary("js."));
        json.put("deviceLabels", view.labels().dictionary("device."));
        json.put("devices", SeedSections.deviceNames(view));
        json.put("titles", view.pages().stream().map(Seed::title).toList());
        json.put("curves", view.pages().stream().map(CurveData::of).toList());
        json.put("keyness", KeynessData.json(view, KeynessData.groups(view)));
        return json;
    }

    private static String hash(String script) {
        byte[] digest = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
