package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** How much a figure of a seed moves when something that was decided about the texts is decided otherwise. */
public record Sensitivity(
        @Column("The seed.") String docId,

        @Column("What is measured, as in seed_profile.") String metric,

        @Column("Name of the reference, as in seed_profile; the stratum is the whole language.")
        String reference,

        @Column(
                "What is decided otherwise: quotations_as_author, all_zones, shared_passages_left_out, near_duplicates_left_out, or ocr_noise for as many scanning errors as a bad scan has.")
        String variation,

        @Column("Value as in seed_profile.") double value,

        @Column(value = "Percentile as in seed_profile.", optional = true)
        Double percentile,

        @Column(
                value =
                        "Value when decided otherwise; missing where it cannot be told then, and for ocr_noise, where the size of the move alone is known.",
                optional = true)
        Double variedValue,

        @Column(value = "Percentile when decided otherwise.", optional = true)
        Double variedPercentile,

        @Column(
                value =
                        "How far the value moves, in robust standard deviations (1.4826 MAD) of the reference; for ocr_noise the median size of the move over clean texts.",
                optional = true)
        Double moved)
        implements Serializable {}
