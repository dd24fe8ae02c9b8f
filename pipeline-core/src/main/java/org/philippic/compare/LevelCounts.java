package org.philippic.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.table.Column;

/**
 * How often a document has each term of a level, as one text: terms as rows of their own, some thousands a document,
 * would cost more to write and to read than all else that comparison reads. Immutable.
 */
public record LevelCounts(
        @Column("What its terms are: form, lemma, upos, upos_ngram, dependency or device.")
        String level,

        @Column("Terms in order: of each its count and its length, with a blank after both, and the term.")
        String counts)
        implements Serializable {
    /** Counts of terms by level; levels come in the order of their first terms. */
    public static List<LevelCounts> of(List<TermCount> terms) {
        Map<String, StringBuilder> levels = new LinkedHashMap<>();
        for (TermCount term : terms) {
            levels.computeIfAbsent(term.level(), level -> new StringBuilder())
                    .append(term.count())
                    .append(' ')
                    .append(term.term().length())
                    .append(' ')
                    .append(term.term());
        }
        return levels.entrySet().stream()
                .map(level -> new LevelCounts(level.getKey(), level.getValue().toString()))
                .toList();
    }

    /** The terms, in order. */
    public List<TermCount> terms() {
        List<TermCount> terms = new ArrayList<>();
        int at = 0;
        while (at < counts.length()) {
            int afterCount = counts.indexOf(' ', at);
            int afterLength = counts.indexOf(' ', afterCount + 1);
            int end = afterLength + 1 + Integer.parseInt(counts, afterCount + 1, afterLength, 10);
            terms.add(new TermCount(
                    level, counts.substring(afterLength + 1, end), Long.parseLong(counts, at, afterCount, 10)));
            at = end;
        }
        return terms;
    }
}
