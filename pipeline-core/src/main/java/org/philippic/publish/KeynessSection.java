package org.philippic.publish;

import java.util.List;
import org.philippic.model.Keyness;

/** Terms that the target has more or less often than the reference, as a scatter to explore and as a table. */
final class KeynessSection implements Section {
    private static final int ROWS = 20;

    @Override
    public String id() {
        return "keyness";
    }

    @Override
    public String html(ReportView view) {
        List<KeynessData.Group> groups = KeynessData.groups(view);
        if (groups.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<h2>" + view.label("keyness.title") + "</h2>");
        out.append("<p class=\"lead\">").append(view.label("keyness.lead")).append("</p>");
        out.append("<div class=\"controls\"><label>").append(view.label("keyness.comparison"));
        out.append(" <select id=\"key-group\">");
        for (int i = 0; i < groups.size(); i++) {
            out.append("<option value=\"").append(i).append("\">");
            out.append(Html.escape(comparison(view, groups.get(i)))).append("</option>");
        }
        out.append("</select></label><label>").append(view.label("keyness.search"));
        out.append(
                " <input type=\"search\" id=\"key-search\" autocomplete=\"off\" spellcheck=\"false\"></label></div>");
        out.append(
                "<div class=\"explore\"><div class=\"chart scatter\" id=\"key-chart\" role=\"img\" data-aria=\"scatter\"></div>");
        out.append("<div id=\"key-detail\" class=\"detail\" aria-live=\"polite\"><p class=\"hint\">")
                .append(view.label("keyness.hint"))
                .append("</p></div></div><div id=\"key-table\">");
        long shown = groups.stream().mapToLong(group -> group.terms().size()).sum();
        return out.append(table(view, groups.get(0)))
                .append("</div>")
                .append(view.cut(
                        shown,
                        Math.max(view.rowsOf("keyness"), view.data().keyness().size()),
                        "keyness"))
                .toString();
    }

    /** How a comparison is called in the list: seeds by their titles. */
    private static String comparison(ReportView view, KeynessData.Group group) {
        String name = group.comparison();
        for (Seed seed : view.seeds()) {
            if (name.startsWith(seed.document().docId() + " ")) {
                name = DocumentText.shorten(seed.title(), 48)
                        + name.substring(seed.document().docId().length());
                break;
            }
        }
        return name + " · " + group.level();
    }

    private static String table(ReportView view, KeynessData.Group group) {
        HtmlTable table = HtmlTable.of("terms", view.label("keyness.caption"))
                .words(view.label("col.term"))
                .figures(view.label("col.target"))
                .figures(view.label("col.reference"))
                .figures("LRC")
                .figures("Log Ratio")
                .figures("G²")
                .figures("ζ")
                .figures(view.label("col.q"));
        for (Keyness row : group.terms().stream().limit(ROWS).toList()) {
            table.row(
                    Html.escape(row.term()),
                    Html.count(row.targetCount()),
                    Html.count(row.referenceCount()),
                    Html.signed(row.lrc(), 2),
                    Html.signed(row.logRatio(), 2),
                    Html.signed(row.g2(), 1),
                    Html.signed(row.logOddsZ(), 1),
                    Html.figure(row.qValue(), 3));
        }
        return table.html();
    }
}
