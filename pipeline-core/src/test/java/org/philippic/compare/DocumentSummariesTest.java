package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Device;
import org.philippic.model.FeatureValue;

class DocumentSummariesTest {
    @Test
    void ownProseOfTheMainLanguage_isCounted() {
        AnnotatedDocument annotated = AnnotatedTexts.document(
                List.of(AnnotatedTexts.zone(0, "body"), AnnotatedTexts.zone(1, "footnote")),
                AnnotatedTexts.sentence(0, 0, "author", "en", "They", "lie", ",", "they", "cheat", "42", "!"),
                AnnotatedTexts.sentence(1, 0, "quoted", "en", "We", "never", "lie"),
                AnnotatedTexts.sentence(2, 0, "author", "fr", "Ils", "mentent"),
                AnnotatedTexts.sentence(3, 1, "author", "en", "See", "page", "9"));
        DocumentSummary summary = DocumentSummaries.of(annotated, List.of(), List.of());
        assertThat(summary.nWords()).isEqualTo(4);
        assertThat(summary.nTokens()).isEqualTo(7);
        assertThat(summary.terms()).contains(new TermCount("upos_ngram", "X X PUNCT", 1));
        assertThat(summary.terms())
                .filteredOn(term -> !term.level().equals("upos_ngram"))
                .containsExactlyInAnyOrder(
                        new TermCount("form", "cheat", 1),
                        new TermCount("form", "lie", 1),
                        new TermCount("form", "they", 2),
                        new TermCount("lemma", "cheat_", 1),
                        new TermCount("lemma", "lie_", 1),
                        new TermCount("lemma", "they_", 2),
                        new TermCount("upos", "PUNCT", 2),
                        new TermCount("upos", "NUM", 1),
                        new TermCount("upos", "X", 4));
    }

    @Test
    void metadata_isTakenOver() {
        DocumentSummary summary = DocumentSummaries.of(
                AnnotatedTexts.document(List.of(AnnotatedTexts.zone(0, "body"))), List.of(), List.of());
        assertThat(summary.docId()).isEqualTo("seeds:1");
        assertThat(summary.isSeed()).isTrue();
        assertThat(summary.year()).isEqualTo("1935");
        assertThat(StratumKind.DECADE.of(summary)).contains("lang=en;decade=1930");
        assertThat(summary.nWords()).isZero();
    }

    @Test
    void featuresAndDevicesOfTheAuthorsVoice_areKept() {
        DocumentSummary summary = DocumentSummaries.of(
                AnnotatedTexts.document(List.of(AnnotatedTexts.zone(0, "body"))),
                List.of(
                        new FeatureValue("seeds:1", "quoted", "warmth", 9, 10),
                        new FeatureValue("seeds:1", "author", "warmth", 2, 30),
                        new FeatureValue("seeds:1", "all", "warmth", 4, 40),
                        new FeatureValue("seeds:1", "all", "length", 40, 40)),
                List.of(
                        new Device("seeds:1", 0, "irony", 0, 4, "author", 0.9, "rule"),
                        new Device("seeds:1", 1, "irony", 5, 9, "quoted", 0.9, "rule")));
        assertThat(summary.features())
                .containsExactly(
                        new FeatureValue("seeds:1", "all", "length", 40, 40),
                        new FeatureValue("seeds:1", "author", "warmth", 2, 30));
        assertThat(summary.terms()).containsExactly(new TermCount("device", "irony", 1));
    }

    @Test
    void valueThatIsNoNumber_isRefused() {
        List<FeatureValue> broken = List.of(new FeatureValue("seeds:1", "author", "warmth", Double.NaN, 1));
        assertThatThrownBy(() -> DocumentSummaries.of(AnnotatedTexts.document(List.of()), broken, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("warmth");
    }
}
