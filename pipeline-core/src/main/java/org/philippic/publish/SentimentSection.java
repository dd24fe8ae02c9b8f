package org.philippic.publish;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.model.Sentiment;

/** Sentiment by voice, and toward targets: who praises or attacks whom. */
final class SentimentSection implements Section {
    private static final int TARGETS = 10;

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

    /** Stance toward each target as the mean over the sentences that name it, the most often named first. */
    private static String targets(ReportView view) {
        HtmlTable table = HtmlTable.of("sentiment targets", view.label("targets.caption"))
                .words(view.label("col.seed"))
                .words(view.label("col.voice"))
                .words(view.label("col.target_name"))
                .drawing("<span class=\"ends\"><span>−1</span><span>0</span><span>+1</span></span>")
                .figures(view.label("col.mean"))
                .figures(view.label("col.sentences"));
        int rows = 0;
        for (Seed seed : view.pages()) {
            for (Stance stance : stances(seed)) {
                rows++;
                table.row(
                        view.documentName(seed.document().docId()),
                        view.labels().name("voice", stance.voice()),
                        Html.escape(DocumentText.shorten(stance.target(), 60)),
                        strip(stance.mean()),
                        Html.signed(stance.mean(), 2),
                        Html.count(stance.sentences()));
            }
        }
        return rows == 0
                ? ""
                : "<h3>" + view.label("targets.title") + "</h3><p class=\"lead\">" + view.label("targets.lead") + "</p>"
                        + table.html();
    }

    /** What a voice thinks of a target, over the sentences that show it. */
    record Stance(String voice, String target, double mean, int sentences) {}

    static List<Stance> stances(Seed seed) {
        Map<List<String>, List<Sentiment>> byTarget = seed.sentiment().stream()
                .filter(row -> row.unit().equals("sentence") && !row.target().isEmpty())
                .collect(groupingBy(
                        row -> List.of(row.voice(), row.target()),
                        () -> new TreeMap<>(Comparator.comparing((List<String> key) -> key.get(0))
                                .thenComparing(key -> key.get(1))),
                        java.util.stream.Collectors.toList()));
        return byTarget.entrySet().stream()
                .map(entry -> new Stance(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue().stream()
                                .mapToDouble(Sentiment::score)
                                .average()
                                .orElseThrow(),
                        entry.getValue().size()))
                .sorted(Comparator.comparingInt(Stance::sentences).reversed())
                .limit(TARGETS)
                .toList();
    }
}
