package org.philippic.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.philippic.model.Keyness;
import org.philippic.model.NearDuplicate;
import org.philippic.model.Neighbour;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sensitivity;
import org.philippic.settings.CompareSettings;

/**
 * Compares seeds, each by itself, with a reference: a stored profile, or the other documents of the run. Only documents
 * of the seed's language are compared with. Immutable and thread-safe.
 *
 * <p>A run's own profile is made by adding up the summaries of its documents; what a seed is compared with is
 * {@code runProfile.without(seed)}, named {@link #RUN}.
 *
 * @param settings settings of the comparison
 * @param fragility how far scanning errors move each metric
 */
public record SeedComparison(CompareSettings settings, OcrFragility fragility) implements Serializable {
    /** Name of the reference that the other documents of the run form. */
    public static final String RUN = "run";

    /** Flag of figures whose reference holds a near copy of the seed. */
    private static final String COPIED = "copy_in_reference";

    private static final double ALPHA = 0.05;
    private static final double PRIOR_TOKENS = 1000;
    private static final int MAX_TERMS = 2000;

    /**
     * Where a seed stands on each of its metrics: among all documents of its language, those of its decade, of its
     * length, of both and of its author, and those of each genre.
     *
     * @param reference name of the reference
     * @param profile its statistics, without the seed
     * @return one row a stratum and metric; where the reference has no document of the language, rows without
     *     statistics, flagged no_reference
     */
    public List<SeedProfile> place(DocumentSummary seed, String reference, ReferenceProfile profile) {
        SeedPlacement placement = placement(seed, profile);
        List<SeedProfile> rows = new ArrayList<>(placeInLanguage(seed, reference, profile));
        for (String stratum : narrower(seed, profile)) {
            profile.stratum(stratum)
                    .ifPresent(statistics -> rows.addAll(placement.place(seed, reference, stratum, statistics)));
        }
        return rows;
    }

    /** Where a seed stands among all documents of its language alone. */
    private List<SeedProfile> placeInLanguage(DocumentSummary seed, String reference, ReferenceProfile profile) {
        String lang = StratumKind.LANG.of(seed).orElseThrow();
        return placement(seed, profile)
                .place(
                        seed,
                        reference,
                        lang,
                        profile.stratum(lang).orElseGet(() -> new StratumStatistics(ReferenceProfile.SAMPLE)));
    }

    private SeedPlacement placement(DocumentSummary seed, ReferenceProfile profile) {
        return new SeedPlacement(
                settings.minTokens(), fragility, copy(seed, profile).isPresent() ? List.of(COPIED) : List.of());
    }

    private static Optional<Signatures.Copy> copy(DocumentSummary seed, ReferenceProfile profile) {
        return profile.signatures(seed.lang()).nearest(seed.signature(), NearDuplicates.DEFAULT.minSimilarity());
    }

    /**
     * The document of a stored profile that a seed nearly repeats, known by its signature: the most alike, and of equals
     * the one with the least hash. Its identifier is the name of the reference, # and the hash of the identifier that it
     * had there, as 16 hexadecimal digits.
     *
     * @return empty where there is none among the documents that keep their signatures
     */
    public Optional<NearDuplicate> copyIn(String reference, ReferenceProfile profile, DocumentSummary seed) {
        return copy(seed, profile)
                .map(copy -> new NearDuplicate(
                        seed.docId(), reference + "#" + HexFormat.of().toHexDigits(copy.hash()), copy.similarity()));
    }

    /**
     * How far the figures of a seed move when something about its text is decided otherwise, and how far scanning errors
     * would move them.
     *
     * @param profile statistics of the reference, without the seed
     * @return rows by variation and metric; none for a variation that changes no figure
     */
    public List<Sensitivity> sensitivity(SeedText seed, String reference, ReferenceProfile profile) {
        List<SeedProfile> plain = placeInLanguage(seed.summary(), reference, profile);
        List<Sensitivity> rows = new ArrayList<>();
        seed.varied().forEach((variation, varied) -> {
            if (!varied.equals(seed.summary())) {
                rows.addAll(Moves.between(variation.label(), plain, placeInLanguage(varied, reference, profile)));
            }
        });
        rows.addAll(Moves.foretold(fragility, seed.summary().lang(), plain));
        return rows;
    }

    /**
     * How far the figures of a seed move when documents that nearly repeat another are left out of the reference.
     *
     * @param profile the reference with them, without the seed
     * @param thinned the reference without them and the seed
     */
    public List<Sensitivity> sensitivityToNearDuplicates(
            DocumentSummary seed, String reference, ReferenceProfile profile, ReferenceProfile thinned) {
        return Moves.between(
                Variation.NEAR_DUPLICATES_LEFT_OUT,
                placeInLanguage(seed, reference, profile),
                placeInLanguage(seed, reference, thinned));
    }

    private static Set<String> narrower(DocumentSummary seed, ReferenceProfile profile) {
        Set<String> names = new LinkedHashSet<>();
        StratumKind.DECADE.of(seed).ifPresent(names::add);
        StratumKind.LENGTH.of(seed).ifPresent(names::add);
        StratumKind.MATCHED.of(seed).ifPresent(names::add);
        StratumKind.AUTHOR.of(seed).ifPresent(names::add);
        String genres = StratumKind.GENRE.prefix(seed.lang());
        profile.strata().keySet().stream()
                .filter(name -> name.startsWith(genres))
                .forEach(names::add);
        return names;
    }

    /**
     * Keyness of a seed's terms, level by level; at most 2,000 rows a level, those that stand out most. Empty where the
     * reference has no words of the language.
     *
     * @param spread how the terms are spread over the seed
     * @param reference name of the reference
     * @param profile its statistics, without the seed
     */
    public List<Keyness> keyness(DocumentSummary seed, TermSpread spread, String reference, ReferenceProfile profile) {
        TermComparison comparison = new TermComparison(ALPHA, PRIOR_TOKENS, MAX_TERMS);
        String stratum = StratumKind.LANG.of(seed).orElseThrow();
        List<Keyness> rows = new ArrayList<>();
        profile.stratum(stratum).ifPresent(statistics -> {
            for (Level level : Level.values()) {
                rows.addAll(comparison.compare(seed.docId() + " vs " + reference, level, seed, spread, statistics));
            }
        });
        return rows;
    }

    /**
     * Distances of a seed from another document by every {@link Delta}; empty where they are the same document or their
     * languages differ or the space is empty. Ranks are 0: {@link #ranked} gives them.
     *
     * @param space most frequent words of the seed's language, fitted on a reference
     */
    public List<Neighbour> distances(DocumentSummary seed, DocumentSummary other, StyleSpace space) {
        if (seed.docId().equals(other.docId()) || !seed.lang().equals(other.lang()) || space.isEmpty()) {
            return List.of();
        }
        double[] x = space.zScores(seed);
        double[] y = space.zScores(other);
        String flag =
                seed.nWords() < StyleSpace.LEAST_WORDS || other.nWords() < StyleSpace.LEAST_WORDS ? "too_short" : "";
        List<Neighbour> rows = new ArrayList<>();
        for (Delta delta : Delta.values()) {
            rows.add(new Neighbour(seed.docId(), other.docId(), delta.measure(), delta.between(x, y), 0, flag));
        }
        return rows;
    }

    /**
     * The nearest documents of one seed by one measure, ranked from 1; equal distances in the order of identifiers.
     *
     * @param distances rows of one seed and measure, in any order
     * @param most most rows given back
     */
    public static List<Neighbour> ranked(List<Neighbour> distances, int most) {
        List<Neighbour> sorted = new ArrayList<>(distances);
        sorted.sort(Comparator.comparingDouble(Neighbour::distance).thenComparing(Neighbour::otherDocId));
        List<Neighbour> ranked = new ArrayList<>();
        for (Neighbour row : sorted.subList(0, Math.min(most, sorted.size()))) {
            ranked.add(new Neighbour(
                    row.docId(), row.otherDocId(), row.measure(), row.distance(), ranked.size() + 1, row.flag()));
        }
        return ranked;
    }

    /** The nearest documents of a seed among some that fit in memory, by every measure. */
    public List<Neighbour> neighbours(DocumentSummary seed, List<DocumentSummary> others, StyleSpace space, int most) {
        List<Neighbour> all = others.stream()
                .flatMap(other -> distances(seed, other, space).stream())
                .toList();
        List<Neighbour> rows = new ArrayList<>();
        for (Delta delta : Delta.values()) {
            rows.addAll(ranked(
                    all.stream()
                            .filter(row -> row.measure().equals(delta.measure()))
                            .toList(),
                    most));
        }
        return rows;
    }
}
