package org.philippic.publish.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.philippic.publish.export.RunDataset.Licence;
import org.philippic.publish.export.RunDataset.Part;
import org.philippic.table.Tables;

/** Writes the card of a data set: a README.md whose head the Hugging Face hub reads. */
public final class DatasetCard {
    private DatasetCard() {}

    /** The content of {@code README.md}. */
    public static String markdown(RunDataset dataset) {
        StringBuilder text = new StringBuilder("---\npretty_name: ").append(dataset.name());
        text.append("\nlicense: other\nlicense_name: as-stated-by-the-sources\nlanguage:\n");
        dataset.languages().forEach(lang -> text.append("- ").append(lang).append('\n'));
        text.append("size_categories:\n- ").append(size(dataset)).append("\ntags:\n- rhetoric\n- sentiment\n");
        text.append("- dependency-parsing\n- quotations\nconfigs:\n");
        for (Part part : dataset.parts()) {
            text.append("- config_name: ").append(part.table().name()).append('\n');
            text.append("  data_files: ").append(RunDataset.glob(part.table())).append('\n');
            text.append(part.table().equals(Tables.DOCUMENTS) ? "  default: true\n" : "");
        }
        text.append("---\n\n# ")
                .append(dataset.name())
                .append("\n\n")
                .append(dataset.description())
                .append("\n\n");
        text.append(String.format(
                Locale.ROOT,
                "Made by the run `%s` of Philippic %s, started %s; `manifest.json` holds its settings, models and "
                        + "checksums.\n\n",
                dataset.runId(),
                dataset.version(),
                dataset.started()));
        text.append("""
                ## Use

                ```python
                from datasets import load_dataset
                rhetoric = load_dataset("path/of/this/folder", "rhetoric", split="train")
                ```

                ```sql
                -- DuckDB, in this folder
                SELECT doc_id, voice, polemic FROM 'data/rhetoric/*.parquet' WHERE unit = 'document';
                ```

                `croissant.json` describes every table for programs, `DATA_DICTIONARY.md` every column for people.
                Offsets count Unicode code points of `documents.text`, the end excluded.

                ## Tables

                | table | rows | one row per |
                |---|---:|---|
                """);
        for (Part part : dataset.parts()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %,d | %s |\n",
                    part.table().name(),
                    part.rows(),
                    part.table().description().replaceFirst("^One row per ", "")));
        }
        text.append("\n## Texts and their licences\n\n");
        text.append("The table `documents` holds the texts themselves. Their licences, as the sources state them:\n\n");
        dataset.licences()
                .forEach(licence -> text.append("- ")
                        .append(named(licence))
                        .append(": ")
                        .append(licence.documents())
                        .append(licence.documents() == 1 ? " document\n" : " documents\n"));
        text.append("""

                ## Limits

                Annotations are made by programs and err. The scale from analysis to polemic judges how a text speaks, not
                who is right; it was fitted on books and pamphlets up to about 1930. The sentiment of a target is
                less sure than that of a passage. Quoted words are told from the author's own by rules: rows carry
                `voice`, and speakers are those that the text names.
                """);
        return text.toString();
    }

    /** The licences in one line. */
    static String licences(RunDataset dataset) {
        List<String> names =
                dataset.licences().stream().map(DatasetCard::named).distinct().toList();
        return names.isEmpty() ? "not stated" : names.stream().collect(Collectors.joining("; "));
    }

    private static String named(Licence licence) {
        return licence.name().isEmpty() ? "not stated" : licence.name();
    }

    /** The size class of the largest table, as the hub names it. */
    private static String size(RunDataset dataset) {
        long rows = dataset.parts().stream().mapToLong(Part::rows).max().orElse(0);
        long[] bounds = {1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
        String[] names = {"n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M"};
        for (int i = 0; i < bounds.length; i++) {
            if (rows < bounds[i]) {
                return names[i];
            }
        }
        return "n>100M";
    }
}
