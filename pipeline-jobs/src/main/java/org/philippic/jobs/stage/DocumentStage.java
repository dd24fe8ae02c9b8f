package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.philippic.jobs.run.RunContext;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.settings.Settings;
import org.philippic.table.Table;

/**
 * A stage whose rows on one document depend on that document alone. Its work is cut into shards, each kept as soon as it
 * is done, so that a killed run loses no more than the shards in progress and a later run does nothing twice. All of
 * that is {@link DocumentWork}'s; a stage of this kind says what it does to one document, and what its result hangs on.
 */
interface DocumentStage extends Stage {
    /** What is done to one document; travels to executors, where it fetches the heavy parts. Thread-safe. */
    interface Work extends Serializable {
        /**
         * The rows that a document gives, of the stage's tables.
         *
         * @throws RuntimeException if the document cannot be worked on; it costs only this document
         */
        Rows rows(DocumentParts document);

        /** The rows of a document whose work failed: the reject that says so, and what must be there all the same. */
        default Rows failed(DocumentParts document, Reject reject) {
            return Rows.of(List.of(reject));
        }
    }

    /** The rows that one document gives, of any of the stage's record types, in table order. */
    record Rows(List<Record> records) implements Serializable {
        static Rows of(List<?>... parts) {
            List<Record> records = new ArrayList<>();
            for (List<?> part : parts) {
                part.forEach(row -> records.add((Record) Objects.requireNonNull(row)));
            }
            return new Rows(records);
        }
    }

    /** The table that lists the documents. */
    Table<Document> documents();

    /** The tables whose rows are gathered with each document. */
    List<Table<?>> parts();

    /** What is done to each document. */
    Work work(Settings settings);

    /**
     * Settings and models that the rows depend on, as a text that changes when they do. The tables that the stage reads
     * need no mention: what made them counts by itself.
     */
    String dependsOn(Settings settings);

    /**
     * The packages of the core that the rows depend on. Those of the stages whose tables are read need no mention, nor
     * the model and the errors, which all share.
     */
    List<String> packages();

    /** The resources that the rows depend on, and classes from elsewhere: a regular expression of their paths. */
    String resources();

    @Override
    default void run(RunContext context, List<Stage> upcoming) {
        new DocumentWork(context, this).run(upcoming);
    }
}
