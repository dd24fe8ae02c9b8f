package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.philippic.model.Evidence;

/**
 * Tells what made a rating: the named features and the words that moved it most, in rating steps. The parts come from the
 * same weights as the rating, so they are its cause and not a guess at it. Thread-safe.
 */
final class EvidenceFinder {
    /** What the name of a single word's evidence begins with. */
    static final String WORD = "word:";

    private static final int[] NONE = {};
    private static final int FEATURES = 5;
    private static final int WORDS = 5;
    private static final int SENTENCES = 5;
    private static final double WORTH_TELLING = 0.01;

    private static final Comparator<Evidence> STRONGEST = Comparator.comparingDouble(
                    (Evidence evidence) -> -Math.abs(evidence.weight()))
            .thenComparing(Evidence::feature)
            .thenComparing(Evidence::charStart, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Measuring measuring;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final WordMemo<int[]> pieces;

    EvidenceFinder(Measuring measuring) {
        this.measuring = measuring;
        this.pieces = new WordMemo<>(word -> measuring.pieces().of(word));
        for (int i = 0; i < measuring.features().size(); i++) {
            numbers.put(measuring.features().get(i).name(), i);
        }
    }

    /**
     * The strongest evidence of a passage, strongest first.
     *
     * @param measures of every feature
     */
    List<Evidence> of(Passage passage, List<Measure> measures, PassageVector vector, LanguageWeights weights) {
        List<Evidence> told = new ArrayList<>(features(measures, vector, weights));
        told.addAll(words(passage, vector, weights));
        told.addAll(sentences(passage, vector, weights));
        told.sort(STRONGEST);
        return told;
    }

    /** The strongest of the evidence of several passages, each weighing as its share of the words. */
    static List<Evidence> merged(List<PassageScore> passages) {
        double words = passages.stream().mapToInt(PassageScore::words).sum();
        Map<String, Evidence> features = new HashMap<>();
        Map<String, Evidence> wording = new HashMap<>();
        Map<String, Evidence> meaning = new HashMap<>();
        for (PassageScore passage : passages) {
            for (Evidence evidence : passage.evidence()) {
                double weight = evidence.weight() * passage.words() / Math.max(1, words);
                Evidence shared = new Evidence(evidence.feature(), weight, evidence.charStart(), evidence.charEnd());
                Map<String, Evidence> kind = evidence.feature().startsWith(WORD)
                        ? wording
                        : evidence.feature().startsWith(Evidence.SENTENCE) ? meaning : features;
                kind.merge(evidence.feature(), shared, EvidenceFinder::sum);
            }
        }
        List<Evidence> told = new ArrayList<>(strongest(features, FEATURES));
        told.addAll(strongest(wording, WORDS));
        told.addAll(strongest(meaning, SENTENCES));
        told.sort(STRONGEST);
        return told;
    }

    private static List<Evidence> strongest(Map<String, Evidence> parts, int most) {
        return parts.values().stream().sorted(STRONGEST).limit(most).toList();
    }

    private static Evidence sum(Evidence one, Evidence other) {
        Evidence shown = other.charStart() != null
                        && (one.charStart() == null || Math.abs(other.weight()) > Math.abs(one.weight()))
                ? other
                : one;
        return new Evidence(one.feature(), one.weight() + other.weight(), shown.charStart(), shown.charEnd());
    }

    private List<Evidence> features(List<Measure> measures, PassageVector vector, LanguageWeights weights) {
        List<Evidence> parts = new ArrayList<>();
        for (int f = 0; f < measuring.features().size(); f++) {
            double part = weights.namedPart(vector, f);
            if (Math.abs(part) >= WORTH_TELLING) {
                parts.add(new Evidence(measuring.features().get(f).name(), part, null, null));
            }
        }
        parts.sort(STRONGEST);
        return parts.stream()
                .limit(FEATURES)
                .map(part -> placed(part, measures.get(numbers.get(part.feature()))))
                .toList();
    }

    private static Evidence placed(Evidence part, Measure measure) {
        if (measure.places().isEmpty()) {
            return part;
        }
        Span first = measure.places().get(0);
        return new Evidence(part.feature(), part.weight(), first.start(), first.end());
    }

    /**
     * What the words add by themselves and by their pieces, against words of average pieces; by themselves alone where
     * the network has read them, since what a piece means then hangs on its neighbours.
     */
    private List<Evidence> words(Passage passage, PassageVector vector, LanguageWeights weights) {
        Set<String> seen = new HashSet<>();
        List<Evidence> parts = new ArrayList<>();
        Meaning meaning = vector.meaning();
        double total = Math.max(1e-9, meaning.pieces().total(weights.rarity()));
        double mean = meaning.mean(weights.rarity(), weights.units());
        for (Word word : passage.words()) {
            if (seen.add(word.form())) {
                double part = blockPart(word.listed(), vector, weights);
                for (int piece : meaning.inContext() ? NONE : pieces.of(word.form())) {
                    part += weights.rarity()[piece] * (weights.units()[piece] - mean) / total;
                }
                if (Math.abs(part) >= WORTH_TELLING) {
                    parts.add(new Evidence(
                            WORD + word.form(),
                            part,
                            word.span().start(),
                            word.span().end()));
                }
            }
        }
        return parts.stream().sorted(STRONGEST).limit(WORDS).toList();
    }

    /** What sentences add by what they mean in their context, against sentences of the passage's mean. */
    private static List<Evidence> sentences(Passage passage, PassageVector vector, LanguageWeights weights) {
        if (!vector.meaning().inContext()) {
            return List.of();
        }
        double mean = vector.meaning().mean(weights.rarity(), weights.units());
        double pieces = Math.max(1, Meaning.pieces(passage.sentences()));
        List<Evidence> parts = new ArrayList<>();
        for (ReadSentence sentence : passage.sentences()) {
            List<ReadSentence> alone = List.of(sentence);
            double own = Meaning.of(alone).mean(weights.rarity(), weights.units());
            double part = (own - mean) * Meaning.pieces(alone) / pieces;
            if (Math.abs(part) >= WORTH_TELLING) {
                Span span = sentence.span();
                parts.add(
                        new Evidence(Evidence.SENTENCE + sentence.row().sentenceId(), part, span.start(), span.end()));
            }
        }
        return parts.stream().sorted(STRONGEST).limit(SENTENCES).toList();
    }

    /** What a word adds by itself. */
    private static double blockPart(ListedWord word, PassageVector vector, LanguageWeights weights) {
        UnitCounts units = vector.blocks().get(TextBlock.WORDS.ordinal());
        int bucket = TextBlock.bucket(word);
        int at = Arrays.binarySearch(units.ids(), bucket);
        return at < 0 ? 0 : units.values()[at] * weights.blocks().get(TextBlock.WORDS.ordinal())[bucket];
    }
}
