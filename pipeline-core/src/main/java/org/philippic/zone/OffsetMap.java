package org.philippic.zone;

import java.util.List;
import java.util.Objects;
import org.philippic.model.TextRun;
import org.philippic.model.Zone;

/**
 * Leads from the code points of a zone text to those of {@code documents.text} and back. Immutable and thread-safe;
 * a look-up takes time logarithmic in the number of runs.
 *
 * <p>A zone text may lack code points of the document (a hyphen at a line end) and may have code points that the
 * document lacks (a space put between two joined words). Both directions are monotone: a later offset never leads to
 * an earlier one.
 */
public final class OffsetMap {
    private final int[] at;
    private final int[] source;
    private final int[] length;
    private final int zoneLength;
    private final int documentStart;
    private final int documentEnd;

    private OffsetMap(List<TextRun> runs, int zoneLength, int documentStart, int documentEnd) {
        this.at = runs.stream().mapToInt(TextRun::at).toArray();
        this.source = runs.stream().mapToInt(TextRun::source).toArray();
        this.length = runs.stream().mapToInt(TextRun::length).toArray();
        this.zoneLength = zoneLength;
        this.documentStart = documentStart;
        this.documentEnd = documentEnd;
    }

    /** The map of a zone; a zone without runs is the text of the document itself. */
    public static OffsetMap of(Zone zone) {
        String text = zone.text();
        int zoneLength = text.codePointCount(0, text.length());
        List<TextRun> runs = zone.runs();
        if (runs.isEmpty() && zoneLength == zone.charEnd() - zone.charStart()) {
            runs = List.of(new TextRun(0, zone.charStart(), zoneLength));
        }
        // A paragraph that a note cut in two is whole in the zone where it begins: its runs reach beyond that zone.
        int end = zone.charEnd();
        if (!runs.isEmpty()) {
            TextRun last = runs.get(runs.size() - 1);
            end = Math.max(end, last.source() + last.length());
        }
        return new OffsetMap(runs, zoneLength, zone.charStart(), end);
    }

    /** Length of the zone text in code points. */
    public int zoneLength() {
        return zoneLength;
    }

    /**
     * The code point of the document that a code point of the zone text stands for: where a unit that begins at this
     * one begins in the document. A code point that the repair inserted leads to the place where it was inserted.
     *
     * @param zoneCodePoint 0 to {@link #zoneLength()}; the last leads to the end of the zone's last kept code point
     * @throws IndexOutOfBoundsException outside that range
     */
    public int toDocument(int zoneCodePoint) {
        Objects.checkIndex(zoneCodePoint, zoneLength + 1);
        int run = lastAtOrBefore(at, zoneCodePoint);
        if (run < 0) {
            return documentStart;
        }
        int inRun = zoneCodePoint - at[run];
        return source[run] + Math.min(inRun, length[run]);
    }

    /**
     * The exclusive end in the document of a unit that ends, exclusively, at this code point of the zone text: the code
     * point after the one that the unit's last code point stands for. Differs from {@link #toDocument} where the
     * document has code points between the two that the zone text lacks.
     *
     * @param zoneEnd 0 to {@link #zoneLength()}
     * @throws IndexOutOfBoundsException outside that range
     */
    public int toDocumentEnd(int zoneEnd) {
        Objects.checkIndex(zoneEnd, zoneLength + 1);
        if (zoneEnd == 0) {
            return documentStart;
        }
        int run = lastAtOrBefore(at, zoneEnd - 1);
        if (run < 0) {
            return documentStart;
        }
        int inRun = zoneEnd - 1 - at[run];
        return source[run] + Math.min(inRun + 1, length[run]);
    }

    /**
     * The code point of the zone text that stands for a code point of the document; for one that the repair took out,
     * the code point of the zone text that follows its place.
     *
     * @param documentCodePoint first code point of the zone to its exclusive end, or to the end of a paragraph that begins
     *     in the zone and goes on after a note
     * @throws IndexOutOfBoundsException outside that range
     */
    public int toZone(int documentCodePoint) {
        if (documentCodePoint < documentStart || documentCodePoint > documentEnd) {
            throw new IndexOutOfBoundsException("Code point " + documentCodePoint + " is outside the zone, "
                    + documentStart + " to " + documentEnd);
        }
        int run = lastAtOrBefore(source, documentCodePoint);
        if (run < 0) {
            return at.length == 0 ? zoneLength : at[0];
        }
        int inRun = documentCodePoint - source[run];
        if (inRun < length[run]) {
            return at[run] + inRun;
        }
        return run + 1 < at.length ? at[run + 1] : zoneLength;
    }

    /** Index of the last value that is not above the key, -1 where all are; values rise. */
    private static int lastAtOrBefore(int[] values, int key) {
        int low = 0;
        int high = values.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
