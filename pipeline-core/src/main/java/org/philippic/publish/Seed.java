package org.philippic.publish;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.philippic.model.Device;
import org.philippic.model.Document;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;
import org.philippic.model.Rhetoric;
import org.philippic.model.SeedProfile;
import org.philippic.model.Sentence;
import org.philippic.model.Sentiment;
import org.philippic.model.Zone;
import org.philippic.sentiment.LexiconSentiment;

/**
 * One seed and its rows, in the order of their tables. Immutable.
 *
 * @param index number of the seed among the seeds, from 0
 */
record Seed(
        int index,
        Document document,
        DocumentText text,
        List<Zone> zones,
        List<Sentence> sentences,
        List<Entity> entities,
        List<Quotation> quotations,
        List<Sentiment> sentiment,
        List<Rhetoric> rhetoric,
        List<Device> devices,
        List<SeedProfile> profile) {
    private static final List<String> VOICES = List.of("author", "all");

    /** The seeds of the data with their rows, in the order of doc_id. */
    static List<Seed> of(ReportData data) {
        List<Document> documents =
                data.documents().stream().filter(Document::isSeed).toList();
        Map<String, List<Zone>> zones = byDocument(data.zones(), Zone::docId);
        Map<String, List<Sentence>> sentences = byDocument(data.sentences(), Sentence::docId);
        Map<String, List<Entity>> entities = byDocument(data.entities(), Entity::docId);
        Map<String, List<Quotation>> quotations = byDocument(data.quotations(), Quotation::docId);
        Map<String, List<Sentiment>> sentiment = byDocument(data.sentiment(), Sentiment::docId);
        Map<String, List<Rhetoric>> rhetoric = byDocument(data.rhetoric(), Rhetoric::docId);
        Map<String, List<Device>> devices = byDocument(data.devices(), Device::docId);
        Map<String, List<SeedProfile>> profile = byDocument(data.seedProfile(), SeedProfile::docId);
        return java.util.stream.IntStream.range(0, documents.size())
                .mapToObj(index -> {
                    Document document = documents.get(index);
                    String id = document.docId();
                    return new Seed(
                            index,
                            document,
                            new DocumentText(document.text()),
                            zones.getOrDefault(id, List.of()),
                            sentences.getOrDefault(id, List.of()),
                            entities.getOrDefault(id, List.of()),
                            quotations.getOrDefault(id, List.of()),
                            sentiment.getOrDefault(id, List.of()),
                            rhetoric.getOrDefault(id, List.of()),
                            devices.getOrDefault(id, List.of()),
                            profile.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** Title, or else the last part of the document's id; not escaped. */
    String title() {
        return document.title() == null || document.title().isBlank()
                ? fileName()
                : DocumentText.shorten(document.title(), 140);
    }

    /** Last part of the document's id: the name of its file. */
    String fileName() {
        String id = document.docId();
        return id.substring(Math.max(id.lastIndexOf('/'), id.indexOf(':')) + 1);
    }

    /** Score of the document in its author's voice, or, where voices were not told apart, of the whole. */
    Optional<Rhetoric> verdict() {
        return rhetoric.stream()
                .filter(row -> row.unit().equals("document") && VOICES.contains(row.voice()))
                .min(Comparator.comparing(row -> VOICES.indexOf(row.voice())));
    }

    /** Score of the words that the document quotes, if it has one. */
    Optional<Rhetoric> quotedVerdict() {
        return rhetoric.stream()
                .filter(row -> row.unit().equals("document") && row.voice().equals("quoted"))
                .findFirst();
    }

    /** Passages in reading order, in the author's voice where there are such, else of the whole text. */
    List<Rhetoric> passages() {
        Map<String, List<Rhetoric>> byVoice = rhetoric.stream()
                .filter(row -> row.unit().equals("passage"))
                .sorted(Comparator.comparing(Rhetoric::charStart).thenComparing(Rhetoric::unitId))
                .collect(groupingBy(Rhetoric::voice));
        return VOICES.stream()
                .filter(byVoice::containsKey)
                .findFirst()
                .map(byVoice::get)
                .orElse(List.of());
    }

    /** The engine to show one figure of: the one that is comparable in all languages, else the first by name. */
    Optional<String> sentimentEngine() {
        Set<String> engines = sentiment.stream()
                .filter(row -> row.unit().equals("sentence") && row.target().isEmpty())
                .map(Sentiment::engine)
                .collect(Collectors.toCollection(TreeSet::new));
        return engines.contains(LexiconSentiment.ENGINE)
                ? Optional.of(LexiconSentiment.ENGINE)
                : engines.stream().findFirst();
    }

    /** Overall sentiment of the document, one row per voice and engine. */
    List<Sentiment> documentSentiment() {
        return sentiment.stream()
                .filter(row -> row.unit().equals("document") && row.target().isEmpty())
                .toList();
    }

    /** Devices by name and how often each was found, most frequent first. */
    List<Map.Entry<String, Long>> deviceCounts() {
        return devices.stream().collect(groupingBy(Device::device, TreeMap::new, counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static <R> Map<String, List<R>> byDocument(List<R> rows, Function<R, String> docId) {
        return rows.stream().collect(groupingBy(docId));
    }
}
