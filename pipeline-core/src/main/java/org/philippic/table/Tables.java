package org.philippic.table;

import java.util.List;
import java.util.stream.Collectors;
import org.philippic.compare.DocumentSummary;
import org.philippic.error.UserException;
import org.philippic.model.Device;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.model.DocumentKey;
import org.philippic.model.Entity;
import org.philippic.model.FeatureValue;
import org.philippic.model.FrequentRun;
import org.philippic.model.Keyness;
import org.philippic.model.NearDuplicate;
import org.philippic.model.Neighbour;
import org.philippic.model.Quotation;
import org.philippic.model.Reject;
import org.philippic.model.Reuse;
import org.philippic.model.ReusePlace;
import org.philippic.model.Rhetoric;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sensitivity;
import org.philippic.model.Sentence;
import org.philippic.model.Sentiment;
import org.philippic.model.StyleWindow;
import org.philippic.model.Target;
import org.philippic.model.Token;
import org.philippic.model.Zone;
import org.philippic.table.Table.Purpose;

/** Every table of a run, in the order in which the stages fill them. This is the only list. */
public final class Tables {
    public static final Table<Document> READ_DOCUMENTS = work(
            "read_documents",
            Document.class,
            "One row per document as it was read, before its language is known.",
            "doc_id");
    public static final Table<DocumentKey> DOCUMENT_KEYS =
            work("document_keys", DocumentKey.class, "One row per document as it was read.", "doc_id");
    public static final Table<Zone> READ_ZONES =
            work("read_zones", Zone.class, "One row per zone, before its language is known.", "doc_id", "zone_id");
    public static final Table<DocumentFacts> ZONE_FACTS =
            work("zone_facts", DocumentFacts.class, "One row per zoned document.", "doc_id");
    public static final Table<DocumentFacts> LANGUAGE_FACTS =
            work("language_facts", DocumentFacts.class, "One row per document whose language was told.", "doc_id");

    public static final Table<Document> DOCUMENTS =
            published("documents", Document.class, "One row per document.", "doc_id");
    public static final Table<Zone> ZONES = published(
            "zones", Zone.class, "One row per stretch of a document; the zones tile its text.", "doc_id", "zone_id");
    public static final Table<Sentence> SENTENCES = published(
            "sentences", Sentence.class, "One row per sentence of an annotated zone.", "doc_id", "sentence_id");
    public static final Table<Token> TOKENS =
            published("tokens", Token.class, "One row per token.", "doc_id", "sentence_id", "token_id");
    public static final Table<Entity> ENTITIES =
            published("entities", Entity.class, "One row per mention of a named entity.", "doc_id", "entity_id");
    public static final Table<Quotation> QUOTATIONS =
            published("quotations", Quotation.class, "One row per quotation.", "doc_id", "quotation_id");
    public static final Table<Sentiment> SENTIMENT = published(
            "sentiment",
            Sentiment.class,
            "One row per unit, voice, target and engine.",
            "doc_id",
            "unit",
            "unit_id",
            "voice",
            "target",
            "engine");
    public static final Table<Target> TARGETS = published(
            "targets",
            Target.class,
            "One row per document, voice, source and target: who speaks how of whom.",
            "doc_id",
            "voice",
            "source",
            "target");
    public static final Table<Rhetoric> RHETORIC =
            published("rhetoric", Rhetoric.class, "One row per unit and voice.", "doc_id", "unit", "unit_id", "voice");
    public static final Table<Device> DEVICES = published(
            "devices",
            Device.class,
            "One row per rhetorical device found.",
            "doc_id",
            "sentence_id",
            "char_start",
            "device");
    public static final Table<FeatureValue> FEATURES = published(
            "features", FeatureValue.class, "One row per document, voice and feature.", "doc_id", "voice", "feature");
    public static final Table<DocumentSummary> SUMMARIES = work(
            "summaries",
            DocumentSummary.class,
            "One row per annotated document: what comparison needs to know of it.",
            "doc_id");
    public static final Table<SeedProfile> SEED_PROFILE = published(
            "seed_profile",
            SeedProfile.class,
            "One row per seed, metric, reference and stratum.",
            "doc_id",
            "metric",
            "reference",
            "stratum");
    public static final Table<Sensitivity> SENSITIVITY = published(
            "sensitivity",
            Sensitivity.class,
            "One row per seed, metric, reference and decision taken otherwise: how far the figure moves.",
            "doc_id",
            "metric",
            "reference",
            "variation");
    public static final Table<Keyness> KEYNESS = published(
            "keyness", Keyness.class, "One row per comparison, level and term.", "comparison", "level", "term");
    public static final Table<Neighbour> NEIGHBOURS = published(
            "neighbours", Neighbour.class, "One row per seed, measure and neighbour.", "doc_id", "measure", "rank");
    public static final Table<StyleWindow> ROLLING_DELTA = published(
            "rolling_delta",
            StyleWindow.class,
            "One row per window of a long seed, group of texts and measure.",
            "doc_id",
            "window_id",
            "compared_with",
            "measure");
    public static final Table<NearDuplicate> NEAR_DUPLICATES = published(
            "near_duplicates",
            NearDuplicate.class,
            "One row per document that nearly repeats another one of the run, or one of a stored profile.",
            "doc_id",
            "other_doc_id");
    public static final Table<Reuse> REUSE = published(
            "reuse",
            Reuse.class,
            "One row per pair of passages that share their words.",
            "doc_id",
            "char_start",
            "other_doc_id",
            "other_char_start");
    public static final Table<ReusePlace> REUSE_PLACES = published(
            "reuse_places",
            ReusePlace.class,
            "One row per place whose words stand elsewhere too, grouped into clusters.",
            "cluster",
            "doc_id",
            "char_start");
    public static final Table<Reject> REJECTS = published(
            "rejects",
            Reject.class,
            "One row per input, or part of one, that could not be processed.",
            "source_uri",
            "stage",
            "reason",
            "detail");

    /** The tables that a run writes, in order. */
    public static final List<Table<?>> ALL = List.of(
            READ_DOCUMENTS,
            DOCUMENT_KEYS,
            READ_ZONES,
            ZONE_FACTS,
            LANGUAGE_FACTS,
            DOCUMENTS,
            ZONES,
            SENTENCES,
            TOKENS,
            ENTITIES,
            QUOTATIONS,
            SENTIMENT,
            TARGETS,
            RHETORIC,
            DEVICES,
            FEATURES,
            SUMMARIES,
            SEED_PROFILE,
            SENSITIVITY,
            KEYNESS,
            NEIGHBOURS,
            ROLLING_DELTA,
            NEAR_DUPLICATES,
            REUSE,
            REUSE_PLACES,
            REJECTS);

    /** No table of a run: it lies beside kept rows of {@link #REUSE} in the cache alone. */
    public static final Table<FrequentRun> FREQUENT_RUNS = work(
            "frequent_runs", FrequentRun.class, "One row per run of letters that is too frequent to tell.", "hash");

    private Tables() {}

    /** The tables that analysts read, in order. */
    public static List<Table<?>> published() {
        return ALL.stream()
                .filter(table -> table.purpose() == Purpose.PUBLISHED)
                .toList();
    }

    /**
     * Finds a published table.
     *
     * @throws UserException naming the tables there are
     */
    public static Table<?> named(String name) {
        return published().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "Cannot find table '" + name + "'",
                        "there is no such table",
                        "the tables are "
                                + published().stream().map(Table::name).collect(Collectors.joining(", "))));
    }

    /**
     * Finds any table, published or not.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public static Table<?> any(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table is called '" + name + "'"));
    }

    private static <R extends Record> Table<R> published(String name, Class<R> row, String description, String... key) {
        return new Table<>(name, row, description, Purpose.PUBLISHED, List.of(key));
    }

    private static <R extends Record> Table<R> work(String name, Class<R> row, String description, String... key) {
        return new Table<>(name, row, description, Purpose.WORK, List.of(key));
    }
}
