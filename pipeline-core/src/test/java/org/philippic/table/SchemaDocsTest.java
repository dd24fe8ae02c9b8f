package org.philippic.table;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.philippic.testing.Golden;

class SchemaDocsTest {
    @Test
    void tableDocumentation_isThatOfTheRecords() {
        Golden.assertUpToDate("docs/tables.md", SchemaDocs.markdown());
    }

    @ParameterizedTest
    @EnumSource
    void tableDefinitions_areThoseOfTheRecords(SqlDialect dialect) {
        Golden.assertUpToDate(
                "pipeline-core/src/test/resources/tables-" + dialect.name().toLowerCase(Locale.ROOT) + ".sql",
                dialect.definitions());
    }
}
