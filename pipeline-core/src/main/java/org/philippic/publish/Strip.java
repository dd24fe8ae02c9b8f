package org.philippic.publish;

/**
 * A horizontal scale with an interval and a point on it, as markup without text: what it shows stands as figures beside
 * it. Positions are shares of the width, 0 to 1.
 */
final class Strip {
    private final StringBuilder marks = new StringBuilder();
    private final String kind;

    private Strip(String kind) {
        this.kind = kind;
    }

    /** A strip without marks; {@code kind} is a class name of the style sheet. */
    static Strip of(String kind) {
        return new Strip(kind);
    }

    /** Adds a bar from {@code low} to {@code high}. */
    Strip bar(String name, double low, double high) {
        double from = Math.min(low, high);
        marks.append("<i class=\"").append(name).append("\" style=\"left:").append(Html.percent(from));
        marks.append(";width:")
                .append(Html.percent(Math.max(low, high) - Math.max(0, from)))
                .append("\"></i>");
        return this;
    }

    /** Adds a point. */
    Strip point(String name, double at) {
        marks.append("<i class=\"").append(name).append("\" style=\"left:").append(Html.percent(at));
        marks.append("\"></i>");
        return this;
    }

    String html() {
        return "<span class=\"strip " + kind + "\" aria-hidden=\"true\">" + marks + "</span>";
    }
}
