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
    List<Quotation> find(String docId, String text, List<Zone> zones, String lang) {
        QuotationReader reader = readers.getOrDefault(lang, readers.get(DEFAULT));
        List<Quotation> quotations = new ArrayList<>();
        String leading = "";
        for (Zone zone : zones) {
            boolean block = zone.kind().equals(ZoneKind.BLOCKQUOTE.label());
            if (!block && !zone.kind().equals(ZoneKind.BODY.label())
                    || zone.text().isEmpty()) {
                continue;
            }
            OffsetMap offsets = OffsetMap.of(zone);
            CodePointIndex index = new CodePointIndex(zone.text());
            for (QuotationReader.Found found : reader.read(zone.text(), block, leading)) {
                quotations.add(new Quotation(
                        docId,
                        quotations.size(),
                        offsets.toDocument(index.codePoint(found.start())),
                        offsets.toDocumentEnd(index.codePoint(found.end())),
                        found.kind(),
                        found.speaker(),
                        found.cue()));
            }
            if (!block) {
                leading = zone.text()
                        .substring(zone.text().lastIndexOf("\n\n") + 1)
                        .strip();
            }
        }
        boolean narrated = quotations.stream()
                .anyMatch(quotation ->
                        quotation.speaker() != null && reader.cues().is("first-person", quotation.speaker()));
        return narrated ? Narrator.named(quotations, text.codePoints().toArray(), reader.cues()) : quotations;
    }
}
