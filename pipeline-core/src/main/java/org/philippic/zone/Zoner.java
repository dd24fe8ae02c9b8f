package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.philippic.model.Document;
import org.philippic.model.Quotation;
import org.philippic.model.TextRun;
import org.philippic.model.Zone;

/**
 * Divides a document into zones that tile its text, puts broken lines and paragraphs together, repairs scanning errors
 * and finds quotations. Immutable, thread-safe and deterministic; needs no model.
 *
 * <p>A zone text is what is to be annotated: paragraphs parted by an empty line, each on one line. A paragraph that a
 * note or a page end cut in two stands whole in the zone where it begins; the zone where it goes on lacks it, and may
 * have an empty text.
 */
public final class Zoner {
    private final ZoneCues cues;
    private final ZoneClassifier classifier = new ZoneClassifier();
    private final Map<String, OcrRepair> repairs;
    private final QuotationFinder quotationFinder;

    private Zoner(ZoneCues cues, Map<String, OcrRepair> repairs, QuotationFinder quotationFinder) {
        this.cues = cues;
        this.repairs = repairs;
        this.quotationFinder = quotationFinder;
    }

    /** A zoner with the cues, word lists and verbs of all languages that ship with the product; reads them once. */
    public static Zoner load() {
        return new Zoner(ZoneCues.load(), OcrRepair.loadAll(), QuotationFinder.load());
    }

    /**
     * Zones a document.
     *
     * @param document with its text; a title and author known from elsewhere help
     * @param langHint ISO 639-1 code of the main language, "und" where it is not known: chooses the scanning repair and
     *     the cues of quotations
     * @return zones that tile the text (none where the text is empty), quotations, and the quality of the scan
     */
    public ZonedDocument zone(Document document, String langHint) {
        String text = document.text();
        CodePointIndex index = new CodePointIndex(text);
        List<Line> lines = Line.of(text);
        List<Paragraph> paragraphs = new ParagraphSplitter(text, lines).split();
        if (paragraphs.isEmpty()) {
            return new ZonedDocument(blank(document, index), List.of(), null);
        }
        Page page = new Page(paragraphs, cues, text.length());
        classifier.classify(page);
        OcrRepair repair = repairs.get(langHint);
        Rejoiner rejoiner = new Rejoiner(text, lines, repair == null ? Hyphens.NONE : repair.hyphens());
        List<ZoneAssembler.Draft> drafts = new ZoneAssembler(page, rejoiner).assemble();
        OcrRepair.Diagnosis diagnosis = repair == null ? null : repair.diagnose(text);
        List<Zone> zones = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            int from = i == 0 ? 0 : drafts.get(i).start();
            int to = i + 1 < drafts.size() ? drafts.get(i + 1).start() : text.length();
            MappedText zoneText = drafts.get(i).text();
            if (diagnosis != null) {
                zoneText = repair.repair(zoneText, diagnosis);
            }
            zones.add(zone(document, i, drafts.get(i).kind(), zoneText, from, to, index));
        }
        List<Quotation> quotations = quotationFinder.find(document.docId(), zones, langHint);
        return new ZonedDocument(zones, quotations, diagnosis == null ? null : diagnosis.quality());
    }

    private static Zone zone(
            Document document, int id, ZoneKind kind, MappedText mapped, int from, int to, CodePointIndex index) {
        String text = mapped.toString();
        boolean unchanged = text.length() == to - from && document.text().startsWith(text, from);
        List<TextRun> runs = unchanged ? List.of() : mapped.runs(index);
        return new Zone(
                document.docId(), id, kind.label(), index.codePoint(from), index.codePoint(to), text, "und", runs);
    }

    /** A text of nothing but white space is one body zone without words. */
    private static List<Zone> blank(Document document, CodePointIndex index) {
        int length = index.codePoint(document.text().length());
        if (length == 0) {
            return List.of();
        }
        return List.of(new Zone(document.docId(), 0, ZoneKind.BODY.label(), 0, length, "", "und", List.of()));
    }
}
