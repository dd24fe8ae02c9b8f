package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What work on a character costs in each stage and language, as it was measured document by document. Kept as
 * histograms of logarithmic steps, weighted by characters, of which the median is taken: the few documents that wait for
 * models to load, or for code to be compiled, do not move it. Not thread-safe.
 */
public final class WorkCosts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Bins of an octave: the median is known to within 9 %, as far as costs are foretold at all. */
    private static final double BINS_OF_AN_OCTAVE = 4;

    /** So many characters tell what a machine does now; a few minutes of work. */
    private static final long LASTING = 10_000_000;

    /** Characters by stage, language and bin. */
    private final TreeMap<String, TreeMap<String, TreeMap<Integer, Long>>> characters = new TreeMap<>();

    /**
     * Adds a measured document.
     *
     * @param characters its length; one without characters says nothing
     * @param nanos processor time that it took
     */
    public void add(String stage, String lang, long characters, long nanos) {
        if (characters > 0) {
            int bin = (int) Math.round(BINS_OF_AN_OCTAVE * Math.log(Math.max(1.0, nanos) / characters) / Math.log(2));
            add(stage, lang, bin, characters);
        }
    }

    private void add(String stage, String lang, int bin, long number) {
        characters
                .computeIfAbsent(stage, name -> new TreeMap<>())
                .computeIfAbsent(lang, name -> new TreeMap<>())
                .merge(bin, number, Long::sum);
    }

    /** Adds all that was measured elsewhere. */
    public void add(WorkCosts others) {
        others.characters.forEach((stage, langs) ->
                langs.forEach((lang, bins) -> bins.forEach((bin, number) -> add(stage, lang, bin, number))));
    }

    /**
     * Adds what was measured later. What is older gives way to it, so that about the last {@value #LASTING} characters of
     * each stage and language count: a large run replaces what was known, a small one moves it little.
     */
    public void learn(WorkCosts later) {
        later.characters.forEach((stage, langs) -> langs.forEach((lang, bins) -> {
            TreeMap<Integer, Long> old =
                    characters.getOrDefault(stage, new TreeMap<>()).getOrDefault(lang, new TreeMap<>());
            double kept = Math.max(0, LASTING - total(bins)) / Math.max(1.0, total(old));
            if (kept < 1) {
                old.replaceAll((bin, number) -> (long) (kept * number));
                old.values().removeIf(number -> number == 0);
            }
        }));
        add(later);
    }

    private static long total(Map<Integer, Long> bins) {
        return bins.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether a stage was not measured at all. */
    public boolean isEmpty(String stage) {
        return !characters.containsKey(stage);
    }

    /**
     * Nanoseconds that a stage takes for a character: the median of the language, or that of all languages where the
     * language was not met; nothing where the stage was not measured.
     */
    public OptionalDouble nanosOfACharacter(String stage, String lang) {
        Map<String, TreeMap<Integer, Long>> langs = characters.getOrDefault(stage, new TreeMap<>());
        TreeMap<Integer, Long> bins = langs.get(lang);
        if (bins == null) {
            bins = new TreeMap<>();
            for (TreeMap<Integer, Long> own : langs.values()) {
                for (Map.Entry<Integer, Long> bin : own.entrySet()) {
                    bins.merge(bin.getKey(), bin.getValue(), Long::sum);
                }
            }
        }
        long left = total(bins) / 2;
        for (Map.Entry<Integer, Long> bin : bins.entrySet()) {
            left -= bin.getValue();
            if (left < 0) {
                return OptionalDouble.of(Math.pow(2, bin.getKey() / BINS_OF_AN_OCTAVE));
            }
        }
        return OptionalDouble.empty();
    }

    /** As an object for JSON: characters by stage, language and bin. */
    public Map<String, ?> toJson() {
        return Collections.unmodifiableMap(characters);
    }

    /** Reads what {@link #toJson} gave. */
    public static WorkCosts ofJson(JsonNode json) {
        WorkCosts costs = new WorkCosts();
        json.properties()
                .forEach(stage -> stage.getValue()
                        .properties()
                        .forEach(lang -> lang.getValue()
                                .properties()
                                .forEach(bin -> costs.add(
                                        stage.getKey(),
                                        lang.getKey(),
                                        Integer.parseInt(bin.getKey()),
                                        bin.getValue().asLong()))));
        return costs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCosts that && characters.equals(that.characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return characters.toString();
    }
}
