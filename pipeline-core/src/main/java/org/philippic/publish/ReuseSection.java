package org.philippic.publish;

import java.util.Comparator;
import java.util.List;
import org.philippic.model.Document;
import org.philippic.model.Reuse;

/** Passages that a seed shares with another document, side by side, the longest first. */
final class ReuseSection implements Section {
    private static final int PAIRS = 40;
    private static final int EXCERPT = 700;

    @Override
    public String id() {
        return "reuse";
    }

    @Override
    public String html(ReportView view) {
        List<Reuse> rows = view.data().reuse().stream()
                .sorted(Comparator.comparingInt(Reuse::length).reversed())
                .toList();
        String further = ReuseClusterLists.html(view);
        if (rows.isEmpty() && further.isEmpty()) {
            return "";
        }
        List<Reuse> shown =
                rows.stream().limit(Math.min(PAIRS, view.limits().tableRows())).toList();
        StringBuilder out = new StringBuilder("<h2>" + view.label("reuse.title") + "</h2>");
        out.append("<p class=\"lead\">")
                .append(view.label("reuse.lead", Html.count(rows.size()), Html.count(shown.size())))
                .append("</p>");
        for (Reuse row : shown) {
            out.append("<section class=\"pair\"><p class=\"meta\">")
                    .append(view.labels().name("relation", row.relation()))
                    .append(" · ")
                    .append(view.label("reuse.words", Html.count(row.length())))
                    .append(" · ")
                    .append(view.label("reuse.similarity", Html.figure(row.similarity(), 2)))
                    .append("</p><div class=\"sides\">");
            side(view, row.docId(), row.charStart(), row.charEnd(), out);
            side(view, row.otherDocId(), row.otherCharStart(), row.otherCharEnd(), out);
            out.append("</div></section>");
        }
        return out.append(further).toString();
    }

    /** A document's place with its words. */
    static void side(ReportView view, String docId, int start, int end, StringBuilder out) {
        Document document = view.documents().get(docId);
        out.append("<blockquote><p class=\"who\">")
                .append(view.documentName(docId))
                .append(" <small>");
        out.append(Html.count(start)).append("–").append(Html.count(end)).append("</small></p><p");
        out.append(document != null && document.lang().matches("[a-z]{2}") ? " lang=\"" + document.lang() + "\"" : "");
        out.append('>');
        String words = document == null ? "" : new DocumentText(document.text()).excerpt(start, end, EXCERPT);
        out.append(words.isEmpty() ? view.label("reuse.notext") : Html.escape(words));
        out.append("</p></blockquote>");
    }
}
