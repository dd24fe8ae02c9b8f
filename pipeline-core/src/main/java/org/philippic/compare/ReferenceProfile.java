package org.philippic.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.error.UserException;

/**
 * Statistics of a collection without its text: per language and stratum the counts and document frequencies of terms,
 * moments, quantiles and a sample of features; per language signatures by which copies of its documents are known.
 * Profiles add up: the profile of a union is the merge of the profiles of its parts, bit for bit and in any order, as
 * long as none was {@linkplain #capped cut down}. Every document is to be added once. Mutable; not thread-safe.
 */
public final class ReferenceProfile implements Serializable {
    /** Documents whose features a stratum keeps exactly; beyond them quantiles come from a sketch, within 0.5 %. */
    public static final int SAMPLE = 2000;

    private static final long serialVersionUID = 1L;

    private final ProfileCard card;
    private final EnumSet<StratumKind> kinds;
    private final TreeMap<String, StratumStatistics> strata = new TreeMap<>();
    private final TreeMap<String, Signatures> signatures = new TreeMap<>();

    /**
     * An empty profile.
     *
     * @param card what it is
     * @param kinds strata to keep apart; {@link StratumKind#LANG} is always kept
     */
    public ReferenceProfile(ProfileCard card, Set<StratumKind> kinds) {
        this.card = card;
        this.kinds = EnumSet.of(StratumKind.LANG);
        this.kinds.addAll(kinds);
    }

    /** What the profile says of itself. */
    public ProfileCard card() {
        return card;
    }

    /** Strata that the profile keeps apart. */
    public Set<StratumKind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /** Adds a document. One without words, such as a duplicate that was not annotated, says nothing and is left out. */
    public void add(DocumentSummary summary) {
        if (summary.nWords() == 0) {
            return;
        }
        CountedDocument document = CountedDocument.of(summary);
        for (StratumKind kind : kinds) {
            kind.of(summary)
                    .ifPresent(name -> strata.computeIfAbsent(name, key -> new StratumStatistics(SAMPLE))
                            .add(document));
        }
        keptSignatures(summary.lang()).add(document.hash(), summary.signature());
    }

    /**
     * Adds the documents of another profile, which stays as it is.
     *
     * @throws UserException if the other was made by another annotator
     */
    public void merge(ReferenceProfile other) {
        requireAnnotator(other.card.annotator(), "add the profile '" + other.card.name() + "'");
        other.strata.forEach((name, statistics) -> strata.computeIfAbsent(name, key -> new StratumStatistics(SAMPLE))
                .merge(statistics));
        other.signatures.forEach((lang, documents) -> keptSignatures(lang).merge(documents));
    }

    /**
     * The statistics that concern a document, without the document: a copy of the strata that it belongs to and of the
     * genres of its language.
     *
     * @param summary a document that was added
     */
    public ReferenceProfile without(DocumentSummary summary) {
        ReferenceProfile rest = concerning(summary);
        if (summary.nWords() > 0) {
            CountedDocument document = CountedDocument.of(summary);
            for (StratumKind kind : kinds) {
                kind.of(summary).ifPresent(name -> rest.strata.get(name).remove(document));
            }
            rest.strata.values().removeIf(statistics -> statistics.documents() == 0);
            rest.keptSignatures(summary.lang()).remove(document.hash());
        }
        return rest;
    }

    /**
     * The statistics that concern a document: a copy of the strata that it belongs to, or would, and of the genres of
     * its language.
     */
    public ReferenceProfile concerning(DocumentSummary summary) {
        ReferenceProfile concerned = new ReferenceProfile(card, kinds);
        String genres = StratumKind.GENRE.prefix(summary.lang());
        Set<String> own = new TreeSet<>();
        for (StratumKind kind : kinds) {
            kind.of(summary).ifPresent(own::add);
        }
        strata.forEach((name, statistics) -> {
            if (own.contains(name) || name.startsWith(genres)) {
                concerned.strata.put(name, statistics.copy());
            }
        });
        concerned.keptSignatures(summary.lang()).merge(signatures(summary.lang()));
        return concerned;
    }

    /**
     * A copy that keeps the most frequent terms alone, and the spread of the 1,000 most frequent forms; sizes and all
     * other statistics stay whole. Counts of terms that one part of a later merge had dropped are then lower bounds.
     *
     * @param terms most terms a level of a whole language
     * @param termsOfStrata most terms a level of any other stratum
     */
    public ReferenceProfile capped(int terms, int termsOfStrata) {
        return copy((name, statistics) -> statistics.capped(name.contains(";") ? termsOfStrata : terms));
    }

    /** A copy with other statistics for each stratum, by its name and its own. */
    private ReferenceProfile copy(BiFunction<String, StratumStatistics, StratumStatistics> changed) {
        ReferenceProfile copy = new ReferenceProfile(card, kinds);
        strata.forEach((name, statistics) -> copy.strata.put(name, changed.apply(name, statistics)));
        signatures.forEach((lang, documents) -> copy.keptSignatures(lang).merge(documents));
        return copy;
    }

    /**
     * The part that documents can be compared with: all of it where the same annotator made it; no scores and devices of
     * rhetoric where only the models of rhetoric were others.
     *
     * @param annotator fingerprint of the annotator of the documents
     * @throws UserException if more than rhetoric differs
     */
    public ReferenceProfile comparableWith(String annotator) {
        if (card.annotator().equals(annotator)
                || !AnnotatorFingerprint.alikeButForRhetoric(card.annotator(), annotator)) {
            requireAnnotator(annotator, "compare with the profile '" + card.name() + "'");
            return this;
        }
        return copy((name, statistics) -> statistics.withoutRhetoric());
    }

    /** Number of documents. */
    public long documents() {
        return languages().stream().mapToLong(this::documents).sum();
    }

    /** Number of documents of a language. */
    public long documents(String lang) {
        return stratum("lang=" + lang).map(StratumStatistics::documents).orElse(0L);
    }

    /** Number of words. */
    public long words() {
        return languages().stream()
                .mapToLong(lang -> strata.get("lang=" + lang).words())
                .sum();
    }

    /** Number of terms that the profile holds counts of, over all strata and levels. */
    public int termsKept() {
        return strata.values().stream()
                .flatMap(statistics -> Arrays.stream(Level.values()).map(statistics::terms))
                .mapToInt(TermTable::size)
                .sum();
    }

    /** Languages that the profile has documents of. */
    public SortedSet<String> languages() {
        TreeSet<String> languages = new TreeSet<>();
        for (String name : strata.keySet()) {
            if (!name.contains(";")) {
                languages.add(name.substring("lang=".length()));
            }
        }
        return languages;
    }

    /**
     * Refuses to be used beside counts of another annotator: lemmas and parts of speech would differ for reasons that
     * lie in the tools.
     *
     * @param annotator fingerprint of the other counts
     * @param purpose what was to be done, such as "compare the seeds with it"
     * @throws UserException if the fingerprints differ
     */
    public void requireAnnotator(String annotator, String purpose) {
        if (!card.annotator().equals(annotator)) {
            throw new UserException(
                    "Cannot " + purpose + " (reference profile '" + card.name() + "')",
                    "it was made with the annotator '" + card.annotator() + "', this run uses '" + annotator + "'",
                    "build the profile again with 'philippic profile build', or use the models it was made with");
        }
    }

    Optional<StratumStatistics> stratum(String name) {
        return Optional.ofNullable(strata.get(name));
    }

    /** Signatures of documents of a language, to be read. */
    Signatures signatures(String lang) {
        return signatures.getOrDefault(lang, new Signatures(Signatures.CAPACITY));
    }

    private Signatures keptSignatures(String lang) {
        return signatures.computeIfAbsent(lang, key -> new Signatures(Signatures.CAPACITY));
    }

    /** Puts the signature of a document that a file tells of. */
    void put(String lang, long hash, String signature) {
        keptSignatures(lang).put(hash, signature);
    }

    SortedMap<String, StratumStatistics> strata() {
        return strata;
    }

    /** Whether both hold the same statistics, whatever their cards say. */
    public boolean sameStatistics(ReferenceProfile other) {
        return strata.equals(other.strata)
                && languages().stream().allMatch(lang -> signatures(lang).equals(other.signatures(lang)));
    }

    @Override
    public String toString() {
        return Objects.toString(card.name()) + ": " + documents() + " documents, " + words() + " words, languages "
                + languages();
    }
}
