package org.philippic.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sensitivity;

/** How far the figures of a seed move when something is decided otherwise. Stateless. */
final class Moves {
    private Moves() {}

    /**
     * A row for each plain figure.
     *
     * @param variation what is decided otherwise
     * @param plain figures of one seed and reference over the whole language
     * @param varied the same when decided otherwise; a metric that it lacks cannot be told then
     */
    static List<Sensitivity> between(String variation, List<SeedProfile> plain, List<SeedProfile> varied) {
        Map<String, SeedProfile> byMetric = new HashMap<>();
        varied.forEach(row -> byMetric.put(row.metric(), row));
        List<Sensitivity> rows = new ArrayList<>();
        for (SeedProfile row : plain) {
            SeedProfile otherwise = byMetric.get(row.metric());
            boolean known = otherwise != null && row.robustZ() != null && otherwise.robustZ() != null;
            rows.add(new Sensitivity(
                    row.docId(),
                    row.metric(),
                    row.reference(),
                    variation,
                    row.value(),
                    row.percentile(),
                    otherwise == null ? null : otherwise.value(),
                    otherwise == null ? null : otherwise.percentile(),
                    known ? otherwise.robustZ() - row.robustZ() : null));
        }
        return rows;
    }

    /** A row for each plain figure whose fragility is known. */
    static List<Sensitivity> foretold(OcrFragility fragility, String lang, List<SeedProfile> plain) {
        List<Sensitivity> rows = new ArrayList<>();
        for (SeedProfile row : plain) {
            fragility
                    .of(lang, row.metric())
                    .ifPresent(moved -> rows.add(new Sensitivity(
                            row.docId(),
                            row.metric(),
                            row.reference(),
                            Variation.OCR_NOISE,
                            row.value(),
                            row.percentile(),
                            null,
                            null,
                            moved)));
        }
        return rows;
    }
}
