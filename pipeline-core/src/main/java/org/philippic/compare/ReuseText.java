package org.philippic.compare;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Quotation;
import org.philippic.model.Zone;

/**
 * A document as text reuse sees it: letters and digits alone, lower-cased and without accents, so that line breaks,
 * hyphens, punctuation and lost accents make no difference. Only zones that carry running text count. Immutable; the
 * arrays are not to be changed.
 *
 * @param docId the document
 * @param date when it was written, else published, as YYYY, YYYY-MM or YYYY-MM-DD; empty where that is not known
 * @param letters the letters and digits, one code point each
 * @param offsets code point of {@code documents.text} that each letter comes from
 * @param wordStarts indices in {@code letters} at which a word begins, ascending
 * @param quotations quotations of the document
 */
public record ReuseText(
        String docId, String date, int[] letters, int[] offsets, int[] wordStarts, List<Quotation> quotations)
        implements Serializable {
    private static final Set<String> RUNNING_TEXT = Set.of("body", "heading", "blockquote", "footnote");
    private static final Set<String> QUOTED_SPEECH = Set.of("direct", "block", "scare");

    public ReuseText {
        quotations = quotations.stream()
                .filter(quotation -> QUOTED_SPEECH.contains(quotation.kind()))
                .toList();
    }

    /**
     * Reads a document.
     *
     * @param document the document
     * @param zones its zones
     * @param quotations its quotations
     */
    public static ReuseText of(Document document, List<Zone> zones, List<Quotation> quotations) {
        int[] codePoints = document.text().codePoints().toArray();
        Letters letters = new Letters(codePoints.length);
        for (Zone zone : zones) {
            letters.endWord();
            if (RUNNING_TEXT.contains(zone.kind())) {
                for (int at = zone.charStart(); at < zone.charEnd(); at++) {
                    letters.read(codePoints[at], at);
                }
            }
        }
        return new ReuseText(
                document.docId(),
                date(document),
                Arrays.copyOf(letters.letters, letters.size),
                Arrays.copyOf(letters.offsets, letters.size),
                Arrays.copyOf(letters.wordStarts, letters.words),
                quotations);
    }

    private static String date(Document document) {
        String date = document.dateWritten() != null ? document.dateWritten() : document.datePublished();
        return date != null && date.matches("\\d{4}.*") ? date : "";
    }

    /** Whether the document is surely later than another: as far as both dates tell. */
    boolean laterThan(ReuseText other) {
        int known = Math.min(date.length(), other.date.length());
        return date.substring(0, known).compareTo(other.date.substring(0, known)) > 0;
    }

    /** Number of words that begin at or after one letter index and before another. */
    int words(int from, int to) {
        return atOrAfter(to) - atOrAfter(from);
    }

    /** Index of the first word that begins at or after a letter index. */
    int atOrAfter(int letter) {
        int found = Arrays.binarySearch(wordStarts, letter);
        return found >= 0 ? found : -found - 1;
    }

    /** The word boundary nearest to a letter index. */
    int nearestBoundary(int letter) {
        int next = atOrAfter(letter);
        int after = next < wordStarts.length ? wordStarts[next] : letters.length;
        return letter - boundaryBefore(letter) < after - letter ? boundaryBefore(letter) : after;
    }

    /** The last word boundary before a letter index, 0 where there is none. */
    int boundaryBefore(int letter) {
        int next = atOrAfter(letter);
        return next > 0 ? wordStarts[next - 1] : 0;
    }

    /** The first word boundary after a letter index: the start of a word, or the end of the text. */
    int boundaryAfter(int letter) {
        int next = atOrAfter(letter + 1);
        return next < wordStarts.length ? wordStarts[next] : letters.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReuseText that
                && docId.equals(that.docId)
                && date.equals(that.date)
                && Arrays.equals(letters, that.letters)
                && Arrays.equals(offsets, that.offsets)
                && quotations.equals(that.quotations);
    }

    @Override
    public int hashCode() {
        return docId.hashCode();
    }

    /** The same in a sixth of the bytes. */
    public Packed packed() {
        return new Packed(
                docId,
                date,
                new String(letters, 0, letters.length),
                AscendingInts.pack(offsets),
                AscendingInts.pack(wordStarts),
                quotations);
    }

    /**
     * How a text travels, since it goes to every document that shares a run of letters with it. Immutable; the arrays are
     * not to be changed.
     *
     * @param docId as in the text
     * @param date as in the text
     * @param letters the letters and digits
     * @param offsets the offsets, packed
     * @param wordStarts the starts of words, packed
     * @param quotations as in the text
     */
    public record Packed(
            String docId, String date, String letters, byte[] offsets, byte[] wordStarts, List<Quotation> quotations)
            implements Serializable {
        /** The text that was packed. */
        public ReuseText unpacked() {
            return new ReuseText(
                    docId,
                    date,
                    letters.codePoints().toArray(),
                    AscendingInts.unpack(offsets),
                    AscendingInts.unpack(wordStarts),
                    quotations);
        }

        /** Digest of all that the search for shared passages reads of the document: 32 hexadecimal digits. */
        public String digest() {
            MessageDigest digest = Sha256.digest();
            for (String text : List.of(docId, date, letters, quotations.toString())) {
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            digest.update(offsets);
            digest.update(wordStarts);
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        }
    }

    /** Letters under collection. */
    private static final class Letters {
        private int[] letters;
        private int[] offsets;
        private int[] wordStarts;
        private int size;
        private int words;
        private boolean insideWord;

        Letters(int codePoints) {
            letters = new int[codePoints + 1];
            offsets = new int[codePoints + 1];
            wordStarts = new int[codePoints / 2 + 1];
        }

        void endWord() {
            insideWord = false;
        }

        void read(int codePoint, int offset) {
            if (codePoint < 128) {
                if (Character.isLetterOrDigit(codePoint)) {
                    add(Character.toLowerCase(codePoint), offset);
                } else {
                    endWord();
                }
                return;
            }
            int type = Character.getType(codePoint);
            if (type == Character.NON_SPACING_MARK || codePoint == 0xAD) {
                return;
            }
            if (!Character.isLetterOrDigit(codePoint)) {
                endWord();
                return;
            }
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(letter -> add(letter, offset));
        }

        private void add(int letter, int offset) {
            if (size == letters.length) {
                letters = Arrays.copyOf(letters, size * 2);
                offsets = Arrays.copyOf(offsets, size * 2);
            }
            if (!insideWord) {
                if (words == wordStarts.length) {
                    wordStarts = Arrays.copyOf(wordStarts, words * 2);
                }
                wordStarts[words++] = size;
                insideWord = true;
            }
            letters[size] = letter;
            offsets[size++] = offset;
        }
    }
}
