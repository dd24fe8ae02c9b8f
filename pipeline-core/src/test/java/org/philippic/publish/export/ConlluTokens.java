package org.philippic.publish.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.philippic.model.Token;

/** Reads the rows of {@code tokens} back from exported CoNLL-U. */
public final class ConlluTokens {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private ConlluTokens() {}

    /** Rows in the order of the file. */
    public static List<Token> read(String file) {
        List<Token> tokens = new ArrayList<>();
        String docId = null;
        for (String block : file.split("\n\n")) {
            if (block.isBlank()) {
                continue;
            }
            Map<String, String> comments = new LinkedHashMap<>();
            block.lines().filter(line -> line.startsWith("# ")).forEach(line -> {
                String[] parts = line.substring(2).split(" = ", 2);
                comments.put(parts[0], parts[1]);
            });
            docId = comments.containsKey("newdoc id") ? decoded(comments.get("newdoc id")) : docId;
            String sentId = comments.get("sent_id");
            int sentenceId = Integer.parseInt(sentId.substring(sentId.lastIndexOf('-') + 1));
            boolean parsed = comments.get("parse_status").equals("parsed");
            for (String line : block.lines().toList()) {
                if (line.matches("(?s)[0-9]+\t.*")) {
                    tokens.add(token(docId, sentenceId, parsed, line.split("\t", -1)));
                }
            }
        }
        return tokens;
    }

    private static Token token(String docId, int sentenceId, boolean parsed, String[] columns) {
        Map<String, String> misc = new LinkedHashMap<>();
        for (String entry : columns[9].split("\\|")) {
            String[] parts = entry.split("=", 2);
            misc.put(parts[0], parts[1]);
        }
        String[] range = misc.get("TokenRange").split(":");
        return new Token(
                docId,
                sentenceId,
                Integer.parseInt(columns[0]),
                Integer.parseInt(range[0]),
                Integer.parseInt(range[1]),
                original(misc, "OriginalForm", columns[1]),
                original(misc, "OriginalLemma", columns[2]),
                columns[3],
                given(columns[4]),
                given(columns[5]),
                parsed ? Integer.valueOf(columns[6]) : null,
                parsed ? columns[7] : null,
                misc.get("NER"));
    }

    private static String given(String column) {
        return column.equals("_") ? null : column;
    }

    private static String decoded(String id) {
        return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String original(Map<String, String> misc, String key, String column) {
        return misc.containsKey(key) ? unescaped(misc.get(key)) : column;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
