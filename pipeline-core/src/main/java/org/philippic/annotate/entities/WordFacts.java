package org.philippic.annotate.entities;

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
        Letters letters) {
    /** A word of at most so many UTF-16 units lets the word beyond it count too. */
    private static final int SHORT = 3;

    boolean isShort() {
        return text.length() <= SHORT;
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
