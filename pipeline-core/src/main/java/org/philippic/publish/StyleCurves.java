package org.philippic.publish;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.philippic.model.StyleWindow;

/**
 * Rolling Delta of a long seed as a drawing of its own, one line for each group that its windows are compared with, and
 * the same as a table.
 */
final class StyleCurves {
    private static final String MEASURE = "cosine_delta";
    private static final String GENRE = ";genre=";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 200;
    private static final int EDGE = 12;
    /** Lines are told apart by their dashes, not by colour alone; the style sheet has as many. */
    private static final int LINES = 6;

    private StyleCurves() {}

    static String html(ReportView view, Seed seed) {
        Map<String, List<StyleWindow>> byGroup = view.data().rollingDelta().stream()
                .filter(row -> row.docId().equals(seed.document().docId())
                        && row.measure().equals(MEASURE))
                .collect(groupingBy(StyleWindow::comparedWith, TreeMap::new, Collectors.toList()));
        byGroup.keySet().retainAll(byGroup.keySet().stream().limit(LINES).toList());
        List<StyleWindow> first = byGroup.values().stream().findFirst().orElse(List.of());
        if (first.size() < 2) {
            return "";
        }
        StringBuilder out = new StringBuilder("<figure class=\"curve\"><figcaption><h4>")
                .append(view.label("style.title"))
                .append("</h4><p>")
                .append(view.label(
                        "style.caption",
                        Html.count(first.size()),
                        PercentileTables.reference(view, first.get(0).reference())))
                .append("</p></figcaption>");
        drawing(view, seed, byGroup, out);
        return out.append("</figure>").append(table(view, byGroup)).toString();
    }

    private static void drawing(ReportView view, Seed seed, Map<String, List<StyleWindow>> byGroup, StringBuilder out) {
        List<StyleWindow> all = byGroup.values().stream().flatMap(List::stream).toList();
        double low = all.stream().mapToDouble(StyleWindow::distance).min().orElse(0);
        double high = all.stream().mapToDouble(StyleWindow::distance).max().orElse(1);
        double length = Math.max(1, seed.text().length());
        out.append("<svg class=\"style\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" role=\"img\" data-aria=\"style\">");
        int line = 0;
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, List<StyleWindow>> group : byGroup.entrySet()) {
            String points = group.getValue().stream()
                    .map(window -> String.format(
                            Locale.ROOT,
                            "%.1f,%.1f",
                            EDGE + (WIDTH - 2 * EDGE) * (window.charStart() + window.charEnd()) / (2 * length),
                            EDGE + (HEIGHT - 2 * EDGE) * (high - window.distance()) / Math.max(1e-9, high - low)))
                    .collect(Collectors.joining(" "));
            out.append("<polyline class=\"s")
                    .append(line)
                    .append("\" points=\"")
                    .append(points)
                    .append("\"/>");
            keys.add("<li><svg viewBox=\"0 0 30 8\" aria-hidden=\"true\"><polyline class=\"s" + line
                    + "\" points=\"0,4 30,4\"/></svg>" + group(view, group.getKey()) + "</li>");
            line++;
        }
        out.append("</svg><ul class=\"lines\">")
                .append(String.join("", keys))
                .append("</ul><p class=\"key\">")
                .append(view.label("style.range", Html.figure(low, 2), Html.figure(high, 2)))
                .append("</p>");
    }

    private static String table(ReportView view, Map<String, List<StyleWindow>> byGroup) {
        HtmlTable table = HtmlTable.of("profile", view.label("style.table")).words(view.label("col.window"));
        byGroup.keySet().forEach(group -> table.figures(group(view, group)));
        Map<Integer, List<StyleWindow>> byWindow = byGroup.values().stream()
                .flatMap(List::stream)
                .collect(groupingBy(StyleWindow::windowId, TreeMap::new, Collectors.toList()));
        int rows = Math.min(view.limits().tableRows(), byWindow.size());
        byWindow.values().stream().limit(rows).forEach(windows -> {
            List<String> cells = new ArrayList<>(Collections.nCopies(1 + byGroup.size(), Html.figure(null, 2)));
            StyleWindow any = windows.get(0);
            cells.set(0, Html.count(any.charStart()) + "–" + Html.count(any.charEnd()));
            int column = 1;
            for (String group : byGroup.keySet()) {
                for (StyleWindow window : windows) {
                    if (window.comparedWith().equals(group)) {
                        cells.set(column, Html.figure(window.distance(), 2));
                    }
                }
                column++;
            }
            table.row(cells.toArray(String[]::new));
        });
        return "<details class=\"more\"><summary>" + view.label("style.numbers", Html.count(rows)) + "</summary>"
                + table.html() + "</details>";
    }

    private static String group(ReportView view, String comparedWith) {
        int genre = comparedWith.indexOf(GENRE);
        if (genre >= 0) {
            return view.labels().name("genre", comparedWith.substring(genre + GENRE.length()));
        }
        return comparedWith.equals("rest") ? view.label("style.rest") : Html.escape(comparedWith);
    }
}
