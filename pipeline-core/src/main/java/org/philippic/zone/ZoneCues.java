package org.philippic.zone;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of all languages by which zones are told apart, found in a paragraph in one pass over its words. Immutable
 * and thread-safe.
 *
 * <p>A language joins by a folder {@code language/<iso>/} with a {@code zone-cues.txt} and its code in
 * {@link #LANGUAGES}. The phrases of all languages are looked for everywhere: an English licence closes French pages
 * too.
 */
final class ZoneCues {
    /** Languages with a {@code zone-cues.txt}. */
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it");

    private static final int MAX_SCANNED = 700;
    private static final char[] FOLDED = foldedLatin();

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
    }

    private ZoneCues() {}

    /** The cues of every language, read from the resources. */
    static ZoneCues load() {
        ZoneCues cues = new ZoneCues();
        for (String language : LANGUAGES) {
            Resources.sections(language, "zone-cues.txt")
                    .forEach((section, phrases) -> phrases.forEach(
                            phrase -> cues.add(words(phrase, phrase.length()), Cue.ofSection(section))));
        }
        return cues;
    }

    private void add(List<String> phrase, Cue cue) {
        Node node = root;
        for (String word : phrase) {
            node = node.next.computeIfAbsent(word, key -> new Node());
        }
        node.cues.add(cue);
    }

    /**
     * Which cues a paragraph has.
     *
     * @param anywhere cues somewhere in its first 700 characters
     * @param start cues at its first word
     * @param whole cues that are all its words
     * @param menuItems number of its words in items of a menu
     * @param words number of its words looked at
     * @param citations number of its words that belong to references
     * @param licences number of phrases of licences
     */
    record Found(
            Set<Cue> anywhere, Set<Cue> start, Set<Cue> whole, int menuItems, int words, int citations, int licences) {
        boolean has(Cue cue) {
            return anywhere.contains(cue);
        }

        boolean starts(Cue cue) {
            return start.contains(cue);
        }

        boolean is(Cue cue) {
            return whole.contains(cue);
        }
    }

    Found find(String text) {
        List<String> words = words(text, MAX_SCANNED);
        Set<Cue> anywhere = EnumSet.noneOf(Cue.class);
        Set<Cue> start = EnumSet.noneOf(Cue.class);
        Set<Cue> whole = EnumSet.noneOf(Cue.class);
        int menuWords = 0;
        int citations = 0;
        int licences = 0;
        int menuUntil = 0;
        for (int i = 0; i < words.size(); i++) {
            Node node = root;
            for (int j = i; j < words.size(); j++) {
                node = node.next.get(words.get(j));
                if (node == null) {
                    break;
                }
                anywhere.addAll(node.cues);
                if (i == 0) {
                    start.addAll(node.cues);
                    if (j == words.size() - 1) {
                        whole.addAll(node.cues);
                    }
                }
                if (node.cues.contains(Cue.MENU) && j + 1 > menuUntil) {
                    menuWords += j + 1 - Math.max(menuUntil, i);
                    menuUntil = j + 1;
                }
                citations += node.cues.contains(Cue.CITATION) ? 1 : 0;
                licences += node.cues.contains(Cue.LICENCE) ? 1 : 0;
            }
        }
        return new Found(anywhere, start, whole, menuWords, words.size(), citations, licences);
    }

    /** The words of the first characters of a text, in small letters without accents; apostrophes part words. */
    static List<String> words(String text, int maxLength) {
        List<String> words = new ArrayList<>();
        int length = Math.min(text.length(), maxLength);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c == 'ß' ? "ss" : fold(c));
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** A letter in small form without accent. */
    static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
    }

    private static char[] foldedLatin() {
        char[] folded = new char[0x250];
        for (char c = 0; c < folded.length; c++) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            folded[c] = Character.toLowerCase(plain.charAt(0));
        }
        return folded;
    }
}
