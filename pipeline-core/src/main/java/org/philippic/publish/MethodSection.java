package org.philippic.publish;

import java.util.List;

/** How the figures came about, and the exact manifest of the run. */
final class MethodSection implements Section {
    private static final List<String> NOTES = List.of(
            "method.scale", "method.voice", "method.percentile", "method.keyness", "method.sentiment", "method.limits");

    @Override
    public String id() {
        return "method";
    }

    @Override
    public String html(ReportView view) {
        RunFacts run = view.data().run();
        StringBuilder out = new StringBuilder("<h2>" + view.label("method.title") + "</h2><div class=\"notes\">");
        NOTES.forEach(note -> out.append("<p>").append(view.label(note)).append("</p>"));
        out.append("</div><h3>").append(view.label("manifest.title")).append("</h3><dl class=\"facts\">");
        fact(view, "manifest.run", Html.escape(run.runId()), out);
        fact(view, "manifest.started", Html.escape(run.started()), out);
        fact(view, "manifest.elapsed", Html.duration(run.elapsedMs()), out);
        fact(view, "manifest.version", Html.escape(run.version()), out);
        fact(view, "manifest.profile", Html.escape(run.profile()), out);
        fact(view, "manifest.references", Html.escape(String.join(", ", run.references())), out);
        out.append("</dl><div class=\"columns\">");
        stages(view, run, out);
        tables(view, run, out);
        out.append("</div>");
        models(view, run, out);
        settings(view, run, out);
        return out.toString();
    }

    private static void fact(ReportView view, String key, String html, StringBuilder out) {
        if (!html.isBlank()) {
            out.append("<div><dt>")
                    .append(view.label(key))
                    .append("</dt><dd>")
                    .append(html)
                    .append("</dd></div>");
        }
    }

    private static void stages(ReportView view, RunFacts run, StringBuilder out) {
        HtmlTable table = HtmlTable.of("plain", view.label("manifest.stages"))
                .words(view.label("col.stage"))
                .figures(view.label("col.time"))
                .figures(view.label("col.rows"));
        run.stages()
                .forEach(stage -> table.row(
                        Html.escape(stage.name()), Html.duration(stage.elapsedMs()), Html.count(stage.rows())));
        out.append(table.html());
    }

    private static void tables(ReportView view, RunFacts run, StringBuilder out) {
        HtmlTable table = HtmlTable.of("plain", view.label("manifest.tables"))
                .words(view.label("col.table"))
                .figures(view.label("col.rows"));
        run.tables()
                .forEach(rows -> table.row("<code>" + Html.escape(rows.name()) + "</code>", Html.count(rows.rows())));
        out.append(table.html());
    }

    private static void models(ReportView view, RunFacts run, StringBuilder out) {
        HtmlTable table = HtmlTable.of("plain hashes", view.label("manifest.models"))
                .words(view.label("col.model"))
                .words("SHA-256");
        run.models()
                .forEach(model -> table.row(
                        Html.escape(model.name()), "<code class=\"hash\">" + Html.escape(model.sha256()) + "</code>"));
        out.append("<details><summary>").append(view.label("manifest.models")).append("</summary>");
        out.append(table.html()).append("</details>");
    }

    private static void settings(ReportView view, RunFacts run, StringBuilder out) {
        HtmlTable table = HtmlTable.of("plain", view.label("manifest.settings"))
                .words(view.label("col.setting"))
                .words(view.label("col.value"));
        run.settings()
                .forEach(setting ->
                        table.row("<code>" + Html.escape(setting.key()) + "</code>", Html.escape(setting.value())));
        out.append("<details><summary>").append(view.label("manifest.settings")).append("</summary>");
        out.append(table.html()).append("</details>");
    }
}
