package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** How much more often a term occurs in the target than in the reference. */
public record Keyness(
        @Column("What is compared: target, \"vs\", reference.")
        String comparison,

        @Column(
                "What a term is: form, lemma, upos, upos_ngram (two or three in a row), dependency (head, relation, dependent) or device.")
        String level,

        @Column("The term.") String term,
        @Column("Occurrences in the target.") long targetCount,
        @Column("Occurrences in the reference.") long referenceCount,
        @Column("Tokens of the target.") long targetTokens,
        @Column("Tokens of the reference.") long referenceTokens,

        @Column("Documents of the target that have the term.")
        long targetRange,

        @Column("Documents of the reference that have the term.")
        long referenceRange,

        @Column("Log-likelihood ratio over four cells, negative where the term is rarer in the target.")
        double g2,

        @Column("Binary logarithm of the ratio of relative frequencies; a zero count is taken as one half.")
        double logRatio,

        @Column(
                "Log Ratio bound nearest to zero of its simultaneous confidence interval, 0 where the interval spans no difference.")
        double lrc,

        @Column("z-score of the log odds ratio with an informative Dirichlet prior.")
        double logOddsZ,

        @Column("Benjamini-Hochberg q over the terms of the comparison and level.")
        double qValue,

        @Column(
                value =
                        "DPnorm of the term over ten stretches of the target, 0 (even) to 1; missing where the target lacks the term and for devices.",
                optional = true)
        Double dispersion)
        implements Serializable {}
