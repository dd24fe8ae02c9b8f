package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.philippic.model.Token;

/**
 * One way of taking the wording of a passage apart into units, whose weights are learned per language. Names and numbers
 * never become units by themselves: they say what a text is about, not how it speaks.
 */
enum TextBlock {
    /** Written words and punctuation marks. */
    WORDS(16, TextBlock::words),
    /** Runs of three to five characters, word boundaries included. */
    CHARACTERS(18, TextBlock::characters),
    /**
     * Runs of one to three tokens in which nouns, verbs, adjectives, names and numbers are only their part of speech:
     * the frame that a sentence puts its content into.
     */
    FRAMES(17, TextBlock::frames);

    private static final Set<String> MASKED = Set.of("PROPN", "NUM");
    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ", "PROPN", "NUM", "SYM", "X");

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int LONGEST_FRAME = 3;

    private final int bits;
    private final BiConsumer<Passage, UnitCounts.Counter> units;

    TextBlock(int bits, BiConsumer<Passage, UnitCounts.Counter> units) {
        this.bits = bits;
        this.units = units;
    }

    /** Number of buckets that units of this block are hashed into. */
    int buckets() {
        return 1 << bits;
    }

    /** The units of a passage, hashed and scaled. */
    UnitCounts count(Passage passage) {
        UnitCounts.Counter counter = new UnitCounts.Counter(buckets());
        units.accept(passage, counter);
        return counter.scaled();
    }

    /** Bucket of a written word in {@link #WORDS}. */
    static int bucket(ListedWord word) {
        return UnitCounts.bucket(word.hash(), WORDS.buckets() - 1);
    }

    private static void words(Passage passage, UnitCounts.Counter units) {
        passage.words().forEach(word -> units.add(word.listed().hash()));
        for (ReadSentence sentence : passage.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.upos().equals("PUNCT")) {
                    units.add(token.form());
                }
            }
        }
    }

    private static void characters(Passage passage, UnitCounts.Counter units) {
        StringBuilder text = new StringBuilder(" ");
        for (ReadSentence sentence : passage.sentences()) {
            for (Token token : sentence.tokens()) {
                text.append(MASKED.contains(token.upos()) ? "#" : token.form()).append(' ');
            }
        }
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            int hash = UnitCounts.START;
            int end = Math.min(text.length(), i + LONGEST);
            for (int at = i; at < end; at++) {
                hash = UnitCounts.hash(hash, text.charAt(at));
                if (at - i >= SHORTEST - 1) {
                    units.add(hash);
                }
            }
        }
    }

    private static void frames(Passage passage, UnitCounts.Counter units) {
        for (ReadSentence sentence : passage.sentences()) {
            List<String> frame = frame(sentence);
            for (int i = 0; i < frame.size(); i++) {
                int hash = UnitCounts.hash(UnitCounts.START, frame.get(i));
                units.add(hash);
                for (int at = i + 1; at < Math.min(frame.size(), i + LONGEST_FRAME); at++) {
                    hash = UnitCounts.hash(UnitCounts.hash(hash, ' '), frame.get(at));
                    units.add(hash);
                }
            }
        }
    }

    private static List<String> frame(ReadSentence sentence) {
        List<String> frame = new ArrayList<>();
        frame.add("<");
        for (Token token : sentence.tokens()) {
            frame.add(
                    CONTENT.contains(token.upos()) ? token.upos() : token.form().toLowerCase(Locale.ROOT));
        }
        frame.add(">");
        return frame;
    }
}
