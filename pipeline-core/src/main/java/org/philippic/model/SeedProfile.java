package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** Where a seed stands on one metric among the documents of a reference. */
public record SeedProfile(
        @Column("The seed.") String docId,

        @Column("What is measured: a feature, device rate, polemic or sentiment score.")
        String metric,

        @Column("Name of the reference: a stored profile, or \"run\" for the other documents of the run.")
        String reference,

        @Column("Part of the reference compared with, such as lang=en.")
        String stratum,

        @Column("Value of the metric in the seed.") double value,

        @Column("Number of reference documents that have the metric.")
        long nReference,

        @Column(value = "Median of the reference.", optional = true)
        Double median,

        @Column(value = "Interquartile range of the reference.", optional = true)
        Double iqr,

        @Column(value = "Share of the reference below the seed, ties counted half, 0 to 100.", optional = true)
        Double percentile,

        @Column(value = "Lower end of the 95 % interval of the percentile.", optional = true)
        Double ciLow,

        @Column(value = "Upper end of the 95 % interval of the percentile.", optional = true)
        Double ciHigh,

        @Column(value = "(value - median) / (1.4826 MAD); missing where the MAD is 0.", optional = true)
        Double robustZ,

        @Column(value = "Benjamini-Hochberg q over the metrics of the seed and reference.", optional = true)
        Double qValue,

        @Column("What to be careful about, empty where nothing: too_short, small_reference, ...")
        String flag)
        implements Serializable {}
