package org.philippic.publish;

import java.util.List;
import org.philippic.model.Neighbour;

/** The documents nearest to each seed in style. */
final class NeighboursSection implements Section {
    private static final int NEAREST = 8;

    @Override
    public String id() {
        return "neighbours";
    }

    @Override
    public String html(ReportView view) {
        if (view.data().neighbours().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<h2>" + view.label("neighbours.title") + "</h2>");
        out.append("<p class=\"lead\">").append(view.label("neighbours.lead")).append("</p>");
        int shown = 0;
        int left = view.limits().tableRows();
        for (Seed seed : view.pages()) {
            List<Neighbour> rows = view.data().neighbours().stream()
                    .filter(row -> row.docId().equals(seed.document().docId()) && row.rank() <= NEAREST)
                    .limit(left)
                    .toList();
            left -= rows.size();
            shown += rows.size();
            if (!rows.isEmpty()) {
                out.append(table(view, seed, rows));
            }
        }
        return out.append(view.cut(shown, view.data().neighbours().size(), "neighbours"))
                .toString();
    }

    private static String table(ReportView view, Seed seed, List<Neighbour> rows) {
        HtmlTable table = HtmlTable.of(
                        "neighbours", view.documentName(seed.document().docId()))
                .words(view.label("col.neighbour"))
                .words(view.label("col.measure"))
                .drawing(view.label("col.distance"))
                .figures(view.label("col.distance"))
                .figures(view.label("col.rank"))
                .words(view.label("col.flag"));
        for (Neighbour row : rows) {
            double farthest = view.data().neighbours().stream()
                    .filter(any -> any.measure().equals(row.measure()) && any.rank() <= NEAREST)
                    .mapToDouble(Neighbour::distance)
                    .max()
                    .orElse(1);
            double share = farthest > 0 ? row.distance() / farthest : 0;
            table.row(
                    view.documentName(row.otherDocId()),
                    view.labels().name("measure", row.measure()),
                    Strip.of("near").bar("line", 0, share).point("dot", share).html(),
                    Html.figure(row.distance(), 3),
                    Html.count(row.rank()),
                    row.flag().isEmpty()
                            ? ""
                            : "<span class=\"flag\">" + view.labels().name("flag", row.flag()) + "</span>");
        }
        return table.html();
    }
}
