package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Zone;

/**
 * Divides a document into the units that sentiment is told of: its sentences, its sections (from a heading to the next
 * one), and itself. Sentences in zones that are not part of what the author or a quoted voice says, such as boilerplate
 * or a bibliography, count for no section and not for the document.
 */
final class SentimentUnits {
    static final String SENTENCE = "sentence";
    static final String SECTION = "section";
    static final String DOCUMENT = "document";

    private static final Set<String> OUTSIDE_THE_TEXT =
            Set.of("metadata", "boilerplate", "toc", "bibliography", "editorial", "page_furniture", "table");

    private final Map<Integer, Zone> zones = new LinkedHashMap<>();
    private final TreeMap<Integer, Integer> headings = new TreeMap<>();

    SentimentUnits(AnnotatedDocument document) {
        for (Zone zone : document.zones()) {
            zones.put(zone.zoneId(), zone);
            if (zone.kind().equals("heading")) {
                headings.put(zone.zoneId(), zone.zoneId());
            }
        }
    }

    /** Whether a sentence counts for its section and its document. */
    boolean isText(AnnotatedSentence sentence) {
        Zone zone = zones.get(sentence.sentence().zoneId());
        return zone == null || !OUTSIDE_THE_TEXT.contains(zone.kind());
    }

    /** Groups sentences by the zone of the heading that they stand under, in reading order; those under none are left out. */
    <T> Map<Integer, List<T>> sections(List<T> items, Function<T, AnnotatedSentence> sentence) {
        Map<Integer, List<T>> sections = new TreeMap<>();
        for (T item : items) {
            Map.Entry<Integer, Integer> heading =
                    headings.floorEntry(sentence.apply(item).sentence().zoneId());
            if (heading != null) {
                sections.computeIfAbsent(heading.getKey(), key -> new ArrayList<>())
                        .add(item);
            }
        }
        return sections;
    }
}
