package org.philippic.publish;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.philippic.model.Keyness;
import org.philippic.model.Token;

/** The key terms that the report embeds, by comparison and level, each with sentences of the seeds that show it. */
final class KeynessData {
    private static final List<String> LEVELS = List.of("lemma", "form", "device", "upos");

    private KeynessData() {}

    /** The terms of one comparison at one level, most telling first. */
    record Group(String comparison, String level, List<Keyness> terms) {}

    /**
     * Groups the table and keeps of each group the terms that tell most: those whose LRC is farthest from zero, then
     * those with the largest G² in size.
     */
    static List<Group> groups(ReportView view) {
        Map<List<String>, List<Keyness>> grouped = view.data().keyness().stream()
                .collect(groupingBy(
                        row -> List.of(row.comparison(), row.level()),
                        () -> new TreeMap<>(Comparator.comparingInt((List<String> key) -> rank(key.get(1)))
                                .thenComparing(key -> key.get(0))
                                .thenComparing(key -> key.get(1))),
                        Collectors.toList()));
        List<Integer> shares = TextBudget.shares(
                grouped.values().stream().map(List::size).toList(),
                view.limits().keyTerms());
        List<Group> groups = new ArrayList<>();
        grouped.forEach((key, rows) -> {
            int most = Math.min(ReportLimits.TERMS_PER_PLOT, shares.get(groups.size()));
            groups.add(new Group(
                    key.get(0),
                    key.get(1),
                    rows.stream().sorted(TELLING).limit(most).toList()));
        });
        return groups;
    }

    private static final Comparator<Keyness> TELLING = Comparator.comparingDouble((Keyness row) -> Math.abs(row.lrc()))
            .reversed()
            .thenComparing(Comparator.comparingDouble((Keyness row) -> Math.abs(row.g2()))
                    .reversed())
            .thenComparing(Keyness::term);

    private static int rank(String level) {
        int place = LEVELS.indexOf(level);
        return place < 0 ? LEVELS.size() : place;
    }

    /** The groups as the page's script reads them: columns of equal length, and example sentences as [seed, sentence]. */
    static List<Map<String, Object>> json(ReportView view, List<Group> groups) {
        Examples examples = new Examples(view, groups);
        return groups.stream().map(group -> columns(group, examples)).toList();
    }

    private static Map<String, Object> columns(Group group, Examples examples) {
        List<Keyness> terms = group.terms();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("comparison", group.comparison());
        json.put("level", group.level());
        json.put("n1", terms.stream().mapToLong(Keyness::targetTokens).max().orElse(0));
        json.put("n2", terms.stream().mapToLong(Keyness::referenceTokens).max().orElse(0));
        json.put("t", column(terms, Keyness::term));
        json.put("a", column(terms, Keyness::targetCount));
        json.put("b", column(terms, Keyness::referenceCount));
        json.put("r1", column(terms, Keyness::targetRange));
        json.put("r2", column(terms, Keyness::referenceRange));
        json.put("g2", column(terms, row -> short3(row.g2())));
        json.put("lr", column(terms, row -> short3(row.logRatio())));
        json.put("lrc", column(terms, row -> short3(row.lrc())));
        json.put("z", column(terms, row -> short3(row.logOddsZ())));
        json.put("q", column(terms, row -> short3(row.qValue())));
        json.put("e", column(terms, row -> examples.of(group, row.term())));
        return json;
    }

    private static <V> List<V> column(List<Keyness> terms, Function<Keyness, V> value) {
        return terms.stream().map(value).toList();
    }

    private static double short3(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** Finds the first sentences of the target that have a term. */
    private static final class Examples {
        private final ReportView view;
        private final Map<String, Map<String, Set<List<Integer>>>> byLevel = new TreeMap<>();

        Examples(ReportView view, List<Group> groups) {
            this.view = view;
            Map<String, Set<String>> wanted = new TreeMap<>();
            groups.forEach(group -> group.terms()
                    .forEach(row -> wanted.computeIfAbsent(group.level(), level -> new HashSet<>())
                            .add(row.term())));
            Map<String, List<Token>> tokens =
                    view.data().tokens().stream().collect(Collectors.groupingBy(Token::docId));
            for (Seed seed : view.pages()) {
                seed.devices()
                        .forEach(device -> note(wanted, "device", device.device(), seed.index(), device.sentenceId()));
                tokens.getOrDefault(seed.document().docId(), List.of()).forEach(token -> {
                    note(wanted, "lemma", token.lemma(), seed.index(), token.sentenceId());
                    note(wanted, "lemma", lower(token.lemma()), seed.index(), token.sentenceId());
                    note(wanted, "form", token.form(), seed.index(), token.sentenceId());
                    note(wanted, "form", lower(token.form()), seed.index(), token.sentenceId());
                });
            }
        }

        private void note(Map<String, Set<String>> wanted, String level, String term, int seed, int sentence) {
            if (wanted.getOrDefault(level, Set.of()).contains(term)) {
                byLevel.computeIfAbsent(level, name -> new TreeMap<>())
                        .computeIfAbsent(term, name -> new LinkedHashSet<>())
                        .add(List.of(seed, sentence));
            }
        }

        List<List<Integer>> of(Group group, String term) {
            return byLevel.getOrDefault(group.level(), Map.of()).getOrDefault(term, Set.of()).stream()
                    .filter(place -> isInTarget(group.comparison(), place.get(0)))
                    .limit(view.limits().examples())
                    .toList();
        }

        /** A comparison is named by its target first: a seed by its id, or all seeds. */
        private boolean isInTarget(String comparison, int seed) {
            boolean oneSeed = view.seeds().stream()
                    .anyMatch(any -> comparison.startsWith(any.document().docId() + " "));
            return !oneSeed
                    || comparison.startsWith(view.seeds().get(seed).document().docId() + " ");
        }

        private static String lower(String word) {
            return word.toLowerCase(Locale.ROOT);
        }
    }
}
