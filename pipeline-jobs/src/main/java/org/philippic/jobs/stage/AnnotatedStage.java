package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Document;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** A stage that works on each annotated document by itself. */
interface AnnotatedStage extends DocumentStage {
    @Override
    default List<Table<?>> reads() {
        List<Table<?>> tables = new ArrayList<>(AnnotatedDocuments.TABLES);
        tables.add(Tables.DOCUMENT_KEYS);
        return tables;
    }

    @Override
    default Table<Document> documents() {
        return Tables.DOCUMENTS;
    }

    @Override
    default List<Table<?>> parts() {
        return AnnotatedDocuments.PARTS;
    }
}
