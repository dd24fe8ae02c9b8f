package org.philippic.annotate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.philippic.model.Quotation;

/** Tells whose words a sentence is: quoted where more than half of it lies in direct or block quotations. */
final class Voices {
    static final String AUTHOR = "author";
    static final String QUOTED = "quoted";

    /** Other kinds (scare, title, term) are the author's own words. */
    private static final Set<String> OTHERS_WORDS = Set.of("direct", "block");

    private final List<Quotation> quotations;
    /** Where the quotations up to each one end at the furthest. */
    private final int[] ends;

    Voices(List<Quotation> quotations) {
        this.quotations = quotations.stream()
                .filter(quotation -> OTHERS_WORDS.contains(quotation.kind()))
                .sorted(Comparator.comparingInt(Quotation::charStart))
                .toList();
        ends = new int[this.quotations.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end = Math.max(end, this.quotations.get(i).charEnd());
            ends[i] = end;
        }
    }

    /** The quotation that a sentence stands in, offsets in code points of the document; empty in the author's voice. */
    Optional<Quotation> quotationOf(int charStart, int charEnd) {
        Quotation main = null;
        int mostOverlap = 0;
        int covered = 0;
        int coveredUpTo = charStart;
        for (int i = firstEndingAfter(charStart); i < ends.length; i++) {
            Quotation quotation = quotations.get(i);
            if (quotation.charStart() >= charEnd) {
                break;
            }
            int from = Math.max(charStart, quotation.charStart());
            int to = Math.min(charEnd, quotation.charEnd());
            if (to > from) {
                if (to - from > mostOverlap) {
                    mostOverlap = to - from;
                    main = quotation;
                }
                covered += Math.max(0, to - Math.max(from, coveredUpTo));
                coveredUpTo = Math.max(coveredUpTo, to);
            }
        }
        return 2 * covered > charEnd - charStart ? Optional.ofNullable(main) : Optional.empty();
    }

    /** Index of the first quotation that may end after a place. */
    private int firstEndingAfter(int place) {
        int found = Arrays.binarySearch(ends, place + 1);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && ends[at - 1] > place) {
            at--;
        }
        return at;
    }
}
