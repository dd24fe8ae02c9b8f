package org.philippic.compare;

import java.util.Optional;
import org.philippic.model.Quotation;
import org.philippic.model.Reuse;

/**
 * Decides whether an aligned passage counts and who quotes whom. Quotation marks come first: the side whose passage
 * stands in a quotation quotes the other; where both stand in one, the side that the passage fills quotes the side that
 * has more. Where marks do not tell, the later document quotes the earlier one; where they say that the earlier quotes
 * the later, both must have the words from elsewhere. Stateless.
 */
final class PassageRelation {
    private static final String QUOTES = "quotes";
    private static final String QUOTED_BY = "quoted_by";
    private static final String SHARES = "shares";
    private static final double INSIDE = 0.6;
    private static final double FILLED = 0.8;
    private static final double PART = 0.6;
    private static final double SHORT_SIMILARITY = 0.8;

    private PassageRelation() {}

    /**
     * How a passage lies to the quotations of its document.
     *
     * @param from first code point
     * @param to code point after the last
     * @param inside share of the passage that stands in a quotation
     * @param filled share of that quotation that the passage takes
     */
    private record Side(int from, int to, double inside, double filled) {
        static Side of(ReuseText text, int fromLetter, int toLetter) {
            int from = text.offsets()[fromLetter];
            int to = text.offsets()[toLetter - 1] + 1;
            double inside = 0;
            double filled = 0;
            for (Quotation quotation : text.quotations()) {
                int shared = Math.min(to, quotation.charEnd()) - Math.max(from, quotation.charStart());
                if (shared > inside * (to - from)) {
                    inside = (double) shared / (to - from);
                    filled = (double) shared / (quotation.charEnd() - quotation.charStart());
                }
            }
            return new Side(from, to, inside, filled);
        }

        boolean quoted() {
            return inside >= INSIDE;
        }
    }

    /**
     * Whether a passage may have enough words. Its ends come to lie at most at the next word boundaries outside, so one
     * that may not is none whatever its letters are.
     */
    static boolean mayCount(ReuseText one, ReuseText two, ReuseFinder.Passage ends, ReuseLimits limits) {
        int words = one.words(one.boundaryBefore(ends.xFrom()), one.boundaryAfter(ends.xTo()));
        boolean within = one.docId().equals(two.docId());
        return words >= (within ? Math.min(limits.minQuotedWords(), limits.minWords()) : limits.minWords());
    }

    static Optional<Reuse> of(ReuseText one, ReuseText two, ReuseFinder.Passage aligned, ReuseLimits limits) {
        ReuseFinder.Passage passage = PassageEnds.atWords(one, two, aligned);
        int words = one.words(passage.xFrom(), passage.xTo());
        if (words == 0 || passage.yFrom() >= passage.yTo() || passage.similarity() < limits.minSimilarity()) {
            return Optional.empty();
        }
        Side first = Side.of(one, passage.xFrom(), passage.xTo());
        Side second = Side.of(two, passage.yFrom(), passage.yTo());
        boolean longEnough = words >= limits.minWords();
        boolean quotedAgain = one.docId().equals(two.docId())
                && words >= limits.minQuotedWords()
                && passage.similarity() >= SHORT_SIMILARITY
                && (fillsWhereOtherHasMore(first, second) || fillsWhereOtherHasMore(second, first));
        if (!longEnough && !quotedAgain) {
            return Optional.empty();
        }
        return Optional.of(new Reuse(
                one.docId(),
                first.from(),
                first.to(),
                two.docId(),
                second.from(),
                second.to(),
                passage.similarity(),
                words,
                dated(relation(first, second), one, two)));
    }

    private static boolean fillsWhereOtherHasMore(Side side, Side other) {
        return side.quoted() && side.filled() >= FILLED && !(other.quoted() && other.filled() >= PART);
    }

    private static String relation(Side first, Side second) {
        if (first.quoted() != second.quoted()) {
            return first.quoted() ? QUOTES : QUOTED_BY;
        }
        if (fillsWhereOtherHasMore(first, second)) {
            return QUOTES;
        }
        return fillsWhereOtherHasMore(second, first) ? QUOTED_BY : SHARES;
    }

    private static String dated(String byMarks, ReuseText one, ReuseText two) {
        String byDate = one.laterThan(two) ? QUOTES : two.laterThan(one) ? QUOTED_BY : SHARES;
        if (byMarks.equals(SHARES)) {
            return byDate;
        }
        return byDate.equals(SHARES) || byDate.equals(byMarks) ? byMarks : SHARES;
    }
}
