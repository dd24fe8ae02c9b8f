package org.philippic.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes stretches of about the same length out of long texts, so that a book does not count as one document a hundred
 * times as long as the others. Immutable.
 *
 * @param count most excerpts of a text, spread evenly over it
 * @param words words of an excerpt, by blanks; the paragraph that reaches them ends it
 */
public record Excerpts(int count, int words) {
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R");
    private static final Pattern WORD = Pattern.compile("\\S+");

    public Excerpts {
        if (count < 1 || words < 1) {
            throw new IllegalArgumentException("Excerpts need a number and a length: " + count + ", " + words);
        }
    }

    /** A paragraph with the number of words before it. */
    private record Block(String text, int start, int size) {}

    /** The excerpts of a text, whole paragraphs in order; the whole text where it is no longer than one excerpt. */
    public List<String> of(String text) {
        List<Block> blocks = blocks(text);
        int total = blocks.stream().mapToInt(Block::size).sum();
        int wanted = Math.min(count, total / words);
        if (wanted == 0) {
            return List.of(text);
        }
        List<String> excerpts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < wanted; i++) {
            long middle = (long) total * (2 * i + 1) / (2 * wanted);
            long start = middle - words / 2;
            while (next < blocks.size() && blocks.get(next).start() < start) {
                next++;
            }
            List<String> taken = new ArrayList<>();
            int size = 0;
            while (next < blocks.size() && size < words) {
                taken.add(blocks.get(next).text());
                size += blocks.get(next++).size();
            }
            if (size > 0) {
                excerpts.add(String.join("\n\n", taken));
            }
        }
        return excerpts;
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String paragraph : PARAGRAPH_END.split(text)) {
            Matcher word = WORD.matcher(paragraph);
            int size = 0;
            while (word.find()) {
                size++;
            }
            if (size > 0) {
                blocks.add(new Block(paragraph, start, size));
                start += size;
            }
        }
        return blocks;
    }
}
