package org.philippic.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.philippic.model.Document;

/**
 * What every section of the report is written from: the data, the seeds with their rows, the labels and the limits.
 * Immutable.
 */
record ReportView(
        ReportData data, List<Seed> seeds, Map<String, Document> documents, Labels labels, ReportLimits limits) {

    static ReportView of(ReportData data, ReportLimits limits) {
        return new ReportView(
                data,
                Seed.of(data),
                data.documents().stream().collect(Collectors.toMap(Document::docId, Function.identity(), (a, b) -> a)),
                Labels.load(),
                limits);
    }

    /** A label in both languages; see {@link Labels#html}. */
    String label(String key, String... args) {
        return labels.html(key, args);
    }

    /** The seeds that have a page of their own. */
    List<Seed> pages() {
        return seeds.subList(0, Math.min(limits.pages(), seeds.size()));
    }

    /** The seed with this id, if it is one and has a page. */
    Optional<Seed> seed(String docId) {
        return pages().stream()
                .filter(seed -> seed.document().docId().equals(docId))
                .findFirst();
    }

    /** How a document is named: title and author where known, else its id; a seed's name leads to its section. */
    String documentName(String docId) {
        Document document = documents.get(docId);
        String name =
                document == null || document.title() == null || document.title().isBlank()
                        ? Html.escape(DocumentText.shorten(docId, 120))
                        : "<cite>" + Html.escape(DocumentText.shorten(document.title(), 100)) + "</cite>"
                                + (document.author() == null
                                        ? ""
                                        : " <span class=\"by\">"
                                                + Html.escape(DocumentText.shorten(document.author(), 60)) + "</span>");
        return seed(docId)
                .map(seed -> "<a href=\"#seed-" + seed.index() + "\">" + name + "</a>")
                .orElse(name);
    }

    /** Says how many of a table's rows are shown; empty where all are. */
    String cut(long shown, long all, String table) {
        return shown >= all
                ? ""
                : "<p class=\"cut\">" + label("table.cut", Html.count(shown), Html.count(all), table) + "</p>";
    }

    /** Rows of a published table, in the whole run. */
    long rowsOf(String table) {
        return data.run().tables().stream()
                .filter(counted -> counted.name().equals(table))
                .mapToLong(RunFacts.TableRows::rows)
                .findFirst()
                .orElse(0);
    }
}
