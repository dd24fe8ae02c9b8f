package org.philippic.table;

import org.junit.jupiter.api.Test;
import org.philippic.testing.Golden;

class SchemaDocsTest {
    @Test
    void tableDocumentation_isThatOfTheRecords() {
        Golden.assertUpToDate("docs/tables.md", SchemaDocs.markdown());
    }

    @Test
    void tableDefinitions_areThoseOfTheRecords() {
        Golden.assertUpToDate("pipeline-core/src/test/resources/tables.sql", SchemaDocs.ddl());
    }
}
