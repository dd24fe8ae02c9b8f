package org.philippic.zone;

import java.util.List;
import org.philippic.model.Document;
import org.philippic.model.Quotation;
import org.philippic.model.Zone;

/** A text of a test, zoned. */
record ZoneCase(String text, ZonedDocument zoned) {
    static final String PROSE =
            "The harbour was silent that winter, and nobody in the town could say when the ships would come back again.";
    static final String MORE =
            "Every morning the old pilots walked down to the quay, looked at the grey water and went home without a word.";

    private static final Zoner ZONER = Zoner.load();

    static ZoneCase of(String lang, String... lines) {
        String text = String.join("\n", lines);
        return new ZoneCase(text, ZONER.zone(document(text, lang), lang));
    }

    static Document document(String text, String lang) {
        return EvaluationDocument.of("case", text, lang);
    }

    /** Kind of the zone that has the first place of a phrase. */
    String kindOf(String phrase) {
        int at = text.codePointCount(0, text.indexOf(phrase));
        return zoned.zones().stream()
                .filter(zone -> zone.charStart() <= at && at < zone.charEnd())
                .findFirst()
                .orElseThrow()
                .kind();
    }

    /** Text of the first zone of a kind. */
    String zoneText(String kind) {
        return zoned.zones().stream()
                .filter(zone -> zone.kind().equals(kind))
                .map(Zone::text)
                .findFirst()
                .orElseThrow();
    }

    /** "kind: quoted words" for every quotation, the words as the document has them. */
    List<String> quotations() {
        int[] codePoints = text.codePoints().toArray();
        return zoned.quotations().stream()
                .map(q -> q.kind() + ": " + new String(codePoints, q.charStart(), q.charEnd() - q.charStart()))
                .toList();
    }

    Quotation quotation(int i) {
        return zoned.quotations().get(i);
    }
}
