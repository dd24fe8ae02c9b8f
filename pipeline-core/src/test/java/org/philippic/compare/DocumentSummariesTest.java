package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Device;
import org.philippic.model.Document;
import org.philippic.model.FeatureValue;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;

class DocumentSummariesTest {
    @Test
    void ownProseOfTheMainLanguage_isCounted() {
        AnnotatedDocument annotated = document(
                List.of(zone(0, "body"), zone(1, "footnote")),
                sentence(0, 0, "author", "en", "They", "lie", ",", "they", "cheat", "42", "!"),
                sentence(1, 0, "quoted", "en", "We", "never", "lie"),
                sentence(2, 0, "author", "fr", "Ils", "mentent"),
                sentence(3, 1, "author", "en", "See", "page", "9"));
        DocumentSummary summary = DocumentSummaries.of(annotated, List.of(), List.of());
        assertThat(summary.nWords()).isEqualTo(4);
        assertThat(summary.nTokens()).isEqualTo(7);
        assertThat(summary.terms())
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
        DocumentSummary summary = DocumentSummaries.of(document(List.of(zone(0, "body"))), List.of(), List.of());
        assertThat(summary.docId()).isEqualTo("seeds:1");
        assertThat(summary.isSeed()).isTrue();
        assertThat(summary.year()).isEqualTo("1935");
        assertThat(StratumKind.DECADE.of(summary)).contains("lang=en;decade=1930");
        assertThat(summary.nWords()).isZero();
    }

    @Test
    void featuresAndDevicesOfTheAuthorsVoice_areKept() {
        DocumentSummary summary = DocumentSummaries.of(
                document(List.of(zone(0, "body"))),
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
        assertThatThrownBy(() -> DocumentSummaries.of(document(List.of()), broken, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("warmth");
    }

    private static AnnotatedDocument document(List<Zone> zones, AnnotatedSentence... sentences) {
        Document document = new Document(
                "seeds:1",
                null,
                "seeds",
                "file:///made",
                "0".repeat(64),
                "text/plain",
                "UTF-8",
                "made",
                "en",
                1,
                null,
                "Somebody",
                "1935-09-26",
                "1976",
                null,
                null,
                "polemic",
                null,
                4,
                sentences.length,
                0,
                "ok");
        return new AnnotatedDocument(document, zones, List.of(), List.of(sentences), List.of());
    }

    private static Zone zone(int zoneId, String kind) {
        return new Zone("seeds:1", zoneId, kind, 0, 0, "", "en", List.of());
    }

    private static AnnotatedSentence sentence(int id, int zoneId, String voice, String lang, String... forms) {
        List<Token> tokens = new ArrayList<>();
        for (String form : forms) {
            String upos =
                    Character.isLetter(form.charAt(0)) ? "X" : Character.isDigit(form.charAt(0)) ? "NUM" : "PUNCT";
            tokens.add(new Token(
                    "seeds:1", id, tokens.size() + 1, 0, 0, form, form + "_", upos, null, null, null, null, null));
        }
        Sentence row = new Sentence(
                "seeds:1",
                id,
                zoneId,
                0,
                0,
                String.join(" ", forms),
                lang,
                1,
                voice,
                null,
                tokens.size(),
                "not_parsed");
        return new AnnotatedSentence(row, tokens);
    }
}
