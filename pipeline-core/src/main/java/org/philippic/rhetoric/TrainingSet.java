package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.philippic.annotate.AnnotatedDocument;

/**
 * Rated passages in the covered languages, measured once, ready to be fitted and tested in any division.
 *
 * @param features of the vectors
 * @param gold the passages
 * @param passages their vectors
 * @param pieces vectors of the word pieces of each passage in context; none without the network
 * @param vectors vectors of the units of {@link Meaning}
 * @param units number of units
 */
record TrainingSet(
        List<Feature> features,
        List<GoldPassage> gold,
        List<PassageVector> passages,
        List<PieceRows> pieces,
        PieceVectors vectors,
        int units) {

    private record Measured(PassageVector vector, PieceRows pieces) {
        static Measured of(Passage passage, Measuring measuring) {
            return new Measured(
                    measuring.vector(passage),
                    PieceRows.together(passage.sentences().stream()
                            .map(sentence -> sentence.context().pieces())
                            .toList()));
        }
    }

    /**
     * Annotates and measures passages, in parallel; those in languages without word lists or without a sentence are left
     * out.
     *
     * @param annotator annotates one passage; thread-safe
     */
    static TrainingSet of(
            List<GoldPassage> gold,
            Function<GoldPassage, AnnotatedDocument> annotator,
            Measuring measuring,
            PieceVectors vectors) {
        List<GoldPassage> covered = gold.stream()
                .filter(passage -> WordLists.LANGUAGES.contains(passage.lang()))
                .toList();
        List<Measured> measured = covered.parallelStream()
                .map(passage -> {
                    AnnotatedDocument document = annotator.apply(passage);
                    return document.sentences().isEmpty()
                            ? null
                            : Measured.of(measuring.reader().passage(document), measuring);
                })
                .toList();
        List<GoldPassage> kept = new ArrayList<>();
        List<PassageVector> passages = new ArrayList<>();
        List<PieceRows> pieces = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            if (measured.get(i) != null) {
                kept.add(covered.get(i));
                passages.add(measured.get(i).vector());
                pieces.add(measured.get(i).pieces());
            }
        }
        return new TrainingSet(measuring.features(), kept, passages, pieces, vectors, measuring.units());
    }

    /** Numbers of all passages. */
    int[] all() {
        return IntStream.range(0, gold.size()).toArray();
    }

    /** Whether the network has read the passages. */
    boolean inContext() {
        return passages.stream().anyMatch(passage -> passage.meaning().inContext());
    }

    /**
     * How freely each part of a linear fit may speak.
     *
     * @param blocks of each kind of text units
     */
    FitColumns.Strengths strengths(double[] blocks) {
        return new FitColumns.Strengths(Math.sqrt(0.5), Math.sqrt(0.15), inContext() ? 1.2 : Math.sqrt(0.4), blocks);
    }

    /** Scales of each language that the chosen passages have. */
    Map<String, LanguageScales> scales(int[] chosen) {
        Map<String, List<PassageVector>> byLanguage = new TreeMap<>();
        for (int i : chosen) {
            PassageVector passage = passages.get(i);
            byLanguage
                    .computeIfAbsent(passage.lang(), lang -> new ArrayList<>())
                    .add(passage);
        }
        Map<String, LanguageScales> scales = new TreeMap<>();
        byLanguage.forEach((lang, own) -> scales.put(lang, new LanguageScales(own, vectors, units)));
        return scales;
    }
}
