package org.philippic.annotate;

import java.util.Arrays;
import org.philippic.model.TextRun;
import org.philippic.model.Zone;

/**
 * Leads UTF-16 offsets of a zone's text back to code points of {@code documents.text}. What the repair inserted or
 * replaced is led to what stood between its neighbours.
 */
final class ZoneOffsets {
    private static final int INSERTED = -1;

    /** Longest stretch of the document, in code points, that replaced letters may stand for. */
    private static final int MAX_REPLACED = 8;

    private final int[] codePointAt;
    private final int[] source;
    private final int zoneStart;
    private final int zoneEnd;

    ZoneOffsets(Zone zone) {
        String text = zone.text();
        codePointAt = new int[text.length() + 1];
        int codePoint = 0;
        for (int i = 0; i < text.length(); i++) {
            codePointAt[i] = codePoint;
            boolean firstOfPair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!firstOfPair) {
                codePoint++;
            }
        }
        codePointAt[text.length()] = codePoint;
        zoneStart = zone.charStart();
        zoneEnd = zone.charEnd();
        source = new int[codePoint];
        if (zone.runs().isEmpty()) {
            Arrays.setAll(source, i -> zoneStart + i);
        } else {
            Arrays.fill(source, INSERTED);
            for (TextRun run : zone.runs()) {
                for (int i = 0; i < run.length(); i++) {
                    source[run.at() + i] = run.source() + i;
                }
            }
        }
    }

    /** First code point in the document of the stretch that begins at a UTF-16 offset of the zone text. */
    int start(int utf16Begin, int utf16End) {
        int from = codePointAt[utf16Begin];
        int to = codePointAt[utf16End];
        if (from < to && source[from] != INSERTED) {
            return source[from];
        }
        int before = endOfMappedBefore(from);
        int firstInside = firstMapped(from, to);
        return firstInside == INSERTED || firstInside - before <= MAX_REPLACED ? before : firstInside;
    }

    /** Code point in the document after the stretch that ends at a UTF-16 offset of the zone text. */
    int end(int utf16Begin, int utf16End) {
        int from = codePointAt[utf16Begin];
        int to = codePointAt[utf16End];
        if (from < to && source[to - 1] != INSERTED) {
            return source[to - 1] + 1;
        }
        int lastInside = lastMappedEnd(from, to);
        int known = lastInside == INSERTED ? endOfMappedBefore(from) : lastInside;
        int after = firstMapped(to, source.length);
        int next = after == INSERTED ? zoneEnd : after;
        return next >= known && next - known <= MAX_REPLACED ? next : known;
    }

    private int endOfMappedBefore(int codePoint) {
        int end = lastMappedEnd(0, codePoint);
        return end == INSERTED ? zoneStart : end;
    }

    private int firstMapped(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] != INSERTED) {
                return source[i];
            }
        }
        return INSERTED;
    }

    private int lastMappedEnd(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (source[i] != INSERTED) {
                return source[i] + 1;
            }
        }
        return INSERTED;
    }
}
