package org.philippic.jobs.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.RunManifest;
import org.philippic.jobs.spark.RecordCodec;
import org.philippic.jobs.stage.AnnotatedDocuments;
import org.philippic.publish.export.ConlluWriter;
import org.philippic.publish.export.Croissant;
import org.philippic.publish.export.Csv;
import org.philippic.publish.export.DatasetCard;
import org.philippic.publish.export.Identifiers;
import org.philippic.publish.export.RoCrate;
import org.philippic.publish.export.RunDataset;
import org.philippic.publish.export.TeiWriter;
import org.philippic.table.SchemaDocs;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Exports of one published run. */
public final class Exports {
    private static final SortedMap<String, String> BESIDE_TABLES = new TreeMap<>(Map.of(
            "README.md",
            "Card of the data set",
            "DATA_DICTIONARY.md",
            "Every column of every table, explained",
            "croissant.json",
            "The same data set described in Croissant",
            RunManifest.FILE,
            "The run that made it: input, settings, models, code, times"));

    private final RunContext context;
    private final PublishedRun published;
    private final ExportFolder folder;

    /**
     * Exports to a new folder.
     *
     * @throws org.philippic.error.UserException if the folder holds something already
     */
    public Exports(RunContext context, PublishedRun published, Path folder) {
        this.context = context;
        this.published = published;
        this.folder = ExportFolder.empty(folder, configuration());
    }

    /** Writes a file of one document. */
    private interface DocumentWriter extends Function<AnnotatedDocument, String>, Serializable {}

    /** One CoNLL-U file a document that has sentences; returns how many. */
    public long conllu() {
        return documents(".conllu", ConlluWriter::text);
    }

    /** One TEI file a document, duplicates left out; returns how many. */
    public long tei() {
        return documents(".xml", TeiWriter::text);
    }

    private long documents(String extension, DocumentWriter writer) {
        Broadcast<SerializableConfiguration> shipped = context.shippedConfiguration();
        LongAccumulator written = context.spark().sparkContext().longAccumulator("philippic exported documents");
        String target = folder.path().toString();
        AnnotatedDocuments.read(context).foreach(writing(shipped, target, extension, writer, written));
        return written.value();
    }

    private static VoidFunction<AnnotatedDocument> writing(
            Broadcast<SerializableConfiguration> configuration,
            String target,
            String extension,
            DocumentWriter writer,
            LongAccumulator written) {
        return document -> {
            String text = writer.apply(document);
            if (!text.isEmpty()) {
                new ExportFolder(new Path(target), configuration.value().value())
                        .write(
                                Identifiers.file(document.document().docId(), extension),
                                List.of(text).iterator());
                written.add(1);
            }
        };
    }

    /** One CSV file a table, rows in the order of its key; returns how many files. */
    public long csv() {
        for (Table<?> table : Tables.published()) {
            csv(table);
        }
        return Tables.published().size();
    }

    private <R extends Record> void csv(Table<R> table) {
        RecordCodec<R> codec = RecordCodec.of(table.row());
        Iterator<Row> rows = context.tables()
                .frame(table)
                .sort(table.key().stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
                .toLocalIterator();
        Stream<String> lines = StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                .map(row -> Csv.row(codec.fromRow(row)));
        folder.write(
                table.name() + ".csv",
                Stream.concat(Stream.of(Csv.header(table.schema())), lines).iterator());
    }

    /** A folder that the Hugging Face hub and Croissant loaders read; returns how many Parquet files it holds. */
    public long dataset() {
        RunFiles files = new RunFiles(configuration());
        JsonNode manifest = files.readJson(new Path(published.folder(), RunManifest.FILE))
                .orElseThrow(() -> new IllegalStateException("A published run has a manifest"));
        List<RunDataset.Part> parts = new ArrayList<>();
        for (Table<?> table : Tables.published()) {
            parts.add(part(table, manifest.get("tables").get(table.name())));
        }
        Dataset<Row> documents = context.tables().frame(Tables.DOCUMENTS);
        RunDataset dataset = new RunDataset(
                published.runId(),
                manifest.get("started").asText(),
                manifest.get("version").asText(),
                counted(documents, "lang").map(row -> row.getString(0)).toList(),
                counted(documents, "licence")
                        .map(row -> new RunDataset.Licence(row.getString(0), row.getLong(1)))
                        .toList(),
                parts);
        text("README.md", DatasetCard.markdown(dataset));
        text("DATA_DICTIONARY.md", SchemaDocs.markdown());
        text("croissant.json", Croissant.json(dataset));
        text(RunManifest.FILE, files.readText(new Path(published.folder(), RunManifest.FILE)));
        text(RoCrate.FILE, RoCrate.json(dataset, BESIDE_TABLES));
        return parts.stream().mapToLong(part -> part.files().size()).sum();
    }

    private RunDataset.Part part(Table<?> table, JsonNode described) {
        List<RunDataset.File> copied = new ArrayList<>();
        for (JsonNode file : described.get("files")) {
            String target = String.format(Locale.ROOT, "%s/part-%05d.parquet", RunDataset.folder(table), copied.size());
            copy(new Path(context.output(), file.get("path").asText()), target);
            copied.add(new RunDataset.File(
                    target, file.get("bytes").asLong(), file.get("sha256").asText()));
        }
        return new RunDataset.Part(table, described.get("rows").asLong(), copied);
    }

    private void copy(Path source, String target) {
        folder.write(target, out -> {
            try (out;
                    InputStream in = source.getFileSystem(configuration()).open(source)) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void text(String file, String text) {
        folder.write(file, List.of(text).iterator());
    }

    /** Values of a column with their counts, the most frequent first; missing ones as the empty string. */
    private static Stream<Row> counted(Dataset<Row> rows, String column) {
        return rows
                .groupBy(functions
                        .coalesce(functions.col(column), functions.lit(""))
                        .as("value"))
                .count()
                .sort(functions.col("count").desc(), functions.col("value"))
                .collectAsList()
                .stream();
    }

    private Configuration configuration() {
        return context.spark().sparkContext().hadoopConfiguration();
    }
}
