package org.philippic.publish;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption, column headings and rows whose first cell is their heading. Not thread-safe. */
final class HtmlTable {
    private final String kind;
    private final String caption;
    private final List<String> styles = new ArrayList<>();
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    private HtmlTable(String kind, String caption) {
        this.kind = kind;
        this.caption = caption;
    }

    /** An empty table; {@code kind} is a class name of the style sheet, {@code caption} is HTML. */
    static HtmlTable of(String kind, String caption) {
        return new HtmlTable(kind, caption);
    }

    /** Adds a column of words under an HTML heading. */
    HtmlTable words(String heading) {
        return column("", heading);
    }

    /** Adds a column of figures. */
    HtmlTable figures(String heading) {
        return column("num", heading);
    }

    /** Adds a column of drawings, which takes the room that the others leave. */
    HtmlTable drawing(String heading) {
        return column("wide", heading);
    }

    /** Adds a row of HTML cells, one for each column. */
    HtmlTable row(String... cells) {
        if (cells.length != styles.size()) {
            throw new IllegalArgumentException(
                    "A row of " + cells.length + " cells in a table of " + styles.size() + " columns");
        }
        body.append("<tr><th scope=\"row\">").append(cells[0]).append("</th>");
        for (int i = 1; i < cells.length; i++) {
            body.append("<td").append(style(i)).append('>').append(cells[i]).append("</td>");
        }
        body.append("</tr>");
        return this;
    }

    String html() {
        return "<div class=\"scroll\" tabindex=\"0\"><table class=\"" + kind + "\"><caption>" + caption
                + "</caption><thead><tr>" + head + "</tr></thead><tbody>" + body + "</tbody></table></div>";
    }

    private HtmlTable column(String style, String heading) {
        styles.add(style);
        head.append("<th scope=\"col\"").append(style(styles.size() - 1)).append('>');
        head.append(heading).append("</th>");
        return this;
    }

    private String style(int column) {
        return styles.get(column).isEmpty() ? "" : " class=\"" + styles.get(column) + "\"";
    }
}
