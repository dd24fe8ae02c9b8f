package org.philippic.jobs.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What changed between two runs.
 *
 * @param before name of the first run
 * @param after name of the second
 * @param changes what they were made from that differs
 * @param tables published tables, in order
 * @param figures figures of seeds that moved, the telling ones first
 */
public record RunDiff(
        String before, String after, List<Change> changes, List<TableChange> tables, List<Figure> figures) {
    /** What a run is made from. */
    public enum Cause {
        INPUT,
        CODE,
        MODELS,
        SETTINGS
    }

    /**
     * A thing that a run is made from and that differs.
     *
     * @param what its name, such as a document or a setting
     * @param before what it was, or nothing where the first run lacks it
     * @param after what it is, or nothing where the second lacks it
     */
    public record Change(Cause cause, String what, String before, String after) {}

    /**
     * A table in both runs.
     *
     * @param before rows in the first run; null where it lacks the table
     * @param after rows in the second; null where it lacks the table
     * @param differing rows of either that the other lacks; null where they were not compared
     */
    public record TableChange(String table, Long before, Long after, Long differing) {
        boolean same() {
            return differing != null && differing == 0;
        }
    }

    /**
     * A figure of a seed that moved.
     *
     * @param docId the seed
     * @param figure what is measured
     * @param before value in the first run; null where it has none
     * @param after value in the second; null where it has none
     * @param why what can have moved it, as far as the runs know
     */
    public record Figure(String docId, String figure, Double before, Double after, String why) {}

    /** Whether every row of every table is the same. */
    public boolean same() {
        return tables.stream().allMatch(TableChange::same);
    }

    /** The difference as text of at most 100 columns. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("From ").append(before).append(" to ").append(after).append("\n\n");
        Map<Cause, List<Change>> byCause =
                changes.stream().collect(Collectors.groupingBy(Change::cause, TreeMap::new, Collectors.toList()));
        for (Cause cause : Cause.values()) {
            List<Change> ofCause = byCause.getOrDefault(cause, List.of());
            String name = cause.name().charAt(0) + cause.name().substring(1).toLowerCase(Locale.ROOT);
            text.append(String.format(Locale.ROOT, "%-10s", name))
                    .append(ofCause.isEmpty() ? "the same" : ofCause.size() + " changed")
                    .append('\n');
            ofCause.forEach(change -> text.append("  ").append(line(change)).append('\n'));
        }
        text.append('\n')
                .append(String.format(
                        Locale.ROOT, "%-16s %12s %12s %16s%n", "Table", "rows before", "rows after", "rows differing"));
        for (TableChange table : tables) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %12s %12s %16s%n",
                    table.table(),
                    number(table.before()),
                    number(table.after()),
                    table.differing() == null ? "not compared" : number(table.differing())));
        }
        text.append('\n');
        if (figures.isEmpty()) {
            text.append("No figure of a seed moved.\n");
        } else {
            text.append(String.format(
                    Locale.ROOT, "%-62s %9s %9s%n", "Figures of the seeds that moved", "before", "after"));
        }
        String seed = "";
        for (Figure figure : figures) {
            if (!figure.docId().equals(seed)) {
                seed = figure.docId();
                text.append(cut(seed, 99)).append('\n');
            }
            text.append(String.format(
                    Locale.ROOT,
                    "  %-60s %9s %9s  %s%n",
                    cut(figure.figure(), 60),
                    value(figure.before()),
                    value(figure.after()),
                    figure.why()));
        }
        if (same()) {
            text.append("The runs say the same: no row differs.\n");
        }
        return text.toString();
    }

    private static String line(Change change) {
        String before = change.before() == null ? "new:" : cut(change.before(), 30) + " →";
        String after = change.after() == null ? "gone" : cut(change.after(), 30);
        return cut(change.what(), 30) + "  " + before + " " + after;
    }

    private static String number(Long rows) {
        return rows == null ? "none" : String.format(Locale.ROOT, "%,d", rows);
    }

    private static String value(Double value) {
        return value == null ? "none" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
