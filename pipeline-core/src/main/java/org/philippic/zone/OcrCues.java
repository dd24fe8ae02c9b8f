package org.philippic.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What scanners do to a language, from its {@code ocr-cues.txt}. Immutable and thread-safe.
 *
 * @param accents what is read and what was printed, the common misreadings of accents
 * @param confusions the same for other letters
 * @param elided words that end in an apostrophe
 * @param elidedMisread what a scanner makes of "l" before an apostrophe
 * @param linkers words that get glued to the next one
 * @param whole misread words and what they stand for
 * @param opening the same for words that stand so only where a sentence begins
 * @param tied second halves that a hyphen ties to a word
 * @param parted elided words that a scan shows without their apostrophe before the next word
 * @param articleMisread capitals that a scanner makes of an elided article and its apostrophe
 * @param oldSpellings patterns in words without accents and what takes their place, after which older and newer
 *     spellings of a word are the same; "-" stands for nothing
 * @param foreign letters that the language does not write, small
 * @param oldWords words in older spelling that tell the time of a text
 */
record OcrCues(
        List<String[]> accents,
        List<String[]> confusions,
        Set<String> elided,
        Set<String> elidedMisread,
        Set<String> linkers,
        Map<String, String> whole,
        Map<String, String> opening,
        Set<String> tied,
        Set<String> parted,
        List<String> articleMisread,
        List<String[]> oldSpellings,
        Set<String> foreign,
        Set<String> oldWords) {
    /** A word with more misread letters than this is given up. */
    private static final int MAX_FOREIGN = 4;

    static OcrCues load(String language) {
        Map<String, List<String>> sections = Resources.sections(language, "ocr-cues.txt");
        return new OcrCues(
                pairs(sections, "accent"),
                pairs(sections, "confusion"),
                set(sections, "elided"),
                set(sections, "elided-misread"),
                set(sections, "linker"),
                map(sections, "whole"),
                map(sections, "opening"),
                set(sections, "tied"),
                set(sections, "parted"),
                sections.getOrDefault("article-misread", List.of()),
                pairs(sections, "old-spelling"),
                set(sections, "foreign"),
                set(sections, "old"));
    }

    /** Whether a word has a letter that the language does not write, so that a scanner must have misread it. */
    boolean hasForeignLetter(String word) {
        return !foreign.isEmpty() && word.chars().anyMatch(c -> foreign.contains(Character.toString(c)));
    }

    /** What a word with such letters may be when each of them is read otherwise. */
    Set<String> withoutForeignLetters(String word) {
        List<String[]> readings = Stream.concat(accents.stream(), confusions.stream())
                .filter(pair -> hasForeignLetter(pair[0]))
                .toList();
        Set<String> read = new HashSet<>();
        Set<String> open = Set.of(word);
        for (int round = 0; round < MAX_FOREIGN; round++) {
            Set<String> next = new HashSet<>();
            open.forEach(each -> next.addAll(variants(each, readings)));
            next.stream().filter(each -> !hasForeignLetter(each)).forEach(read::add);
            open = next;
        }
        return read;
    }

    /** What a word becomes when one of the misreadings is undone at one place. */
    static Set<String> variants(String word, List<String[]> pairs) {
        Set<String> variants = new HashSet<>();
        for (String[] pair : pairs) {
            for (int at = word.indexOf(pair[0]); at >= 0; at = word.indexOf(pair[0], at + 1)) {
                variants.add(word.substring(0, at) + pair[1] + word.substring(at + pair[0].length()));
            }
        }
        return variants;
    }

    private static List<String[]> pairs(Map<String, List<String>> sections, String section) {
        return sections.getOrDefault(section, List.of()).stream()
                .map(line -> line.split(" ", 2))
                .toList();
    }

    private static Map<String, String> map(Map<String, List<String>> sections, String section) {
        Map<String, String> map = new HashMap<>();
        pairs(sections, section).forEach(pair -> map.put(pair[0], pair[1]));
        return Map.copyOf(map);
    }

    private static Set<String> set(Map<String, List<String>> sections, String section) {
        return Set.copyOf(new HashSet<>(sections.getOrDefault(section, List.of())));
    }
}
