package org.philippic.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sensitivity;

/** How far the figures of a seed move when what was decided about the texts is decided otherwise. */
final class SensitivityTables {
    private static final Set<String> VERDICTS = Set.of("polemic", "sentiment");
    private static final int SHOWN = 12;

    private SensitivityTables() {}

    /** The scores under every decision, then the other metrics that move most; empty where nothing is known. */
    static String html(ReportView view, Seed seed) {
        List<Sensitivity> rows = ofLargestReference(view, seed);
        if (rows.isEmpty()) {
            return "";
        }
        List<Sensitivity> verdicts = rows.stream()
                .filter(row -> VERDICTS.contains(row.metric()))
                .sorted(Comparator.comparing(Sensitivity::metric).thenComparing(Sensitivity::variation))
                .toList();
        List<Sensitivity> others = rows.stream()
                .filter(row -> !VERDICTS.contains(row.metric()) && row.moved() != null && row.variedValue() != null)
                .sorted(Comparator.comparingDouble((Sensitivity row) -> -Math.abs(row.moved()))
                        .thenComparing(Sensitivity::metric)
                        .thenComparing(Sensitivity::variation))
                .limit(Math.min(
                        SHOWN,
                        view.limits().profileRows() / Math.max(1, view.pages().size())))
                .toList();
        StringBuilder out =
                new StringBuilder("<h4>").append(view.label("moves.title")).append("</h4><p class=\"key\">");
        out.append(view.label(
                        "moves.lead",
                        PercentileTables.reference(view, rows.get(0).reference())))
                .append("</p>");
        if (!verdicts.isEmpty()) {
            out.append(table(view, "moves.caption", verdicts));
        }
        if (!others.isEmpty()) {
            out.append("<details class=\"more\"><summary>")
                    .append(view.label("moves.others", Html.count(others.size())))
                    .append("</summary>")
                    .append(table(view, "moves.caption.others", others))
                    .append("</details>");
        }
        return out.toString();
    }

    private static List<Sensitivity> ofLargestReference(ReportView view, Seed seed) {
        String largest = seed.profile().stream()
                .max(Comparator.comparingLong(SeedProfile::nReference)
                        .thenComparing(SeedProfile::reference, Comparator.reverseOrder()))
                .map(SeedProfile::reference)
                .orElse("");
        return view.data().sensitivity().stream()
                .filter(row -> row.docId().equals(seed.document().docId()))
                .filter(row -> row.reference().equals(largest))
                .toList();
    }

    private static String table(ReportView view, String caption, List<Sensitivity> rows) {
        HtmlTable table = HtmlTable.of("profile", view.label(caption))
                .words(view.label("col.metric"))
                .words(view.label("col.variation"))
                .figures(view.label("col.value"))
                .figures(view.label("col.varied_value"))
                .figures(view.label("col.percentile"))
                .figures(view.label("col.varied_percentile"))
                .figures(view.label("col.moved"));
        for (Sensitivity row : rows) {
            table.row(
                    FeatureNames.html(view.labels(), row.metric()),
                    view.labels().name("variation", row.variation()),
                    Html.figure(row.value(), 3),
                    Html.figure(row.variedValue(), 3),
                    Html.figure(row.percentile(), 0),
                    Html.figure(row.variedPercentile(), 0),
                    moved(row));
        }
        return table.html();
    }

    /** The size alone of what scanning errors do is known, so it has no sign. */
    private static String moved(Sensitivity row) {
        return row.moved() == null || row.variedValue() == null
                ? Html.figure(row.moved(), 2)
                : Html.signed(row.moved(), 2);
    }
}
