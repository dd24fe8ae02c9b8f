package org.philippic.zone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.evaluate.GoldFiles;
import org.philippic.language.LanguageDetector;
import org.philippic.model.Quotation;

/**
 * Scores quotations of kind direct and block against gold, see {@link QuotationGold} for its forms.
 *
 * <p>span_f1: a found and a gold span match where they share at least 0.9 of the longer, quotation marks, dashes and
 * white space at their ends left out; each matches once. Of a quotation that gold has only the beginning of, the
 * beginning counts. speaker_accuracy: of the matched spans whose gold names a speaker, the share where the found speaker
 * has a word of that name, or where the words that introduce the quotation have the pronoun that stands as gold speaker.
 * Thread-safe.
 */
public final class QuotationEvaluation {
    private static final double OVERLAP = 0.9;

    private final Zoner zoner;
    private final LanguageDetector languages;

    public QuotationEvaluation(Zoner zoner, LanguageDetector languages) {
        this.zoner = zoner;
        this.languages = languages;
    }

    /**
     * Evaluates a file or a folder of files; groups are {@code lang/file}.
     *
     * @param texts where the texts of a file {@code NAME-quotations.jsonl} lie if there is no folder NAME beside it
     */
    public EvaluationReport evaluate(Path gold, Path texts) {
        Map<String, Score> groups = new TreeMap<>();
        Score overall = new Score();
        int n = 0;
        for (Path file : files(gold)) {
            for (QuotationGold.Text text : QuotationGold.read(file, texts, languages)) {
                Score group = groups.computeIfAbsent(text.lang() + "/" + text.set(), key -> new Score());
                score(text, group, overall);
                n += text.quotations().size();
            }
        }
        Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
        groups.forEach((name, score) -> metrics.put(name, score.metrics()));
        return new EvaluationReport("quotations", gold.toString(), "rules", n, metrics, overall.metrics());
    }

    /** The files of a folder that have quotations: all, but where some are named so, only those. */
    private static List<Path> files(Path gold) {
        List<Path> all = GoldFiles.at(gold, ".jsonl", ".jsonl.gz");
        List<Path> named = all.stream().filter(QuotationGold::isOfSeparateTexts).toList();
        return named.isEmpty() ? all : named;
    }

    private void score(QuotationGold.Text gold, Score group, Score overall) {
        int[] codePoints = gold.text().codePoints().toArray();
        List<Quotation> found =
                zoner
                        .zone(EvaluationDocument.of(gold.name(), gold.text(), gold.lang()), gold.lang())
                        .quotations()
                        .stream()
                        .filter(quotation -> quotation.kind().equals("direct")
                                || quotation.kind().equals("block"))
                        .toList();
        boolean[] taken = new boolean[found.size()];
        int matched = 0;
        for (QuotationGold.Span quotation : gold.quotations()) {
            int match = match(codePoints, quotation, found, taken);
            if (match < 0) {
                continue;
            }
            taken[match] = true;
            matched++;
            if (!quotation.speaker().isEmpty()) {
                boolean right = sameSpeaker(quotation.speaker(), found.get(match));
                group.speaker(right);
                overall.speaker(right);
            }
        }
        group.spans(matched, gold.quotations().size(), found.size());
        overall.spans(matched, gold.quotations().size(), found.size());
    }

    private static int match(int[] text, QuotationGold.Span gold, List<Quotation> found, boolean[] taken) {
        Span wanted = Span.trimmed(text, gold.start(), gold.end());
        for (int i = 0; i < found.size(); i++) {
            if (taken[i]) {
                continue;
            }
            int end = gold.cut()
                    ? Math.min(found.get(i).charEnd(), gold.end())
                    : found.get(i).charEnd();
            if (Span.trimmed(text, found.get(i).charStart(), end).overlap(wanted) >= OVERLAP) {
                return i;
            }
        }
        return -1;
    }

    static boolean sameSpeaker(String gold, Quotation found) {
        Set<String> names = content(gold);
        if (found.speaker() != null) {
            Set<String> shared = new HashSet<>(content(found.speaker()));
            shared.retainAll(names);
            if (!shared.isEmpty()) {
                return true;
            }
        }
        List<String> goldWords = ZoneCues.words(gold, gold.length());
        boolean pronoun = goldWords.size() == 1 && goldWords.get(0).length() <= 4;
        return pronoun
                && found.cue() != null
                && ZoneCues.words(found.cue(), 200).contains(goldWords.get(0));
    }

    /** The words of a name without articles and the like; the whole name where it has no others. */
    private static Set<String> content(String name) {
        List<String> words = ZoneCues.words(name, name.length());
        Set<String> content = new HashSet<>();
        for (String word : words) {
            if (word.length() > 3) {
                content.add(word);
            }
        }
        return content.isEmpty() ? new HashSet<>(words) : content;
    }

    private record Span(int start, int end) {
        static Span trimmed(int[] text, int start, int end) {
            int from = start;
            int to = end;
            while (from < to && isEdge(text[from])) {
                from++;
            }
            while (to > from && isEdge(text[to - 1])) {
                to--;
            }
            return new Span(from, to);
        }

        private static boolean isEdge(int c) {
            return c < 0x10000 && (QuoteScanner.isMark((char) c) || Line.isSpace((char) c) || "—–-―".indexOf(c) >= 0);
        }

        double overlap(Span other) {
            int shared = Math.min(end, other.end) - Math.max(start, other.start);
            return shared <= 0 ? 0 : (double) shared / Math.max(end - start, other.end - other.start);
        }
    }

    /** Counts of one group. Mutable; confined to one evaluation. */
    private static final class Score {
        private final List<long[]> spans = new ArrayList<>();
        private long speakersRight;
        private long speakers;

        void spans(int matched, int gold, int found) {
            spans.add(new long[] {matched, gold, found});
        }

        void speaker(boolean right) {
            speakers++;
            speakersRight += right ? 1 : 0;
        }

        Map<String, Double> metrics() {
            double matched = spans.stream().mapToLong(s -> s[0]).sum();
            double gold = spans.stream().mapToLong(s -> s[1]).sum();
            double found = spans.stream().mapToLong(s -> s[2]).sum();
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("span_f1", 2 * matched / (gold + found));
            metrics.put("span_precision", matched / found);
            metrics.put("span_recall", matched / gold);
            metrics.put("speaker_accuracy", speakers == 0 ? Double.NaN : (double) speakersRight / speakers);
            return metrics;
        }
    }
}
