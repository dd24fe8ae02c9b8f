package org.philippic.annotate.entities;

import java.util.List;

/**
 * What the features of one word form weigh, summed up as far as they hang on this word alone.
 *
 * @param text the word as features name it
 * @param name the same as the head of a name
 * @param shape its shape
 * @param cluster its cluster
 * @param label weights of its own features for each label
 * @param labelOfNext what it adds to each label of the word after it
 * @param labelOfPrevious what it adds to each label of the word before it
 * @param before weights of its standing somewhere before a word; null for none
 * @param after weights of its standing somewhere after a word; null for none
 * @param pair weights of its own features for each pair of labels that ends with its own
 * @param pairOfNext what it adds to each pair that starts with its label
 * @param afterWord tail of the name of its feature with the word before
 * @param afterShape tail of the name of its feature with the shape before
 * @param letters what letters it has
 * @param phrases listed phrases that it stands in
 */
@SuppressWarnings("ArrayRecordComponent")
record WordFacts(
        String text,
        NamePart name,
        Shape shape,
        Cluster cluster,
        double[] label,
        double[] labelOfNext,
        double[] labelOfPrevious,
        float[] before,
        float[] after,
        double[] pair,
        double[] pairOfNext,
        NamePart afterWord,
        NamePart afterShape,
        Letters letters,
        List<ListedPhrase> phrases) {
    /** A word of at most so many UTF-16 units lets the word beyond it count too. */
    private static final int SHORT = 3;

    boolean isShort() {
        return text.length() <= SHORT;
    }

    /**
     * A listed phrase that the word is at one place of.
     *
     * @param weights of a word that stands in such a phrase; the same array for the same kind of phrase
     */
    @SuppressWarnings("ArrayRecordComponent")
    record ListedPhrase(float[] weights, int place, List<String> words) {
        /** Whether the phrase stands in a sentence with this word at a place of it. */
        boolean standsAt(WordFacts[] sentence, int at) {
            int start = at - place;
            if (start < 0 || start + words.size() > sentence.length) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!sentence[start + i].text().equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A word shape and the tails of names that it ends.
     *
     * @param name as the head of a name
     * @param pairOfPrevious weights for pairs of labels that end with that of the word before; null for none
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Shape(
            NamePart name,
            NamePart afterWord,
            NamePart afterFarWordBefore,
            NamePart afterFarWordBehind,
            NamePart afterShape,
            NamePart next,
            NamePart middle,
            NamePart nextOfTwo,
            NamePart pairAfterShape,
            float[] pairOfPrevious) {
        /** @param forPrevious how the name of its feature for the word before is begun */
        static Shape of(String shape, String forPrevious, FeatureTable features) {
            return new Shape(
                    NamePart.of(shape),
                    NamePart.of("..." + shape + "-PW_CTYPE|C"),
                    NamePart.of("..." + shape + "-PPW_CTYPE|C"),
                    NamePart.of("..." + shape + "-NNW_CTYPE|C"),
                    NamePart.of("..." + shape + "-PCTYPE|C"),
                    NamePart.of("..." + shape + "-CNTYPE|C"),
                    NamePart.of("..." + shape),
                    NamePart.of("..." + shape + "-PCNTYPE|C"),
                    NamePart.of("-" + shape + "-TYPES|CpC"),
                    features.find(forPrevious + "-TNS1|CpC"));
        }
    }

    /** A cluster of words as head and as tail of the name of a feature of two of them. */
    record Cluster(NamePart name, NamePart afterCluster) {
        static Cluster of(String cluster) {
            return new Cluster(NamePart.of(cluster), NamePart.of("-" + cluster + "-PSEQpcDS|CpC"));
        }
    }

    /**
     * @param nameCase a capital, then none
     * @param noCapital at least one character and no capital
     * @param any at least one letter
     */
    record Letters(boolean nameCase, boolean noCapital, boolean any) {
        static Letters of(String word) {
            boolean capital = false;
            boolean letter = false;
            for (int i = 0; i < word.length(); i++) {
                capital |= i > 0 && Character.isUpperCase(word.charAt(i));
                letter |= Character.isLetter(word.charAt(i));
            }
            boolean first = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            boolean title = !word.isEmpty() && Character.isTitleCase(word.charAt(0));
            return new Letters(
                    word.length() > 1 && (first || title) && !capital, !word.isEmpty() && !first && !capital, letter);
        }
    }
}
