package org.philippic.publish;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.philippic.model.NearDuplicate;
import org.philippic.model.ReusePlace;

/** Words that stand in more than two places, with all of them beside each other, and documents that repeat one whole. */
final class ReuseClusterLists {
    private static final int CLUSTERS = 15;
    private static final int PLACES = 6;

    private ReuseClusterLists() {}

    static String html(ReportView view) {
        return clusters(view) + nearDuplicates(view);
    }

    private static String clusters(ReportView view) {
        List<List<ReusePlace>> clusters = view.data().reusePlaces().stream()
                .filter(place -> place.nPlaces() > 2)
                .collect(groupingBy(ReusePlace::cluster, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(
                                (List<ReusePlace> places) -> -places.get(0).nDocuments())
                        .thenComparing(places -> -places.get(0).nPlaces())
                        .thenComparing(places -> places.get(0).cluster()))
                .toList();
        if (clusters.isEmpty()) {
            return "";
        }
        int shown = Math.min(clusters.size(), Math.min(CLUSTERS, view.limits().tableRows()));
        StringBuilder out =
                new StringBuilder("<h3>").append(view.label("clusters.title")).append("</h3>");
        for (List<ReusePlace> places : clusters.subList(0, shown)) {
            ReusePlace first = places.get(0);
            out.append("<section class=\"pair\"><p class=\"meta\">")
                    .append(view.label("clusters.size", Html.count(first.nPlaces()), Html.count(first.nDocuments())))
                    .append("</p><div class=\"sides\">");
            places.stream()
                    .limit(PLACES)
                    .forEach(place -> ReuseSection.side(view, place.docId(), place.charStart(), place.charEnd(), out));
            out.append("</div></section>");
        }
        if (shown < clusters.size()) {
            out.append("<p class=\"cut\">")
                    .append(view.label("clusters.cut", Html.count(clusters.size() - shown)))
                    .append("</p>");
        }
        return out.toString();
    }

    private static String nearDuplicates(ReportView view) {
        List<NearDuplicate> rows = view.data().nearDuplicates();
        if (rows.isEmpty()) {
            return "";
        }
        int shown = Math.min(rows.size(), view.limits().tableRows());
        HtmlTable table = HtmlTable.of("plain", view.label("copies.caption"))
                .words(view.label("col.document"))
                .words(view.label("col.repeats"))
                .figures(view.label("col.similarity"));
        rows.stream()
                .limit(shown)
                .forEach(row -> table.row(
                        view.documentName(row.docId()),
                        view.documentName(row.otherDocId()),
                        Html.figure(row.similarity(), 2)));
        return "<h3>" + view.label("copies.title") + "</h3>" + table.html()
                + view.cut(shown, rows.size(), "near_duplicates");
    }
}
