package org.philippic.zone;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Repairs what stands between spaces, part by part at its apostrophes. Confined to the thread that repairs one document. */
final class ChunkRepair {
    private static final Pattern ROMAN = Pattern.compile("(?=.*[VX])(?=.*l)[IVXLl1]{2,6}e?");
    private static final int MIN_ARTICLE_COUNT = 45;
    private static final int MIN_ARTICLE_WORDS = 2;

    private final OcrCues cues;
    private final WordRepair words;
    private final String articles;

    private ChunkRepair(OcrCues cues, WordRepair words, String articles) {
        this.cues = cues;
        this.words = words;
        this.articles = articles;
    }

    /**
     * @param counts the words of the document: a capital is taken for a misread article with its apostrophe, as in
     *     "Técole", where several words show it
     */
    static ChunkRepair of(OcrCues cues, WordRepair words, Map<String, Integer> counts) {
        StringBuilder articles = new StringBuilder();
        for (String letter : cues.articleMisread()) {
            ChunkRepair reader = new ChunkRepair(cues, words, letter);
            long evidence = counts.keySet().stream().filter(reader::hasArticle).count();
            articles.append(evidence >= MIN_ARTICLE_WORDS ? letter : "");
        }
        return new ChunkRepair(cues, words, articles.toString());
    }

    /** Whether a chunk with a capital or figure is a misreading by itself, such as "8c" or, where articles are, "Técole". */
    boolean isSign(String core) {
        return cues.whole().containsKey(core) || hasArticle(core);
    }

    private boolean hasArticle(String word) {
        return word.length() > 3
                && articles.indexOf(word.charAt(0)) >= 0
                && Character.isLowerCase(word.charAt(1))
                && Vowels.begins(word.substring(1))
                && words.count(word.substring(1)) >= MIN_ARTICLE_COUNT
                && words.count(WordRepair.small(word)) == 0;
    }

    /** What a chunk stands for, apostrophes made straight. */
    String repaired(String core) {
        return fixed(core, true);
    }

    /** Whether a chunk stands for another than itself, apostrophes aside. */
    boolean changes(String core) {
        return !fixed(core, false).equals(core);
    }

    private String fixed(String core, boolean apostrophes) {
        if (ROMAN.matcher(core).matches()) {
            return core.replace('l', 'I').replace('1', 'I');
        }
        String text = apostrophes ? core.replace('’', '\'').replace('‘', '\'') : core.replace('’', '\'');
        String direct = cues.whole().get(text);
        if (direct != null && !words.knows(text)) {
            return direct;
        }
        int apostrophe = text.indexOf('\'');
        if (apostrophe < 0) {
            return hasArticle(text) ? "l'" + text.substring(1) : part(text);
        }
        if (cues.elided().isEmpty() || words.knows(text)) {
            String stem = text.substring(0, apostrophe);
            String read = cues.hasForeignLetter(stem) ? part(stem) : stem;
            return apostrophes || !read.equals(stem) ? read + text.substring(apostrophe) : core;
        }
        String left = elided(text, apostrophe, apostrophes);
        String right = text.substring(apostrophe + 1);
        String fixed = left + "'" + (right.isEmpty() ? "" : fixed(right, apostrophes));
        return apostrophes || !fixed.equals(text) ? fixed : core;
    }

    /** What stands before an apostrophe. */
    private String elided(String text, int apostrophe, boolean apostrophes) {
        String left = text.substring(0, apostrophe);
        String right = text.substring(apostrophe + 1);
        Set<String> misread = cues.elidedMisread();
        if (misread.contains(left) && (right.isEmpty() || Vowels.begins(right))) {
            return "l";
        }
        if (left.equals("¢")) {
            return right.isEmpty() || "aou".indexOf(ZoneCues.fold(right.charAt(0))) >= 0 ? "ç" : "c";
        }
        boolean lost = left.isEmpty()
                && right.length() >= 3
                && Vowels.begins(right)
                && Character.isLowerCase(right.charAt(0))
                && words.knows(words.repair(right));
        if (lost && apostrophes) {
            return "l";
        }
        return lost || cues.elided().contains(WordRepair.small(left)) ? left : glued(left);
    }

    /** "Sil" before an apostrophe is "Si l": a small word glued to an elided one. */
    private String glued(String left) {
        for (String elided : cues.elided()) {
            if (left.endsWith(elided) && !words.knows(left)) {
                String link = left.substring(0, left.length() - elided.length());
                if (cues.linkers().contains(WordRepair.small(link))) {
                    return link + " " + elided;
                }
            }
        }
        return part(left);
    }

    private String part(String word) {
        return word.isEmpty() ? word : words.repair(word);
    }
}
