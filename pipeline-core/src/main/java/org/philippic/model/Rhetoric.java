package org.philippic.model;

import java.io.Serializable;
import java.util.List;
import org.philippic.table.Column;

/** Where a unit of text stands between analysis and polemic. */
public record Rhetoric(
        @Column("Document that the unit belongs to.") String docId,

        @Column("Kind of unit: passage (a window of sentences), section or document.")
        String unit,

        @Column("Number of the unit among those of its kind in the document, from 0.")
        int unitId,

        @Column("First code point of the unit in documents.text.")
        int charStart,

        @Column("Code point after the last one of the unit in documents.text.")
        int charEnd,

        @Column("Whose words were scored: author, quoted, or all.")
        String voice,

        @Column("Position from 0 (analysis) to 1 (polemic).")
        double polemic,

        @Column("Lower end of the 95 % interval of polemic.")
        double ciLow,

        @Column("Upper end of the 95 % interval of polemic.")
        double ciHigh,

        @Column("polemic, analysis, mixed, or abstain where the evidence is too thin.")
        String label,

        @Column("The features that moved the score most, strongest first.")
        List<Evidence> evidence)
        implements Serializable {
    public Rhetoric {
        evidence = List.copyOf(evidence);
    }
}
