package org.philippic.zone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.model.Quotation;
import org.philippic.model.Zone;

/**
 * Finds the words of others in the running text of a document: between quotation marks, after the dashes of dialogue,
 * and in displayed quotations; names the speaker and the words that introduce them where the text does. A quotation over
 * several paragraphs gives one row a paragraph. Immutable and thread-safe.
 */
final class QuotationFinder {
    private static final String DEFAULT = "en";

    private final Map<String, QuotationReader> readers;

    private QuotationFinder(Map<String, QuotationReader> readers) {
        this.readers = readers;
    }

    /** A finder with the cues of every language. */
    static QuotationFinder load() {
        Map<String, QuotationReader> readers = new LinkedHashMap<>();
        for (String language : ZoneCues.LANGUAGES) {
            readers.put(language, new QuotationReader(QuotationCues.load(language)));
        }
        return new QuotationFinder(readers);
    }

    /** The quotations of a document's zones, numbered in reading order. */
    List<Quotation> find(String docId, List<Zone> zones, String lang) {
        QuotationReader reader = readers.getOrDefault(lang, readers.get(DEFAULT));
        List<Placed> placed = new ArrayList<>();
        for (Zone zone : zones) {
            boolean block = zone.kind().equals(ZoneKind.BLOCKQUOTE.label());
            if (!block && !zone.kind().equals(ZoneKind.BODY.label())
                    || zone.text().isEmpty()) {
                continue;
            }
            OffsetMap offsets = OffsetMap.of(zone);
            CodePointIndex index = new CodePointIndex(zone.text());
            for (QuotationReader.Paragraph paragraph :
                    block ? reader.readBlock(zone.text()) : reader.read(zone.text())) {
                placed.add(new Placed(paragraph, zone.text(), offsets, index));
            }
        }
        List<List<Speech>> speeches = reader.speakers(
                placed.stream().map(place -> place.paragraph().passage()).toList());
        List<Quotation> quotations = new ArrayList<>();
        for (int p = 0; p < placed.size(); p++) {
            QuotationReader.Paragraph paragraph = placed.get(p).paragraph();
            for (int q = 0; q < paragraph.passage().quotes().size(); q++) {
                Quotation quotation = placed.get(p)
                        .quotation(docId, quotations.size(), q, speeches.get(p).get(q));
                if (q == 0 && paragraph.continues() && !quotations.isEmpty()) {
                    quotations.add(joined(quotations.remove(quotations.size() - 1), quotation));
                } else {
                    quotations.add(quotation);
                }
            }
        }
        return quotations;
    }

    private static Quotation joined(Quotation begun, Quotation rest) {
        return new Quotation(
                begun.docId(),
                begun.quotationId(),
                begun.charStart(),
                rest.charEnd(),
                begun.kind(),
                begun.speaker(),
                begun.cue());
    }

    /** A paragraph with what leads its indexes back to the document. */
    private record Placed(QuotationReader.Paragraph paragraph, String zone, OffsetMap offsets, CodePointIndex index) {
        Quotation quotation(String docId, int id, int q, Speech speech) {
            Passage.Quote quote = paragraph.passage().quotes().get(q);
            return new Quotation(
                    docId,
                    id,
                    offsets.toDocument(index.codePoint(paragraph.from() + quote.start())),
                    offsets.toDocumentEnd(index.codePoint(paragraph.from() + quote.end())),
                    quote.kind(),
                    DashTurns.written(speech.speaker(), zone),
                    DashTurns.written(speech.cue(), zone));
        }
    }
}
