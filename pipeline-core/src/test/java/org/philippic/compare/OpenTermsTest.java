package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.philippic.compare.OpenTerms.Group;
import org.philippic.compare.OpenTerms.Key;
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
    void topTerms_areTheSameWhateverTheParts() {
        TopTerms whole = new TopTerms(3);
        TopTerms one = new TopTerms(3);
        TopTerms two = new TopTerms(3);
        String[] terms = {"a", "b", "c", "d", "e", "f"};
        long[] counts = {1, 5, 2, 5, 2, 9};
        for (int i = 0; i < terms.length; i++) {
            TermEntry entry = TermEntry.of(counts[i], 100);
            whole.add(terms[i], entry);
            (i % 2 == 0 ? one : two).add(terms[i], entry);
        }
        two.merge(one);
        assertThat(two.terms()).isEqualTo(whole.terms()).containsOnlyKeys("f", "b", "d");
        assertThat(two.distinct()).isEqualTo(6);
    }

    private static ReferenceProfile addedTogether(List<DocumentSummary> documents) {
        ReferenceProfile profile = new ReferenceProfile(CARD, KINDS);
        documents.forEach(profile::add);
        return profile;
    }

    /** In pieces of ten documents, then the most frequent terms of each group, and all of the second document. */
    private static ReferenceProfile addedApart(List<DocumentSummary> documents, int most) {
        ReferenceProfile profile = new ReferenceProfile(CARD, KINDS);
        Map<Key, TermEntry> sum = new HashMap<>();
        OpenTerms open = new OpenTerms(KINDS);
        for (DocumentSummary document : documents) {
            profile.add(document.withoutOpenTerms());
            open.add(document);
            if (document.docId().endsWith("9")) {
                open.drain().forEachRemaining(piece -> sum.merge(piece.getKey(), piece.getValue(), TermEntry::plus));
            }
        }
        List<String> own = new ArrayList<>();
        documents.get(1).terms().forEach(term -> own.add(term.term()));
        Map<Group, TopTerms> top = new HashMap<>();
        sum.forEach((key, entry) ->
                top.computeIfAbsent(key.group(), group -> new TopTerms(most)).add(key.term(), entry));
        top.forEach((group, kept) -> {
            Map<String, TermEntry> terms = kept.terms();
            own.forEach(term -> {
                TermEntry entry = sum.get(new Key(group.stratum(), group.level(), term));
                if (entry != null) {
                    terms.put(term, entry);
                }
            });
            profile.put(group, terms, kept.distinct());
        });
        return profile;
    }
}
