package org.philippic.publish;

import java.util.Comparator;
import java.util.List;
import org.philippic.model.Sentiment;
import org.philippic.model.Target;

/** Sentiment by voice, and toward targets: who praises or attacks whom. */
final class SentimentSection implements Section {
    private static final int TARGETS = 8;

    @Override
    public String id() {
        return "sentiment";
    }

    @Override
    public String html(ReportView view) {
        if (view.data().sentiment().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<h2>" + view.label("sentiment.title") + "</h2>");
        out.append("<p class=\"lead\">").append(view.label("sentiment.lead")).append("</p>");
        HtmlTable table = HtmlTable.of("sentiment", view.label("sentiment.caption"))
                .words(view.label("col.seed"))
                .words(view.label("col.voice"))
                .drawing("<span class=\"ends\"><span>−1</span><span>0</span><span>+1</span></span>")
                .figures(view.label("col.score"))
                .words(view.label("col.label"))
                .figures(view.label("col.confidence"))
                .words(view.label("col.engine"));
        for (Seed seed : view.pages()) {
            for (Sentiment row : seed.documentSentiment()) {
                table.row(
                        view.documentName(row.docId()),
                        view.labels().name("voice", row.voice()),
                        strip(row.score()),
                        Html.signed(row.score(), 2),
                        view.labels().name("label", row.label()),
                        Html.figure(row.confidence(), 2),
                        Html.escape(row.engine()));
            }
        }
        return out.append(table.html()).append(targets(view)).toString();
    }

    private static String strip(double score) {
        double at = (score + 1) / 2;
        return Strip.of("diverging")
                .bar(score < 0 ? "neg" : "pos", Math.min(at, 0.5), Math.max(at, 0.5))
                .html();
    }

    /** How each voice of a seed speaks of each target, the most often named first. */
    private static String targets(ReportView view) {
        HtmlTable table = HtmlTable.of("sentiment targets", view.label("targets.caption"))
                .words(view.label("col.speaker"))
                .words(view.label("col.target_name"))
                .drawing("<span class=\"ends\"><span>−1</span><span>0</span><span>+1</span></span>")
                .figures(view.label("col.mean"))
                .figures(view.label("col.sentences"))
                .words(view.label("col.example"));
        int rows = 0;
        for (Seed seed : view.pages()) {
            for (Target row : mostNamed(view, seed)) {
                rows++;
                table.row(
                        Html.escape(DocumentText.shorten(speaker(seed, row), 60)) + " <small class=\"by\">"
                                + Html.escape(DocumentText.shorten(seed.title(), 40)) + "</small>",
                        Html.escape(DocumentText.shorten(row.target(), 60)),
                        strip(row),
                        Html.signed(row.mean(), 2) + " <span class=\"range\">[" + Html.signed(row.ciLow(), 2) + ", "
                                + Html.signed(row.ciHigh(), 2) + "]</span>",
                        Html.count(row.nSentences()),
                        example(seed, row));
            }
        }
        return rows == 0
                ? ""
                : "<h3>" + view.label("targets.title") + "</h3><p class=\"lead\">" + view.label("targets.lead") + "</p>"
                        + table.html() + view.cut(rows, view.data().targets().size(), "targets");
    }

    private static List<Target> mostNamed(ReportView view, Seed seed) {
        return view.data().targets().stream()
                .filter(row -> row.docId().equals(seed.document().docId()))
                .sorted(Comparator.comparingInt(Target::nSentences)
                        .reversed()
                        .thenComparing(row -> -Math.abs(row.mean()))
                        .thenComparing(Target::target)
                        .thenComparing(Target::source))
                .limit(TARGETS)
                .toList();
    }

    /** Who speaks; an author without a name is called by the file. */
    private static String speaker(Seed seed, Target row) {
        return row.source().equals(seed.document().docId()) ? seed.fileName() : row.source();
    }

    private static String strip(Target row) {
        double at = (row.mean() + 1) / 2;
        return Strip.of("diverging")
                .bar(row.mean() < 0 ? "neg" : "pos", Math.min(at, 0.5), Math.max(at, 0.5))
                .bar("ci", (row.ciLow() + 1) / 2, (row.ciHigh() + 1) / 2)
                .html();
    }

    private static String example(Seed seed, Target row) {
        return row.examples().isEmpty()
                ? ""
                : "<q" + VerdictSection.lang(seed) + ">"
                        + Html.escape(DocumentText.shorten(row.examples().get(0), 160)) + "</q>";
    }
}
