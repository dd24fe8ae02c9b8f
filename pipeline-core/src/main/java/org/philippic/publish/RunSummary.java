package org.philippic.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentiment;

/** Writes what a run found for the terminal: plain text without colour, no line longer than {@link WrappedText#WIDTH}. Pure. */
public final class RunSummary {
    private static final int SCALE = 24;
    private static final int DEVICES = 3;

    private RunSummary() {}

    /**
     * The summary, ending in a line break.
     *
     * @param data the run; its report is taken to lie where publishing writes it, in the folder of the run
     */
    public static String text(ReportData data) {
        Labels labels = Labels.load();
        List<String> lines = new ArrayList<>();
        List<Seed> seeds = Seed.of(data);
        lines.add("");
        lines.add("Verdicts   (0 analysis … 1 polemic, 95% interval, the author's own voice)");
        lines.add("");
        for (Seed seed : seeds) {
            seed(seed, labels, lines);
        }
        lines.add("");
        ledger(data, lines);
        lines.add("");
        next(data, lines);
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void seed(Seed seed, Labels labels, List<String> lines) {
        String title = DocumentText.shorten(printable(seed.title()), 38);
        Optional<Rhetoric> verdict = seed.verdict();
        if (verdict.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "  %-39s not scored", title));
            return;
        }
        Rhetoric row = verdict.get();
        lines.add(String.format(
                Locale.ROOT,
                "  %-39s %s  %.2f [%.2f-%.2f]  %s",
                title,
                scale(row),
                row.polemic(),
                row.ciLow(),
                row.ciHigh(),
                labels.plainName("label", row.label())));
        String devices = seed.deviceCounts().stream()
                .limit(DEVICES)
                .map(entry -> labels.plainName("device", entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        List<String> facts = new ArrayList<>();
        if (!devices.isEmpty()) {
            facts.add(devices);
        }
        sentiment(seed).ifPresent(facts::add);
        if (!facts.isEmpty()) {
            lines.addAll(WrappedText.lines("    ", String.join("; ", facts)));
        }
    }

    private static Optional<String> sentiment(Seed seed) {
        return seed.documentSentiment().stream()
                .filter(row -> !row.voice().equals("quoted"))
                .filter(row -> row.engine().equals(seed.sentimentEngine().orElse(row.engine())))
                .findFirst()
                .map((Sentiment row) -> String.format(Locale.ROOT, "sentiment %+.2f (%s)", row.score(), row.label()));
    }

    /** The interval and the score on a line of characters. */
    private static String scale(Rhetoric row) {
        StringBuilder line = new StringBuilder("·".repeat(SCALE));
        int low = place(row.ciLow());
        int high = place(row.ciHigh());
        for (int i = Math.min(low, high); i <= high; i++) {
            line.setCharAt(i, '─');
        }
        line.setCharAt(place(row.polemic()), '●');
        return line.toString();
    }

    private static int place(double share) {
        return (int) Math.round(Math.max(0, Math.min(1, share)) * (SCALE - 1));
    }

    private static void ledger(ReportData data, List<String> lines) {
        Ledger ledger = Ledger.of(data);
        long tokens = data.documents().stream().mapToLong(Document::nTokens).sum();
        lines.addAll(WrappedText.lines(
                "",
                String.format(
                        Locale.ROOT,
                        "Documents: %d in = %d ok + %d partial + %d duplicate + %d rejected%s; %,d tokens; %s.",
                        ledger.in(),
                        ledger.ok(),
                        ledger.partial(),
                        ledger.duplicate(),
                        ledger.rejected(),
                        ledger.balances() ? "" : " (THE ACCOUNT DOES NOT BALANCE)",
                        tokens,
                        Durations.text(data.run().elapsedMs()))));
        if (!data.rejects().isEmpty()) {
            Map<String, Long> reasons = data.rejects().stream()
                    .collect(Collectors.groupingBy(Reject::reason, TreeMap::new, Collectors.counting()));
            String list = reasons.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            lines.addAll(WrappedText.lines(
                    "", "Not or not wholly processed: " + printable(list) + "; see the table rejects."));
        }
    }

    private static void next(ReportData data, List<String> lines) {
        lines.add("Report:    " + data.run().output() + "/" + data.run().runId() + "/report.html");
        lines.add("Next:      open the report in a browser, or ask the tables:");
        lines.add("           bin/philippic query --output " + data.run().output() + " \\");
        String question = data.rejects().isEmpty()
                ? "SELECT device, count(*) AS n FROM devices GROUP BY device ORDER BY n DESC"
                : "SELECT source_uri, stage, reason, detail FROM rejects";
        lines.add("             \"" + question + "\"");
        lines.add("           More questions: docs/cookbook.md. Other formats: bin/philippic export --help");
    }

    /** Text of a document without control characters, which a terminal would obey. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}|\\p{Cf}", " ");
    }
}
