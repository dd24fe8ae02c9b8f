package org.philippic.rhetoric;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.philippic.evaluate.EvaluationReport;

/** Writes the model card that ships beside a rhetoric model, in Markdown. */
final class ModelCard {
    private static final int WORST = 15;
    private static final String BY_THEMSELVES =
            "the mean of multilingual BERT's input vectors of the word pieces (not its network)";
    private static final String IN_CONTEXT =
            "the mean of the word pieces' vectors in their context, from the lower eight"
                    + " layers of multilingual BERT's network (setting `rhetoric.network`)";
    private static final String ATTENTION =
            "; nearly half of a device's score comes from attention heads, which weigh every"
                    + " word piece by how much it concerns the device, so that a few words can tell it";
    private static final String PROBES = """
        How to read it. Passages are ranked by the predicted rating; `ece` is of the score, calibrated on the other \
        folds. `spearman_low` to `auc_high`: 95 % intervals over authors. `topic_leak`: of two \
        passages with the same rating, how often the one about politics is rated higher (0.5 is right), and by how \
        many rating steps. `translation`: the same author in two languages; how far the predicted difference \
        lies from the given one, in rating steps. `reliability`: per tenth of the score, the mean score and the share \
        rated 2 or more. `coverage`: the surest share of the passages, and the share of them on the wrong side.
        """;

    private ModelCard() {}

    static String of(RhetoricModel model, TrainingSet set, EvaluationReport rhetoric, EvaluationReport devices) {
        StringBuilder card = new StringBuilder();
        card.append("# Model card: ").append(model.version()).append("\n\n");
        card.append("""
            Written by `philippic train rhetoric`; do not edit by hand.

            ## What it does
            Rates a passage of about 90 to 170 words from 0 (analysis only) to 4 (polemic only) by how it speaks, \
            turns the rating into the probability of a rating of 2 or more, and decides which of 18 rhetorical \
            devices the passage has.

            It is one ridge regression over all languages. Its inputs are named features (rates of word lists, \
            parts of speech, relations, marks; measures of rhythm and repetition), %1$s, words, runs of three to five \
            characters with names and numbers masked, and runs of one to three tokens whose content words are masked. \
            Named features and word pieces have weights that languages share. To it is added a kernel machine, fitted \
            with it and shared by languages, over the named features and the word pieces' first 64 principal axes; \
            the file has the points that it compares with, no text. Devices are fitted in the same way, without runs \
            of characters%3$s.

            Evidence is given in rating steps; it is the part that the feature or word has in the linear part of the \
            rating%2$s.

            ## Data and licence
            Passages from public-domain books, rated by the project's codebook; two readings where the report says \
            `rated_twice`, one elsewhere. Readings of language-model raters; some famous texts were recognised by \
            them. Weights: GPL-3.0-or-later. Word pieces and the vectors that weights were fitted on: multilingual \
            BERT, cased (Google, Apache-2.0).

            """.formatted(
                        set.inContext() ? IN_CONTEXT : BY_THEMSELVES,
                        set.inContext()
                                ? ". What words mean in their context is a part of their sentence; a word alone counts by"
                                        + " itself only"
                                : "",
                        set.inContext() ? ATTENTION : ""));
        Map<String, Integer> passages = new TreeMap<>();
        Map<String, TreeSet<String>> authors = new TreeMap<>();
        set.gold().forEach(passage -> {
            passages.merge(passage.lang(), 1, Integer::sum);
            authors.computeIfAbsent(passage.lang(), lang -> new TreeSet<>()).add(passage.authorGroup());
        });
        card.append("| language | passages | author groups |\n|---|---|---|\n");
        passages.forEach((lang, n) -> card.append(String.format(
                Locale.ROOT, "| %s | %d | %d |%n", lang, n, authors.get(lang).size())));
        card.append("\n## Held-out figures: rating\n");
        card.append(
                "Every passage is scored by a model that has read nothing of its author group (20 folds).\n\n```\n");
        card.append(without(rhetoric, "/book_").toTable()).append("```\n\n");
        card.append(PROBES).append("\n## Books that it reads worst\n");
        worstBooks(card, rhetoric);
        card.append("\n## Held-out figures: devices\n\n");
        card.append("| device | ");
        devices.groups().keySet().forEach(lang -> card.append(lang).append(" | "));
        card.append("overall |\n|---|")
                .append("---|".repeat(devices.groups().size() + 1))
                .append('\n');
        for (String metric : devices.overall().keySet()) {
            card.append("| ").append(metric).append(" | ");
            devices.groups()
                    .values()
                    .forEach(group -> card.append(shown(group.get(metric))).append(" | "));
            card.append(shown(devices.overall().get(metric))).append(" |\n");
        }
        card.append("\n## Errors\n");
        card.append("| language | within authors | between authors | left undecided (ratings) |\n|---|---|---|---|\n");
        model.reliability()
                .forEach((lang, own) -> card.append(String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f | %.2f to %.2f |%n",
                        lang,
                        own.passageError(),
                        own.authorError(),
                        own.unsureLow(),
                        own.unsureHigh())));
        card.append("""

            ## Known failures
            - Deadpan satire reads as analysis: nothing in its wording attacks.
            - Irony and insult without emotive words are missed more often than open invective.
            - Books on religion, war and crime use emotive words to describe; calm ones may score too high.
            - Passages under 25 words are not labelled; far longer ones are cut into windows first.
            - Texts after about 1930, and genres other than books and pamphlets, were not in the data.
            """);
        return card.toString();
    }

    private static EvaluationReport without(EvaluationReport report, String part) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>(report.groups());
        groups.keySet().removeIf(group -> group.contains(part));
        return new EvaluationReport(report.task(), report.data(), report.model(), report.n(), groups, report.overall());
    }

    private static void worstBooks(StringBuilder card, EvaluationReport report) {
        card.append("| book | passages | rated polemic | missed | false alarms |\n|---|---|---|---|---|\n");
        report.groups().entrySet().stream()
                .filter(group -> group.getKey().contains("/book_"))
                .sorted(Comparator.comparingDouble((Map.Entry<String, Map<String, Double>> group) ->
                                -group.getValue().get("missed")
                                        - group.getValue().get("false_alarms"))
                        .thenComparing(Map.Entry::getKey))
                .limit(WORST)
                .forEach(group -> card.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %.0f | %.0f |%n",
                        group.getKey().replace("/book_", " "),
                        group.getValue().get("n"),
                        group.getValue().get("polemic"),
                        group.getValue().get("missed"),
                        group.getValue().get("false_alarms"))));
    }

    private static String shown(Double value) {
        if (value == null || value.isNaN()) {
            return "-";
        }
        return value >= 2 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
