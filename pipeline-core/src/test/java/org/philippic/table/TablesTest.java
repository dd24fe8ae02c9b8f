package org.philippic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.error.UserException;
import org.philippic.table.TableSchema.Field;

class TablesTest {
    /** Columns that analysts' queries rely on; more may be added, none of these may go. */
    private static final Map<String, String> CONTRACT = Map.ofEntries(
            Map.entry(
                    "documents",
                    "doc_id external_id corpus source_uri content_sha256 media_type charset text lang lang_confidence "
                            + "title author date_written date_published publication licence genre_label ocr_quality "
                            + "n_chars n_sentences n_tokens status"),
            Map.entry("zones", "doc_id zone_id kind char_start char_end text lang"),
            Map.entry(
                    "sentences",
                    "doc_id sentence_id zone_id char_start char_end text lang lang_confidence voice quotation_id "
                            + "n_tokens parse_status"),
            Map.entry(
                    "tokens",
                    "doc_id sentence_id token_id char_start char_end form lemma upos xpos feats head deprel ner"),
            Map.entry("entities", "doc_id sentence_id entity_id char_start char_end text type canonical"),
            Map.entry("quotations", "doc_id quotation_id char_start char_end kind speaker cue"),
            Map.entry("sentiment", "doc_id unit unit_id voice target score label confidence engine"),
            Map.entry(
                    "rhetoric", "doc_id unit unit_id char_start char_end voice polemic ci_low ci_high label evidence"),
            Map.entry("devices", "doc_id sentence_id device char_start char_end voice confidence evidence"),
            Map.entry("features", "doc_id voice feature value n"),
            Map.entry(
                    "seed_profile",
                    "doc_id metric reference stratum value n_reference median iqr percentile ci_low ci_high robust_z "
                            + "q_value flag"),
            Map.entry(
                    "keyness",
                    "comparison level term target_count reference_count target_tokens reference_tokens target_range "
                            + "reference_range g2 log_ratio lrc log_odds_z q_value dispersion"),
            Map.entry("neighbours", "doc_id other_doc_id measure distance rank"),
            Map.entry(
                    "reuse",
                    "doc_id char_start char_end other_doc_id other_char_start other_char_end similarity length relation"),
            Map.entry("rejects", "source_uri stage reason detail recoverable elapsed_ms"));

    static Stream<Table<?>> tables() {
        return Tables.ALL.stream();
    }

    @Test
    void everyTableOfTheContract_isPublishedWithItsColumns() {
        CONTRACT.forEach(
                (table, columns) -> assertThat(Tables.named(table).schema().columns())
                        .extracting(Field::name)
                        .as(table)
                        .contains(columns.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void keyColumns_areColumnsOfTheTable(Table<?> table) {
        assertThat(table.schema().columns()).extracting(Field::name).containsAll(table.key());
        assertThat(table.key()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyColumn_isDocumentedInASentence(Table<?> table) {
        assertThat(table.schema().columns())
                .allSatisfy(column -> assertThat(column.doc())
                        .as(column.name())
                        .matches("(?s)[A-Z(\\-(].{8,}|[a-z(].{8,}")
                        .matches("(?s).*[.…]|.*\\.\\.\\."));
    }

    @Test
    void names_areUnique() {
        assertThat(Tables.ALL).extracting(Table::name).doesNotHaveDuplicates();
    }

    @Test
    void unknownName_isRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> Tables.named("token"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'token'")
                .hasMessageContaining("documents, zones, sentences, tokens");
    }

    @Test
    void snakeCase_keepsDigitsWithTheirLetters() {
        assertThat(List.of("docId", "nReference", "g2", "contentSha256", "logOddsZ"))
                .extracting(TableSchema::snakeCase)
                .containsExactly("doc_id", "n_reference", "g2", "content_sha256", "log_odds_z");
    }

    record Undocumented(String name) {}

    @Test
    void columnWithoutASentence_isRefused() {
        assertThatThrownBy(() -> TableSchema.of(Undocumented.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Undocumented.name has no @Column");
    }

    record Unstorable(
            @Column("A thing that no table holds.") Object thing) {}

    @Test
    void columnOfATypeThatTablesCannotHold_isRefused() {
        assertThatThrownBy(() -> TableSchema.of(Unstorable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
