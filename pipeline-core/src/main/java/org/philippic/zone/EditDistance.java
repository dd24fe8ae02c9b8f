package org.philippic.zone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Levenshtein distance, and alignments of tokens by it. */
final class EditDistance {
    private EditDistance() {}

    /** A token of the first text, or several that answer one, with what it should be; empty ranges stand for missing ones. */
    record Pair(int start, int end, String gold) {}

    private record Token(String text, int start, int end) {}

    /** Fewest characters to insert, delete or change to make one text of the other; time is the product of the lengths. */
    static int of(String a, String b) {
        int from = 0;
        int shortest = Math.min(a.length(), b.length());
        while (from < shortest && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int cut = 0;
        while (cut < shortest - from && a.charAt(a.length() - 1 - cut) == b.charAt(b.length() - 1 - cut)) {
            cut++;
        }
        int width = b.length() - from - cut;
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length() - from - cut; i++) {
            int diagonal = row[0];
            row[0] = i;
            char c = a.charAt(from + i - 1);
            for (int j = 1; j <= width; j++) {
                int change = diagonal + (c == b.charAt(from + j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[width];
    }

    /** Aligns the tokens of two lines at least cost, one or two of each side answering one or two of the other. */
    static List<Pair> alignTokens(String line, String gold) {
        List<Token> ours = tokens(line);
        List<Token> theirs = tokens(gold);
        int n = ours.size();
        int m = theirs.size();
        int[][] cost = new int[n + 1][m + 1];
        int[][] step = new int[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                cost[i][j] = i + j == 0 ? 0 : Integer.MAX_VALUE / 2;
                for (int a = 0; a <= 2; a++) {
                    for (int b = 0; b <= 2; b++) {
                        if (a + b == 0 || a > i || b > j || a == 2 && b == 2) {
                            continue;
                        }
                        int pair = of(join(ours, i - a, i), join(theirs, j - b, j)) * 4 + (a == 1 && b == 1 ? 0 : 1);
                        if (cost[i - a][j - b] + pair < cost[i][j]) {
                            cost[i][j] = cost[i - a][j - b] + pair;
                            step[i][j] = a * 3 + b;
                        }
                    }
                }
            }
        }
        Deque<Pair> pairs = new ArrayDeque<>();
        int i = n;
        int j = m;
        while (i + j > 0) {
            int a = step[i][j] / 3;
            int b = step[i][j] % 3;
            if (a > 0) {
                pairs.push(new Pair(ours.get(i - a).start(), ours.get(i - 1).end(), join(theirs, j - b, j)));
            }
            i -= a;
            j -= b;
        }
        return new ArrayList<>(pairs);
    }

    private static List<Token> tokens(String line) {
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean space = i == line.length() || Line.isSpace(line.charAt(i));
            if (!space && start < 0) {
                start = i;
            } else if (space && start >= 0) {
                tokens.add(new Token(line.substring(start, i), start, i));
                start = -1;
            }
        }
        return tokens;
    }

    private static String join(List<Token> tokens, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i > from ? " " : "").append(tokens.get(i).text());
        }
        return joined.toString();
    }
}
