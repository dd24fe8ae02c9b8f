package org.philippic.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.philippic.model.StyleWindow;

/**
 * Delta of overlapping windows of a long text from the genres of a reference and from the rest of the text itself: where
 * its style leans to which, and where it breaks (Rolling Delta: Rybicki, Hoover and Kestemont 2014, DH2014; Eder 2016).
 * Immutable.
 *
 * @param window words of a window, 1 or more
 * @param step words between the beginnings of two windows, 1 or more
 */
public record RollingDelta(int window, int step) {
    /** Windows just long enough for Delta. */
    public static final RollingDelta DEFAULT = new RollingDelta(StyleSpace.LEAST_WORDS, 250);

    private static final String REST = "rest";

    public RollingDelta {
        if (window < 1 || step < 1) {
            throw new IllegalArgumentException("Windows need words and steps: " + window + ", " + step);
        }
    }

    /**
     * Measures every window of a text.
     *
     * @param reference profile that the space is fitted on, and whose genres are compared with
     * @return rows by window, group and measure; none for a text shorter than a window, or where the reference lacks
     *     the language; none against the rest where that is shorter than a window
     */
    public List<StyleWindow> of(WordSequence text, ReferenceProfile reference) {
        StyleSpace space = StyleSpace.fit(reference, text.lang(), StyleSpace.WORDS);
        List<StyleWindow> rows = new ArrayList<>();
        if (space.isEmpty()) {
            return rows;
        }
        List<WordSequence.Word> words = text.words();
        Map<String, Long> all = counts(words);
        SortedMap<String, double[]> genres = genres(space, text.lang(), reference);
        for (int start = 0; start + window <= words.size(); start += step) {
            List<WordSequence.Word> inWindow = words.subList(start, start + window);
            Map<String, Long> counts = counts(inWindow);
            double[] z = space.zScores(counts, window);
            SortedMap<String, double[]> groups = new TreeMap<>(genres);
            if (words.size() >= 2 * window) {
                Map<String, Long> rest = new HashMap<>(all);
                counts.forEach((form, n) -> rest.merge(form, -n, Long::sum));
                groups.put(REST, space.zScores(rest, words.size() - window));
            }
            int windowId = start / step;
            groups.forEach((group, centre) -> {
                for (Delta delta : Delta.values()) {
                    rows.add(new StyleWindow(
                            text.docId(),
                            windowId,
                            inWindow.get(0).charStart(),
                            inWindow.get(window - 1).charEnd(),
                            window,
                            reference.card().name(),
                            group,
                            delta.measure(),
                            delta.between(z, centre)));
                }
            });
        }
        return rows;
    }

    private static SortedMap<String, double[]> genres(StyleSpace space, String lang, ReferenceProfile reference) {
        SortedMap<String, double[]> centres = new TreeMap<>();
        reference.strata().forEach((name, statistics) -> {
            if (name.startsWith(StratumKind.GENRE.prefix(lang))) {
                centres.put(name, space.centre(statistics));
            }
        });
        return centres;
    }

    private static Map<String, Long> counts(List<WordSequence.Word> words) {
        Map<String, Long> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word.form(), 1L, Long::sum));
        return counts;
    }
}
