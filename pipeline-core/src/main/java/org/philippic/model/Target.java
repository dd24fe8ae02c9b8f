package org.philippic.model;

import java.io.Serializable;
import java.util.List;
import org.philippic.table.Column;

/** How one voice of a document speaks of one target: an edge of the graph of who attacks or praises whom. */
public record Target(
        @Column("Document that the words stand in.") String docId,

        @Column(
                "Who speaks: the author of the document (its id where no author is known), or the speaker of a quotation or of indirect speech (\"quoted\" where the text names none).")
        String source,

        @Column("Whose words: author or quoted; quoted are also indirect speech and names in scare quotes.")
        String voice,

        @Column("Person, group, institution or doctrine that is spoken of, by its canonical name.")
        String target,

        @Column("Number of sentences in which the source speaks of the target.")
        int nSentences,

        @Column("Mean stance of these sentences, -1 (against the target) to 1 (for it).")
        double mean,

        @Column("Lower end of the 95 % confidence interval of the mean; -1 where there is one sentence.")
        double ciLow,

        @Column("Upper end of the 95 % confidence interval of the mean; 1 where there is one sentence.")
        double ciHigh,

        @Column("Up to three sentences that weigh most in the direction of the mean, the strongest first.")
        List<String> examples)
        implements Serializable {
    public Target {
        examples = List.copyOf(examples);
    }
}
