package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.philippic.annotate.AnnotatedSentence;
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

    private final int bits;
    private final BiConsumer<Passage, Consumer<String>> units;

    TextBlock(int bits, BiConsumer<Passage, Consumer<String>> units) {
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
        units.accept(passage, counter::add);
        return counter.scaled();
    }

    /** Bucket of a written word in {@link #WORDS}. */
    static int wordBucket(String word) {
        return UnitCounts.bucket(word, WORDS.buckets() - 1);
    }

    private static void words(Passage passage, Consumer<String> units) {
        passage.words().forEach(sentence -> sentence.forEach(word -> units.accept(word.form())));
        for (AnnotatedSentence sentence : passage.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.upos().equals("PUNCT")) {
                    units.accept(token.form());
                }
            }
        }
    }

    private static void characters(Passage passage, Consumer<String> units) {
        StringBuilder masked = new StringBuilder(" ");
        for (AnnotatedSentence sentence : passage.sentences()) {
            for (Token token : sentence.tokens()) {
                masked.append(MASKED.contains(token.upos()) ? "#" : token.form())
                        .append(' ');
            }
        }
        String text = masked.toString();
        for (int n = 3; n <= 5; n++) {
            for (int i = 0; i + n <= text.length(); i++) {
                units.accept(text.substring(i, i + n));
            }
        }
    }

    private static void frames(Passage passage, Consumer<String> units) {
        for (AnnotatedSentence sentence : passage.sentences()) {
            List<String> frame = frame(sentence);
            for (int n = 1; n <= 3; n++) {
                for (int i = 0; i + n <= frame.size(); i++) {
                    units.accept(String.join(" ", frame.subList(i, i + n)));
                }
            }
        }
    }

    private static List<String> frame(AnnotatedSentence sentence) {
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
