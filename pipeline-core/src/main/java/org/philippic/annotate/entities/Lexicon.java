package org.philippic.annotate.entities;

import edu.stanford.nlp.ie.crf.CrfParts;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Sums up what is known of words, and remembers it of frequent ones. Thread-safe. */
final class Lexicon {
    /** Words remembered: some ten to thirty megabytes, by the number of labels. */
    private static final int REMEMBERED_WORDS = 20_000;

    private static final int REMEMBERED_SHAPES = 5_000;

    private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");

    private final CrfParts parts;
    private final FeatureTable features;
    private final int labels;
    private final int pairs;
    private final WordFacts outside;
    private final ConcurrentMap<String, WordFacts> words = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, WordFacts.Shape> shapes = new ConcurrentHashMap<>();

    Lexicon(CrfParts parts, FeatureTable features) {
        this.parts = parts;
        this.features = features;
        this.labels = parts.labels().size();
        this.pairs = parts.labelPairs().length;
        // CoreNLP writes what a place outside the sentence lacks as "" in some names and as "null" in others.
        this.outside = facts("", WordFacts.Shape.of("", "null", features), WordFacts.Cluster.of(""), "null");
    }

    /** The facts of a word form as the tokenizer gives it. */
    WordFacts word(String form) {
        WordFacts facts = words.get(form);
        if (facts == null) {
            String known = parts.known(form);
            String cluster = parts.cluster(known);
            facts = facts(known, shape(parts.shape(known)), WordFacts.Cluster.of(cluster), cluster);
            if (words.size() < REMEMBERED_WORDS) {
                words.put(form, facts);
            }
        }
        return facts;
    }

    /** The facts of a place before or after the sentence. */
    WordFacts outside() {
        return outside;
    }

    private WordFacts.Shape shape(String text) {
        WordFacts.Shape shape = shapes.get(text);
        if (shape == null) {
            shape = WordFacts.Shape.of(text, text, features);
            if (shapes.size() < REMEMBERED_SHAPES) {
                shapes.put(text, shape);
            }
        }
        return shape;
    }

    private WordFacts facts(String word, WordFacts.Shape shape, WordFacts.Cluster cluster, String clusterOfLabel) {
        String shapeText = shape.name().text();
        String clusterText = cluster.name().text();
        double[] label = sum(
                labels,
                word + "-WORD|C",
                clusterOfLabel + "-DISTSIM|C",
                shapeText + "-TYPE|C",
                "###|C",
                TITLE.matcher(word).matches() ? "IS_TITLE|C" : "");
        addAffixes(word, label);
        return new WordFacts(
                word,
                NamePart.of(word),
                shape,
                cluster,
                label,
                sum(labels, word + "-PW|C", clusterOfLabel + "-PDISTSIM|C", shapeText + "-PTYPE|C"),
                sum(labels, word + "-NW|C", clusterOfLabel + "-NDISTSIM|C", shapeText + "-NTYPE|C"),
                features.find(word + "-DISJP|C"),
                features.find(word + "-DISJN|C"),
                sum(
                        pairs,
                        "PSEQ|CpC",
                        word + "-PSEQW|CpC",
                        clusterText + "-PSEQcDS|CpC",
                        shapeText + "-PSEQcS|CpC",
                        shapeText + "-TPS2|CpC"),
                sum(pairs, word + "-PSEQpW|CpC", clusterText + "-PSEQpDS|CpC", shapeText + "-PSEQpS|CpC"),
                NamePart.of("-" + word + "-PSEQW2|CpC"),
                NamePart.of("..." + word + "-NW_CTYPE|C"),
                WordFacts.Letters.of(word));
    }

    private double[] sum(int size, String... names) {
        double[] sums = new double[size];
        for (String name : names) {
            Weights.add(sums, features.find(name));
        }
        return sums;
    }

    /** Beginnings and endings of the word between its boundaries, each name once. */
    private void addAffixes(String word, double[] sums) {
        String bounded = "<" + word + ">";
        int longest = Math.min(parts.longestAffix(), bounded.length());
        for (int length = 2; length <= longest; length++) {
            String prefix = bounded.substring(0, length);
            String suffix = bounded.substring(bounded.length() - length);
            Weights.add(sums, features.find("#" + prefix + "#|C"));
            if (!suffix.equals(prefix)) {
                Weights.add(sums, features.find("#" + suffix + "#|C"));
            }
        }
    }
}
