package org.philippic.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;
import org.philippic.model.Zone;

class TeiWriterTest {
    private static final String TEXT =
            "On Bread\n\nMarius said: “Bread & wine.\n\nAsk Rome.” So-called “order”!\n1 A note.";

    @Test
    void zones_areDivisions_andQuotationsAndNamesStandInThem() {
        String body = body(Exported.of(
                TEXT,
                List.of(
                        zone(0, "heading", 0, 10),
                        zone(1, "body", 10, TEXT.indexOf("1 A")),
                        zone(2, "footnote", TEXT.indexOf("1 A"), TEXT.length())),
                List.of(
                        quotation(0, "direct", "Bread & wine.\n\nAsk Rome.", "Marius"),
                        quotation(1, "scare", "order", null)),
                List.of(entity(0, "Marius", "PERSON"), entity(1, "Rome", "LOCATION"))));

        assertThat(body).isEqualTo("""

                <div type="heading" n="0" xml:lang="fr"><head>On Bread

                </head></div>
                <div type="body" n="1" xml:lang="fr"><p><persName>Marius</persName> said: “<said xml:id="q0-1" n="0" who="#speaker-1">Bread &amp; wine.

                </said></p><p><said xml:id="q0-2" n="0" prev="#q0-1" who="#speaker-1">Ask <placeName>Rome</placeName>.</said>” So-called “<soCalled xml:id="q1-1" n="1">order</soCalled>”!
                </p></div>
                <div type="footnote" n="2" xml:lang="fr"><note place="foot"><p>1 A note.</p></note></div>""");
    }

    @Test
    void speakers_areListedAsPersons() {
        String written = TeiWriter.text(Exported.of(
                TEXT,
                List.of(zone(0, "body", 0, TEXT.length())),
                List.of(quotation(0, "block", "order", "Marius")),
                List.of()));

        assertThat(written)
                .contains("<person xml:id=\"speaker-1\"><persName>Marius</persName></person>")
                .contains("<quote xml:id=\"q0-1\" n=\"0\" corresp=\"#speaker-1\">order</quote>");
    }

    @Test
    void documentWithoutZones_isOneDivision() {
        assertThat(body(Exported.of("Some words.", List.of(), List.of(), List.of())))
                .isEqualTo("<div><p>Some words.</p></div>");
    }

    @Test
    void charactersThatXmlCannotHold_areReplaced() {
        assertThat(body(Exported.of("a\u0000b\u001f\ud800c\r\n]]>", List.of(), List.of(), List.of())))
                .contains("a\ufffdb\ufffd\ufffdc\n\n]]&gt;");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void crossingAndNestedMarks_giveValidTei_thatHoldsTheWholeText(long seed) {
        Random random = new Random(seed);
        String[] kinds = {"direct", "block", "scare", "title", "term"};
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(List.of("a", "é", "🙂", "\n\n", "\n", " ", "<&").get(random.nextInt(7)));
            }
            int n = text.codePointCount(0, text.length());
            List<Zone> zones = new ArrayList<>();
            int middle = random.nextInt(n);
            zones.add(zone(0, "body", 0, middle));
            zones.add(zone(1, round % 2 == 0 ? "heading" : "footnote", middle, n));
            List<Quotation> quotations = new ArrayList<>();
            List<Entity> entities = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int start = random.nextInt(n);
                int end = start + random.nextInt(n - start);
                String speaker = random.nextBoolean() ? "Ida" : null;
                quotations.add(new Quotation("seeds:d", i, start, end, kinds[random.nextInt(5)], speaker, null));
                int at = random.nextInt(n - 3);
                entities.add(new Entity("seeds:d", 0, i, at, at + 1 + random.nextInt(3), "x", "PERSON", "x"));
            }
            quotations.sort(Comparator.comparingInt(Quotation::charStart));

            String written = TeiWriter.text(Exported.of(text.toString(), zones, quotations, entities));

            assertThat(TeiFormat.problems(written))
                    .as("seed %d: %s", seed, written)
                    .isEmpty();
            String stored = TeiFormat.parse(written)
                    .getElementsByTagName("body")
                    .item(0)
                    .getTextContent();
            assertThat(stored.replaceAll("\\s", "")).isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }

    private static String body(AnnotatedDocument document) {
        String written = TeiWriter.text(document);
        assertThat(TeiFormat.problems(written)).isEmpty();
        return written.substring(written.indexOf("<body>") + 6, written.indexOf("</body>"));
    }

    private static Zone zone(int id, String kind, int from, int to) {
        return new Zone("seeds:d", id, kind, from, to, "", "fr", List.of());
    }

    private static Quotation quotation(int id, String kind, String words, String speaker) {
        int start = TEXT.indexOf(words);
        return new Quotation("seeds:d", id, start, start + words.length(), kind, speaker, null);
    }

    private static Entity entity(int id, String words, String type) {
        int start = TEXT.indexOf(words);
        return new Entity("seeds:d", 0, id, start, start + words.length(), words, type, words);
    }
}
