package org.philippic.publish;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.philippic.model.SeedProfile;

/** Where a seed stands among the documents of each reference, one strip a metric, the most unusual first. */
final class PercentileTables {
    private static final int SHOWN = 12;

    private PercentileTables() {}

    static String html(ReportView view, Seed seed) {
        Map<List<String>, List<SeedProfile>> byReference = seed.profile().stream()
                .collect(groupingBy(
                        row -> List.of(row.reference(), row.stratum()),
                        () -> new TreeMap<>(Comparator.comparing((List<String> key) -> key.get(0))
                                .thenComparing(key -> key.get(1))),
                        Collectors.toList()));
        StringBuilder out = new StringBuilder();
        // The reference with the most documents says the most; it comes first and open.
        List<Map.Entry<List<String>, List<SeedProfile>>> ordered = byReference.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<List<String>, List<SeedProfile>> entry) -> -documentsOf(entry.getValue())))
                .toList();
        String open = " open";
        for (Map.Entry<List<String>, List<SeedProfile>> entry : ordered) {
            out.append("<details class=\"reference\"").append(open).append("><summary>");
            out.append(view.label(
                    "profile.against",
                    "<b>" + reference(view, entry.getKey().get(0)) + "</b>",
                    Html.escape(entry.getKey().get(1)),
                    Html.count(documentsOf(entry.getValue()))));
            out.append("</summary>").append(tables(view, entry.getValue())).append("</details>");
            open = "";
        }
        return out.toString();
    }

    static String reference(ReportView view, String name) {
        return name.equals("run") ? view.label("reference.run") : Html.escape(name);
    }

    private static long documentsOf(List<SeedProfile> rows) {
        return rows.stream().mapToLong(SeedProfile::nReference).max().orElse(0);
    }

    private static String tables(ReportView view, List<SeedProfile> rows) {
        Set<String> metrics = rows.stream().map(SeedProfile::metric).collect(Collectors.toSet());
        List<SeedProfile> unusual = rows.stream()
                // What the rule of a device counts is a feature of the scale; the devices found tell the reader more.
                .filter(row -> !metrics.contains(row.metric().replaceFirst("^device_", "device:"))
                        || !row.metric().startsWith("device_"))
                .sorted(Comparator.comparingDouble(PercentileTables::unusualness)
                        .reversed()
                        .thenComparing(SeedProfile::metric))
                .toList();
        List<SeedProfile> first = unusual.subList(0, Math.min(Math.min(SHOWN, most(view)), unusual.size()));
        List<SeedProfile> rest =
                unusual.subList(first.size(), Math.max(first.size(), Math.min(most(view), unusual.size())));
        int cut = rows.size() - first.size() - rest.size();
        String shown = table(view, first)
                + (cut > 0 ? "<p class=\"cut\">" + view.label("profile.cut", Html.count(cut)) + "</p>" : "");
        return rest.isEmpty()
                ? shown
                : shown + "<details class=\"more\"><summary>"
                        + view.label("more.metrics", Html.count(rest.size())) + "</summary>" + table(view, rest)
                        + "</details>";
    }

    /** Metrics of one seed and reference: the limit shared out over the seeds. */
    private static int most(ReportView view) {
        return Math.max(
                2, view.limits().profileRows() / Math.max(1, view.pages().size()));
    }

    private static double unusualness(SeedProfile row) {
        return row.percentile() == null ? -1 : Math.abs(row.percentile() - 50);
    }

    private static String table(ReportView view, List<SeedProfile> rows) {
        HtmlTable table = HtmlTable.of("profile", view.label("profile.caption"))
                .words(view.label("col.metric"))
                .drawing("<span class=\"ends\"><span>0</span><span>50</span><span>100</span></span>")
                .figures(view.label("col.percentile"))
                .figures(view.label("col.value"))
                .figures(view.label("col.median"))
                .figures(view.label("col.robust_z"))
                .figures(view.label("col.q"))
                .words(view.label("col.flag"));
        for (SeedProfile row : rows) {
            table.row(
                    FeatureNames.html(view.labels(), row.metric()),
                    strip(row),
                    Html.figure(row.percentile(), 0),
                    Html.figure(row.value(), 3),
                    Html.figure(row.median(), 3),
                    Html.figure(row.robustZ(), 1),
                    Html.figure(row.qValue(), 3),
                    flags(view, row.flag()));
        }
        return table.html();
    }

    private static String strip(SeedProfile row) {
        Strip strip = Strip.of("pct");
        if (row.percentile() == null) {
            return strip.html();
        }
        if (row.ciLow() != null && row.ciHigh() != null) {
            strip.bar("ci", row.ciLow() / 100, row.ciHigh() / 100);
        }
        return strip.point("dot", row.percentile() / 100).html();
    }

    private static String flags(ReportView view, String flag) {
        return Arrays.stream(flag.split("[,;|\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(name -> "<span class=\"flag\">" + view.labels().name("flag", name) + "</span>")
                .collect(Collectors.joining(" "));
    }
}
