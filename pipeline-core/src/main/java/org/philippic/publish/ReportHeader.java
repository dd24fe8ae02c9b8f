package org.philippic.publish;

import java.util.Set;
import org.philippic.model.Document;

/** The head of the page: what the report is about, the way to its sections, and the choice of language and colours. */
final class ReportHeader {
    private ReportHeader() {}

    static void write(ReportView view, Set<String> sections, StringBuilder out) {
        RunFacts run = view.data().run();
        out.append("<a class=\"skip\" href=\"#main\">")
                .append(view.label("nav.skip"))
                .append("</a>\n<header class=\"top\">");
        out.append("<div class=\"brand\"><h1>Philippic</h1><p class=\"tag\">").append(view.label("header.tag"));
        out.append("</p></div><div class=\"choices\"><div role=\"group\" data-aria=\"language\">");
        out.append("<button type=\"button\" data-set-ui=\"en\" lang=\"en\" aria-pressed=\"true\">English</button>");
        out.append(
                "<button type=\"button\" data-set-ui=\"fr\" lang=\"fr\" aria-pressed=\"false\">Français</button></div>");
        out.append("<button type=\"button\" id=\"theme\">")
                .append(view.label("header.theme"))
                .append("</button></div>");
        out.append("<p class=\"sum\">").append(summary(view, run)).append("</p></header>\n");
        out.append("<nav class=\"side\" data-aria=\"contents\"><ol>");
        for (String id : sections) {
            out.append("<li><a href=\"#")
                    .append(id)
                    .append("\">")
                    .append(view.label("nav." + id))
                    .append("</a>");
            if (id.equals("seeds")) {
                out.append("<ol>");
                view.pages()
                        .forEach(seed -> out.append("<li><a href=\"#seed-")
                                .append(seed.index())
                                .append("\">")
                                .append(Html.escape(DocumentText.shorten(seed.title(), 44)))
                                .append("</a></li>"));
                out.append("</ol>");
            }
            out.append("</li>");
        }
        out.append("</ol></nav>\n");
    }

    private static String summary(ReportView view, RunFacts run) {
        long others = view.data().documents().size() - view.seeds().size();
        long tokens =
                view.data().documents().stream().mapToLong(Document::nTokens).sum();
        return view.label(
                "header.summary",
                Html.count(view.seeds().size()),
                Html.count(others),
                Html.count(tokens),
                Html.escape(run.started()),
                Html.duration(run.elapsedMs()));
    }
}
