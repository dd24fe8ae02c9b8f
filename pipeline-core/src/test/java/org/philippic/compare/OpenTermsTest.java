package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.philippic.model.Keyness;
import org.philippic.settings.CompareSettings;

class OpenTermsTest {
    private static final ProfileCard CARD = new ProfileCard("made", "annotator-1", "");
    private static final Set<StratumKind> KINDS = EnumSet.of(StratumKind.GENRE, StratumKind.DECADE);

    @Test
    void termsAddedUpApart_makeTheSameProfile() {
        List<DocumentSummary> documents = Summaries.random(31, 60);
        assertThat(addedApart(documents, Integer.MAX_VALUE).sameStatistics(addedTogether(documents)))
                .isTrue();
    }

    @Test
    void keynessFromTheTermsThatMatter_isThatOfAll() {
        List<DocumentSummary> documents = Summaries.random(32, 60);
        DocumentSummary seed = documents.get(1);
        SeedComparison comparison = new SeedComparison(
                new CompareSettings(0, 1, CompareSettings.NearDuplicates.KEEP), OcrFragility.UNKNOWN);
        List<Keyness> all = comparison.keyness(
                seed, TermSpread.NONE, "run", addedTogether(documents).without(seed));
        ReferenceProfile cut = addedApart(documents, (int) seed.nWords());
        assertThat(comparison.keyness(seed, TermSpread.NONE, "run", cut.without(seed)))
                .isEqualTo(all);
    }

    @Test
    void strataWithoutOpenTerms_comeOutAsTheyWereWhenASeedIsTakenOut() {
        List<DocumentSummary> documents = Summaries.random(33, 60);
        DocumentSummary seed = documents.get(1);
        ReferenceProfile profile = new ReferenceProfile(CARD, KINDS);
        OpenTerms ofGenres = new OpenTerms(Set.of(StratumKind.GENRE));
        documents.forEach(document -> {
            profile.add(document.withoutOpenTerms());
            ofGenres.add(document);
        });
        ofGenres.putInto(profile);
        ReferenceProfile rest = profile.without(seed);
        ReferenceProfile expected = addedTogether(documents).without(seed);
        String decade = StratumKind.DECADE.of(seed).orElseThrow();
        String genre = StratumKind.GENRE.of(seed).orElseThrow();
        assertThat(rest.stratum(decade).orElseThrow().terms(Level.FORM).size()).isZero();
        assertThat(rest.stratum(decade).orElseThrow().terms(Level.UPOS))
                .isEqualTo(expected.stratum(decade).orElseThrow().terms(Level.UPOS));
        assertThat(rest.stratum(genre)).isEqualTo(expected.stratum(genre));
    }

    @Test
    void keptTerms_areTheSameWhateverTheParts() {
        List<DocumentSummary> documents = Summaries.random(34, 40);
        OpenTerms whole = new OpenTerms(KINDS);
        OpenTerms odd = new OpenTerms(KINDS);
        OpenTerms even = new OpenTerms(KINDS);
        for (int i = 0; i < documents.size(); i++) {
            whole.add(documents.get(i));
            (i % 2 == 0 ? even : odd).add(documents.get(i));
        }
        OpenTerms merged = new OpenTerms(KINDS);
        List<OpenTerms> ofEven = even.parts(3);
        List<OpenTerms> ofOdd = odd.parts(3);
        for (int part = 0; part < 3; part++) {
            merged.merge(ofEven.get(part).merge(ofOdd.get(part)).kept(5, Set.of("nowhere")));
        }
        assertThat(profile(documents, merged.kept(5, Set.of()))
                        .sameStatistics(profile(documents, whole.kept(5, Set.of()))))
                .isTrue();
        TermTable forms = profile(documents, whole.kept(5, Set.of("nowhere")))
                .stratum("lang=en")
                .orElseThrow()
                .terms(Level.FORM);
        TermTable all =
                addedTogether(documents).stratum("lang=en").orElseThrow().terms(Level.FORM);
        assertThat(forms.size()).isEqualTo(5).isLessThan(all.size());
        assertThat(forms.dropped()).isEqualTo(all.size() - 5);
        assertThat(forms.mostFrequent(9)).isEqualTo(all.mostFrequent(5));
    }

    @Test
    void ofEquallyFrequentTerms_thoseThatSortFirstAreKept() {
        TermTable whole = new TermTable();
        TermTable one = new TermTable();
        TermTable two = new TermTable();
        String[] terms = {"a", "b", "c", "d", "e", "f"};
        long[] counts = {1, 5, 2, 5, 2, 9};
        for (int i = 0; i < terms.length; i++) {
            TermEntry entry = TermEntry.of(counts[i], 100);
            whole.add(terms[i], entry);
            (i % 2 == 0 ? one : two).add(terms[i], entry);
        }
        TermTable merged = two.kept(3, Set.of());
        merged.merge(one.kept(3, Set.of()));
        assertThat(merged.kept(3, Set.of())).isEqualTo(whole.kept(3, Set.of()));
        assertThat(whole.kept(3, Set.of()).terms()).containsExactlyInAnyOrder("f", "b", "d");
        assertThat(whole.kept(3, Set.of()).dropped()).isEqualTo(6 - 3);
        assertThat(whole.kept(2, Set.of("a", "nowhere")).terms()).containsExactlyInAnyOrder("f", "b", "a");
        assertThat(whole.mostFrequent(5)).containsExactly("f", "b", "d", "c", "e");
    }

    private static ReferenceProfile profile(List<DocumentSummary> documents, OpenTerms terms) {
        ReferenceProfile profile = new ReferenceProfile(CARD, KINDS);
        documents.forEach(document -> profile.add(document.withoutOpenTerms()));
        terms.putInto(profile);
        return profile;
    }

    private static ReferenceProfile addedTogether(List<DocumentSummary> documents) {
        ReferenceProfile profile = new ReferenceProfile(CARD, KINDS);
        documents.forEach(profile::add);
        return profile;
    }

    /** In pieces of ten documents, then the most frequent terms of each group, and all of the second document. */
    private static ReferenceProfile addedApart(List<DocumentSummary> documents, int most) {
        OpenTerms sum = new OpenTerms(KINDS);
        OpenTerms piece = new OpenTerms(KINDS);
        for (DocumentSummary document : documents) {
            piece.add(document);
            if (document.docId().endsWith("9")) {
                sum.merge(piece);
                piece = new OpenTerms(KINDS);
            }
        }
        Set<String> own = documents.get(1).terms().stream().map(TermCount::term).collect(Collectors.toSet());
        return profile(documents, sum.merge(piece).kept(most, own));
    }
}
