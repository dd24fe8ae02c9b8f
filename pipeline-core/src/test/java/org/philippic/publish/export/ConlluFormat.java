package org.philippic.publish.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks CoNLL-U by the published rules of the format (https://universaldependencies.org/format.html) and what the
 * first two levels of the Universal Dependencies validator add for columns: Unicode form C, values of ID, UPOS, FEATS,
 * HEAD and DEPREL, ranges of contractions, one root, no cycle, a text that is the tokens, unique identifiers.
 */
public final class ConlluFormat {
    private static final Set<String> UPOS = Set.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");
    private static final Pattern FEATURE =
            Pattern.compile("[A-Z][A-Za-z0-9]*(\\[[a-z0-9]+])?=[A-Z0-9][A-Za-z0-9]*(,[A-Z0-9][A-Za-z0-9]*)*");
    private static final Pattern DEPREL = Pattern.compile("[a-z]+(:[a-z]+)?");
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]*)-([1-9][0-9]*)");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();
    private int line;

    private ConlluFormat() {}

    /** What is wrong with a file; empty where nothing is. */
    public static List<String> problems(String file) {
        ConlluFormat format = new ConlluFormat();
        format.file(file);
        return format.problems;
    }

    private void file(String file) {
        require(file.isEmpty() || file.endsWith("\n\n"), "the last sentence does not end with an empty line");
        require(!file.contains("\r"), "lines do not end with a line feed alone");
        List<String> sentence = new ArrayList<>();
        for (String next : file.split("\n", -1)) {
            line++;
            require(Normalizer.isNormalized(next, Normalizer.Form.NFC), "not in form C: " + next);
            if (!next.isEmpty()) {
                sentence.add(next);
            } else if (!sentence.isEmpty()) {
                sentence(sentence);
                sentence.clear();
            } else {
                require(line > file.split("\n", -1).length - 1, "an empty line too many");
            }
        }
    }

    private void sentence(List<String> lines) {
        List<String> comments =
                lines.stream().takeWhile(next -> next.startsWith("#")).toList();
        List<String[]> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int insideUpTo = 0;
        for (String next : lines.subList(comments.size(), lines.size())) {
            String[] columns = next.split("\t", -1);
            if (columns.length != 10) {
                problems.add("line " + line + ": " + columns.length + " columns in " + next);
                return;
            }
            for (int i = 0; i < columns.length; i++) {
                String value = columns[i];
                require(!value.isEmpty() && value.equals(value.strip()), "empty or padded column in " + next);
                require(!value.contains("  "), "double space in " + next);
                require(
                        i == 1 || i == 2 || i == 9 || !value.contains(" "),
                        "space in column " + (i + 1) + " of " + next);
            }
            Matcher range = RANGE.matcher(columns[0]);
            if (range.matches()) {
                int first = Integer.parseInt(range.group(1));
                int last = Integer.parseInt(range.group(2));
                require(first == words.size() + 1 && first < last && first > insideUpTo, "range " + columns[0]);
                for (int i = 2; i < 9; i++) {
                    require(columns[i].equals("_"), "a contraction has only a form: " + next);
                }
                insideUpTo = last;
                append(text, columns);
            } else {
                require(columns[0].equals(String.valueOf(words.size() + 1)), "number of the word in " + next);
                word(columns, next);
                words.add(columns);
                if (words.size() > insideUpTo) {
                    append(text, columns);
                } else {
                    require(!columns[9].contains("SpaceAfter"), "SpaceAfter inside a contraction: " + next);
                }
            }
        }
        require(!words.isEmpty(), "a sentence without words");
        require(insideUpTo <= words.size(), "a contraction beyond the sentence");
        tree(words);
        comments(comments, text.toString().stripTrailing());
    }

    private static void append(StringBuilder text, String[] columns) {
        text.append(columns[1]).append(Arrays.asList(columns[9].split("\\|")).contains("SpaceAfter=No") ? "" : " ");
    }

    private void word(String[] columns, String shown) {
        require(UPOS.contains(columns[3]), "UPOS of " + shown);
        if (!columns[5].equals("_")) {
            List<String> features = List.of(columns[5].split("\\|", -1));
            require(
                    features.stream()
                            .allMatch(feature -> FEATURE.matcher(feature).matches()),
                    "FEATS of " + shown);
            List<String> sorted = features.stream()
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .distinct()
                    .toList();
            require(features.equals(sorted), "order of FEATS of " + shown);
        }
        require(columns[6].matches("[0-9]+"), "HEAD of " + shown);
        require(DEPREL.matcher(columns[7]).matches(), "DEPREL of " + shown);
        require(columns[6].equals("0") == columns[7].equals("root"), "root is the relation of head 0 alone: " + shown);
        require(columns[8].equals("_"), "DEPS of " + shown);
    }

    private void tree(List<String[]> words) {
        int roots = 0;
        for (int i = 1; i <= words.size(); i++) {
            int at = i;
            int steps = 0;
            while (at > 0 && at <= words.size() && steps++ <= words.size()) {
                at = Integer.parseInt(words.get(at - 1)[6]);
            }
            require(at == 0, "word " + i + " does not lead to the root");
            roots += words.get(i - 1)[6].equals("0") ? 1 : 0;
        }
        require(roots == 1, roots + " roots");
    }

    private void comments(List<String> comments, String text) {
        long texts = 0;
        long ids = 0;
        for (String comment : comments) {
            if (comment.startsWith("# text = ")) {
                texts++;
                require(comment.equals("# text = " + text), comment + " is not the tokens: " + text);
            } else if (comment.matches("# (sent_id|newdoc id|newpar id) = .*")) {
                ids += comment.startsWith("# sent_id") ? 1 : 0;
                require(comment.matches("# [a-z_ ]+ = [^\\s/]+"), "identifier in " + comment);
                require(identifiers.add(comment), "given twice: " + comment);
            }
        }
        require(texts == 1 && ids == 1, "each sentence has one text and one sent_id");
    }

    private void require(boolean condition, String problem) {
        if (!condition) {
            problems.add("line " + line + ": " + problem);
        }
    }
}
