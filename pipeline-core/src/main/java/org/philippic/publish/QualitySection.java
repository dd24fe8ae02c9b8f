package org.philippic.publish;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.Zone;

/** What was read and how well: the ledger, languages, text quality, zones, and what could not be processed. */
final class QualitySection implements Section {
    @Override
    public String id() {
        return "quality";
    }

    @Override
    public String html(ReportView view) {
        StringBuilder out = new StringBuilder("<h2>" + view.label("quality.title") + "</h2>");
        ledger(view, out);
        languages(view, out);
        zones(view, out);
        rejects(view, out);
        return out.toString();
    }

    private static void ledger(ReportView view, StringBuilder out) {
        Ledger ledger = Ledger.of(view.data());
        out.append("<p class=\"ledger\">")
                .append(view.label(
                        "quality.ledger",
                        Html.count(ledger.in()),
                        Html.count(ledger.ok()),
                        Html.count(ledger.partial()),
                        Html.count(ledger.duplicate()),
                        Html.count(ledger.rejected())))
                .append(" <b>")
                .append(view.label(ledger.balances() ? "quality.balances" : "quality.unbalanced"))
                .append("</b></p>");
    }

    private static void languages(ReportView view, StringBuilder out) {
        Map<String, List<Document>> byLanguage =
                view.data().documents().stream().collect(groupingBy(Document::lang, TreeMap::new, Collectors.toList()));
        HtmlTable table = HtmlTable.of("plain", view.label("languages.caption"))
                .words(view.label("col.language"))
                .figures(view.label("col.documents"))
                .figures(view.label("col.sentences"))
                .figures(view.label("col.tokens"))
                .figures(view.label("col.confidence_low"))
                .figures(view.label("col.ocr_low"));
        byLanguage.forEach((lang, documents) -> table.row(
                view.labels().name("lang", lang),
                Html.count(documents.size()),
                Html.count(documents.stream().mapToLong(Document::nSentences).sum()),
                Html.count(documents.stream().mapToLong(Document::nTokens).sum()),
                Html.figure(lowest(documents, Document::langConfidence), 2),
                Html.figure(lowest(documents, Document::ocrQuality), 3)));
        out.append(table.html());
    }

    private static Double lowest(List<Document> documents, java.util.function.Function<Document, Double> value) {
        return documents.stream()
                .map(value)
                .filter(number -> number != null)
                .min(Double::compare)
                .orElse(null);
    }

    private static void zones(ReportView view, StringBuilder out) {
        if (view.data().zones().isEmpty()) {
            return;
        }
        HtmlTable table = HtmlTable.of("plain zones", view.label("zones.caption"))
                .words(view.label("col.seed"))
                .drawing(view.label("col.share"))
                .words(view.label("col.kinds"))
                .figures(view.label("fact.ocr"));
        for (Seed seed : view.pages()) {
            Map<String, Long> chars = seed.zones().stream()
                    .collect(groupingBy(
                            Zone::kind,
                            TreeMap::new,
                            Collectors.summingLong(zone -> zone.charEnd() - zone.charStart())));
            table.row(
                    view.documentName(seed.document().docId()),
                    stack(chars),
                    kinds(view, chars),
                    Html.figure(seed.document().ocrQuality(), 3));
        }
        out.append(table.html());
    }

    private static List<Map.Entry<String, Long>> largestFirst(Map<String, Long> chars) {
        return chars.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static String stack(Map<String, Long> chars) {
        double total =
                Math.max(1, chars.values().stream().mapToLong(Long::longValue).sum());
        Strip strip = Strip.of("stack");
        double at = 0;
        for (Map.Entry<String, Long> entry : largestFirst(chars)) {
            double next = at + entry.getValue() / total;
            strip.bar("zk zk-" + Html.escape(entry.getKey()), at, next);
            at = next;
        }
        return strip.html();
    }

    private static String kinds(ReportView view, Map<String, Long> chars) {
        return largestFirst(chars).stream()
                .map(entry -> "<span class=\"kind\"><i class=\"zk zk-" + Html.escape(entry.getKey())
                        + "\" aria-hidden=\"true\"></i>" + view.labels().name("zone", entry.getKey())
                        + "&nbsp;<small>" + Html.count(entry.getValue()) + "</small></span>")
                .collect(Collectors.joining(" "));
    }

    private static void rejects(ReportView view, StringBuilder out) {
        out.append("<h3>").append(view.label("rejects.title")).append("</h3>");
        List<Reject> rejects = view.data().rejects();
        if (rejects.isEmpty()) {
            out.append("<p>").append(view.label("rejects.none")).append("</p>");
            return;
        }
        Map<String, Long> reasons = rejects.stream().collect(groupingBy(Reject::reason, TreeMap::new, counting()));
        out.append("<p>")
                .append(reasons.entrySet().stream()
                        .map(entry -> Html.escape(entry.getKey()) + "&nbsp;" + Html.count(entry.getValue()))
                        .collect(Collectors.joining(" · ")))
                .append("</p>");
        HtmlTable table = HtmlTable.of("plain", view.label("rejects.caption"))
                .words(view.label("col.source"))
                .words(view.label("col.stage"))
                .words(view.label("col.reason"))
                .words(view.label("col.detail"))
                .words(view.label("col.kept"));
        int most = view.limits().tableRows();
        rejects.stream()
                .limit(most)
                .forEach(reject -> table.row(
                        Html.escape(DocumentText.shorten(reject.sourceUri(), 140)),
                        Html.escape(reject.stage()),
                        "<code>" + Html.escape(reject.reason()) + "</code>",
                        Html.escape(DocumentText.shorten(reject.detail(), 300)),
                        view.label(reject.recoverable() ? "word.rest_kept" : "word.nothing_kept")));
        out.append(table.html());
        if (rejects.size() > most) {
            out.append("<p class=\"cut\">")
                    .append(view.label("rejects.cut", Html.count(rejects.size() - most)))
                    .append("</p>");
        }
    }
}
