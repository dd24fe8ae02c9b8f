package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.model.Document;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;
import org.philippic.model.Reject;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;
import org.philippic.testing.TestModels;

class DocumentAnnotatorTest {
    private static final DocumentAnnotator ANNOTATOR =
            new DocumentAnnotator(TestModels.annotators("en", "fr"), new PriorLanguage(), Duration.ofMinutes(5));

    @Test
    void offsets_areCodePointsOfTheDocument() {
        String text = "MENU\n\uD83D\uDE00 Carla Mint lies. He wrote: \"You will all pay for this crime!\"\nEnde.";
        Document document = document(text, "en");
        List<Zone> zones = List.of(
                zone(document, 0, "boilerplate", 0, 5, "en"),
                zone(document, 1, "body", 5, text.codePointCount(0, text.indexOf("\nEnde")), "en"),
                zone(
                        document,
                        2,
                        "heading",
                        text.codePointCount(0, text.indexOf("Ende")),
                        text.codePointCount(0, text.length()),
                        "und"));
        int quoted = text.codePointCount(0, text.indexOf('"') + 1);

        Annotation annotation = ANNOTATOR.annotate(
                document,
                zones,
                List.of(new Quotation(document.docId(), 7, quoted, quoted + 32, "direct", null, null)));

        List<AnnotatedSentence> sentences = annotation.document().sentences();
        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(at(
                            text,
                            sentence.sentence().charStart(),
                            sentence.sentence().charEnd()))
                    .isEqualTo(sentence.sentence().text());
            assertThat(sentence.tokens())
                    .allSatisfy(token -> assertThat(at(text, token.charStart(), token.charEnd()))
                            .isEqualTo(token.form()));
            assertThat(sentence.tokens()).hasSize(sentence.sentence().nTokens());
        });
        assertThat(sentences)
                .extracting(AnnotatedSentence::sentence)
                .extracting(Sentence::sentenceId)
                .containsExactly(0, 1, 2);
        assertThat(sentences.get(0).sentence().voice()).isEqualTo("author");
        assertThat(sentences.get(1).sentence())
                .extracting(Sentence::voice, Sentence::quotationId)
                .containsExactly("quoted", 7);
        assertThat(annotation.document().entities())
                .extracting(Entity::text, Entity::type)
                .contains(tuple("Carla Mint", "PERSON"));
        assertThat(annotation.rejects()).isEmpty();
    }

    @Test
    void document_hasItsCounts() {
        Document document = document("It rains. We stay in.", "en");
        Annotation annotation = ANNOTATOR.annotate(document, List.of(whole(document)), List.of());

        Document counted = annotation.document().document();
        assertThat(counted.nSentences()).isEqualTo(2);
        assertThat(counted.nTokens()).isEqualTo(7);
        assertThat(counted.status()).isEqualTo("ok");
    }

    @Test
    void passage_isOneBodyZone() {
        AnnotatedDocument passage = ANNOTATOR.annotatePassage("p1", "Down with them! Who else?", "en");

        assertThat(passage.zones()).singleElement().extracting(Zone::kind).isEqualTo("body");
        assertThat(passage.sentences()).hasSize(2);
        assertThat(passage.document().nTokens()).isEqualTo(7);
    }

    @Test
    void zoneInAnotherEnabledLanguage_isAnnotatedInIt() {
        Document document = document("Nous avons vu les chevaux.", "en");
        Zone zone = new Zone(document.docId(), 0, "footnote", 0, document.nChars(), document.text(), "fr", List.of());

        Annotation annotation = ANNOTATOR.annotate(document, List.of(zone), List.of());

        assertThat(annotation.document().sentences().get(0).tokens())
                .extracting(Token::lemma)
                .containsExactly("nous", "avoir", "voir", "le", "cheval", ".");
        assertThat(annotation.document().sentences().get(0).sentence().lang()).isEqualTo("fr");
    }

    @Test
    void unsupportedLanguage_isNoError() {
        Document document = document("Ez egy mondat. Ez még egy.", "hu");
        Annotation annotation = ANNOTATOR.annotate(document, List.of(whole(document)), List.of());

        assertThat(annotation.rejects()).isEmpty();
        assertThat(annotation.document().sentences())
                .hasSize(2)
                .allMatch(sentence -> sentence.sentence().parseStatus().equals("tokens_only"));
        assertThat(annotation.document().document().status()).isEqualTo("ok");
    }

    @Test
    void spentBudget_makesThePartKeptAndOneReject() {
        DocumentAnnotator hasty =
                new DocumentAnnotator(TestModels.annotators("en", "fr"), new PriorLanguage(), Duration.ZERO);
        Document document = document("It rains. We stay in.", "en");

        Annotation annotation = hasty.annotate(document, List.of(whole(document), whole(document)), List.of());

        assertThat(annotation.document().document().status()).isEqualTo("partial");
        assertThat(annotation.rejects())
                .extracting(Reject::sourceUri, Reject::stage, Reject::reason, Reject::recoverable)
                .containsExactly(tuple("file:/x", "annotate", "document_budget", true));
    }

    @Test
    void longDocument_workedOnInPieces_hasTheRowsOfOneWorkedOnWhole() {
        String text =
                "\uD83D\uDE00 Ez egy mondat volt tegnap. Ez még egy szomorúbb történet a hajókról.\n\n".repeat(6000);
        Document document = document(text, "hu");

        Annotation annotation = ANNOTATOR.annotate(document, List.of(whole(document)), List.of());

        assertThat(text.length()).isGreaterThan(8 * Piece.CHARS);
        List<TextSentence> whole = TestModels.annotators("en", "fr")
                .of("hu")
                .annotate(text, TimeBudget.of(Duration.ofMinutes(5)))
                .sentences();
        List<AnnotatedSentence> sentences = annotation.document().sentences();
        assertThat(sentences).hasSize(whole.size());
        int codePoint = 0;
        int unit = 0;
        for (int i = 0; i < whole.size(); i++) {
            AnnotatedSentence found = sentences.get(i);
            codePoint += text.codePointCount(unit, whole.get(i).begin());
            unit = whole.get(i).begin();
            assertThat(found.sentence().sentenceId()).isEqualTo(i);
            assertThat(found.sentence().charStart()).isEqualTo(codePoint);
            assertThat(found.sentence().text())
                    .isEqualTo(text.substring(unit, whole.get(i).end()));
            assertThat(found.tokens())
                    .extracting(Token::form)
                    .isEqualTo(whole.get(i).words().stream().map(Word::form).toList());
            assertThat(found.tokens().get(0).charStart()).isEqualTo(codePoint);
        }
    }

    private static String at(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static Zone whole(Document document) {
        return zone(document, 0, "body", 0, document.nChars(), document.lang());
    }

    private static Zone zone(Document document, int id, String kind, int start, int end, String lang) {
        return new Zone(document.docId(), id, kind, start, end, at(document.text(), start, end), lang, List.of());
    }

    private static Document document(String text, String lang) {
        return Document.ofText("c:d", "c", "file:/x", text, lang);
    }

    /** Always believes the prior. */
    private record PriorLanguage() implements LanguageDetector {
        @Override
        public LanguageGuess detect(CharSequence text) {
            return new LanguageGuess(LanguageGuess.UNKNOWN, 0);
        }

        @Override
        public LanguageGuess detect(CharSequence text, LanguageGuess prior) {
            return prior;
        }
    }
}
