package org.philippic.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Evidence;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;
import org.philippic.table.Tables;

class CsvTest {
    @Test
    void header_namesTheColumnsOfTheTable() {
        assertThat(Csv.header(Tables.FEATURES.schema())).isEqualTo("doc_id,voice,feature,value,n\r\n");
    }

    @Test
    void row_holdsTheValuesInTheOrderOfTheColumns() {
        assertThat(Csv.row(new FeatureValue("seeds:a", "author", "words", 0.25, 12)))
                .isEqualTo("seeds:a,author,words,0.25,12\r\n");
    }

    @Test
    void cellsWithCommasQuotesAndLineEnds_areQuoted_andMissingIsNotEmpty() {
        assertThat(Csv.line(Arrays.asList("a,b", "say \"no\"", "two\nlines", "", null, " padded ", "l'été")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"\",, padded ,l'été\r\n");
    }

    @Test
    void listsOfRecords_areJson() {
        Rhetoric row = new Rhetoric(
                "d", "passage", 0, 0, 9, "all", 0.5, 0.4, 0.6, "mixed", List.of(new Evidence("x", 1.5, 2, 3)));

        assertThat(Csv.row(row))
                .endsWith(
                        "mixed,\"[{\"\"feature\"\":\"\"x\"\",\"\"weight\"\":1.5,\"\"char_start\"\":2,\"\"char_end\"\":3}]\"\r\n");
    }
}
