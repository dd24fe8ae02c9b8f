package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.philippic.model.Token;
import org.philippic.sentiment.SentimentLexicon.Cue;

/**
 * Features of the tone of a passage that do not depend on its topic: polar words by part of speech, by their place in
 * the tree and by sentence, cues, punctuation, and how the sentences are built. Rates are shares of all tokens; every
 * value is given as its square root with the sign kept, since rates of rare things are skewed. The same features serve
 * every language. Thread-safe; holds no state.
 */
final class ToneFeatures {
    private static final List<String> SIGNS = List.of("positive", "negative");
    private static final List<String> POLAR_TAGS = List.of("NOUN", "VERB", "ADJ", "ADV", "other");
    private static final List<String> POLAR_PLACES = List.of("root", "modifier", "object", "subject", "elsewhere");
    private static final Map<String, String> MARKS = marks();
    private static final List<String> TAGS = List.of(
            "NOUN", "VERB", "ADJ", "ADV", "PRON", "DET", "ADP", "AUX", "PROPN", "NUM", "CCONJ", "SCONJ", "INTJ",
            "PUNCT");
    private static final List<String> RELATIONS = List.of(
            "advcl",
            "acl",
            "ccomp",
            "xcomp",
            "conj",
            "appos",
            "parataxis",
            "vocative",
            "nmod",
            "amod",
            "case",
            "cop",
            "obl",
            "obj",
            "nsubj",
            "mark",
            "cc",
            "dep");
    private static final Map<String, Integer> TAG_NUMBERS = numbers(TAGS);
    private static final Map<String, Integer> RELATION_NUMBERS = numbers(RELATIONS);
    private static final Set<String> OBJECTS = Set.of("obj", "obl", "nmod");
    private static final double STRONG = 0.5;
    private static final double CLEAR = 0.2;

    /** Names of the features, in the order of the values that {@link #of} gives. */
    static final List<String> NAMES = names();

    private final double[] values = new double[NAMES.size()];
    private int filled;

    private ToneFeatures() {}

    /** Features of a passage, at least one token. */
    static double[] of(List<VoicePart> passage, SentimentLexicon lexicon) {
        ToneFeatures features = new ToneFeatures();
        double n = passage.stream().mapToInt(VoicePart::words).sum();
        features.addPolarWords(passage, n);
        features.addSentences(passage);
        features.addTokens(passage, lexicon, n);
        return Arrays.stream(features.values)
                .map(value -> Math.signum(value) * Math.sqrt(Math.abs(value)))
                .toArray();
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("exclamation", "!");
        marks.put("question", "?");
        marks.put("colon", ":;");
        marks.put("comma", ",");
        marks.put("quotation", "\"“”„«»");
        marks.put("dash", "—–-");
        marks.put("ellipsis", "…");
        marks.put("bracket", "()[]");
        return marks;
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return Map.copyOf(numbers);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "positive",
                "negative",
                "balance",
                "net",
                "squashed",
                "balance-of-counts",
                "strongly-positive",
                "strongly-negative",
                "most-positive",
                "most-negative"));
        SIGNS.forEach(sign -> POLAR_TAGS.forEach(tag -> names.add(sign + "-" + tag)));
        SIGNS.forEach(sign -> POLAR_PLACES.forEach(place -> names.add(sign + "-" + place)));
        names.addAll(List.of(
                "first-sentence",
                "last-sentence",
                "positive-sentences",
                "negative-sentences",
                "highest-sentence",
                "lowest-sentence"));
        for (Cue cue : Cue.values()) {
            names.add(cue.name().toLowerCase(Locale.ROOT));
        }
        MARKS.keySet().forEach(mark -> names.add("mark-" + mark));
        names.addAll(List.of("exclamations", "questions", "word-length", "sentence-length", "variety"));
        TAGS.forEach(tag -> names.add("tag-" + tag));
        RELATIONS.forEach(relation -> names.add("relation-" + relation));
        return List.copyOf(names);
    }

    private void put(double value) {
        values[filled++] = value;
    }

    private void addPolarWords(List<VoicePart> passage, double n) {
        double[] sums = new double[2];
        double[] strong = new double[2];
        double[] most = new double[2];
        int[] counts = new int[2];
        double[][] byTag = new double[2][POLAR_TAGS.size()];
        double[][] byPlace = new double[2][POLAR_PLACES.size()];
        for (VoicePart part : passage) {
            for (PolarWord word : part.polarWords()) {
                int sign = word.value() > 0 ? 0 : 1;
                double size = Math.abs(word.value());
                Token token = part.tokens().get(word.index());
                sums[sign] += size;
                counts[sign]++;
                strong[sign] += size > STRONG ? 1 : 0;
                most[sign] = Math.max(most[sign], size);
                int tag = POLAR_TAGS.indexOf(token.upos());
                byTag[sign][tag < 0 ? POLAR_TAGS.size() - 1 : tag] += size;
                byPlace[sign][place(token.relation())] += size;
            }
        }
        double net = sums[0] - sums[1];
        put(sums[0] / n);
        put(sums[1] / n);
        put(net / (sums[0] + sums[1] + 0.5));
        put(net / n);
        put(PassageScores.normalize(net));
        put((counts[0] - counts[1]) / (counts[0] + counts[1] + 1.0));
        put(strong[0] / n);
        put(strong[1] / n);
        put(most[0]);
        put(most[1]);
        for (double[][] groups : List.of(byTag, byPlace)) {
            for (double[] ofSign : groups) {
                for (double sum : ofSign) {
                    put(sum / n);
                }
            }
        }
    }

    private static int place(String relation) {
        if (relation.equals("root")) {
            return 0;
        }
        if (relation.equals("amod")) {
            return 1;
        }
        if (OBJECTS.contains(relation)) {
            return 2;
        }
        return relation.equals("nsubj") ? 3 : 4;
    }

    private void addSentences(List<VoicePart> passage) {
        double[] valences = passage.stream().mapToDouble(VoicePart::valence).toArray();
        put(Math.tanh(valences[0]));
        put(Math.tanh(valences[valences.length - 1]));
        put((double) Arrays.stream(valences).filter(value -> value > CLEAR).count() / valences.length);
        put((double) Arrays.stream(valences).filter(value -> value < -CLEAR).count() / valences.length);
        put(Math.tanh(Arrays.stream(valences).max().orElse(0)));
        put(Math.tanh(Arrays.stream(valences).min().orElse(0)));
    }

    private void addTokens(List<VoicePart> passage, SentimentLexicon lexicon, double n) {
        Cue[] cues = Cue.values();
        int[] ofCue = new int[cues.length];
        int[] ofMark = new int[MARKS.size()];
        int[] ofTag = new int[TAGS.size()];
        int[] ofRelation = new int[RELATIONS.size()];
        List<String> marks = List.copyOf(MARKS.values());
        Set<String> forms = new HashSet<>();
        int letters = 0;
        for (VoicePart part : passage) {
            for (Token token : part.tokens()) {
                LexiconWord word = lexicon.word(token.form());
                String form = word.lower();
                forms.add(form);
                letters += form.length();
                for (Cue cue : cues) {
                    ofCue[cue.ordinal()] += word.is(cue) ? 1 : 0;
                }
                for (int mark = 0; mark < ofMark.length && form.length() == 1; mark++) {
                    ofMark[mark] += marks.get(mark).contains(form) ? 1 : 0;
                }
                count(ofTag, TAG_NUMBERS.getOrDefault(token.upos(), -1));
                count(ofRelation, RELATION_NUMBERS.getOrDefault(token.relation(), -1));
            }
        }
        putRates(ofCue, n);
        putRates(ofMark, n);
        put(Math.log1p(ofMark[0]));
        put(Math.log1p(ofMark[1]));
        put(letters / n);
        put(n / passage.size());
        put(forms.size() / n);
        putRates(ofTag, n);
        putRates(ofRelation, n);
    }

    private static void count(int[] counts, int at) {
        if (at >= 0) {
            counts[at]++;
        }
    }

    private void putRates(int[] counts, double n) {
        for (int count : counts) {
            put(count / n);
        }
    }
}
