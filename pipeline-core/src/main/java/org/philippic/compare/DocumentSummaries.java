package org.philippic.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Device;
import org.philippic.model.Document;
import org.philippic.model.FeatureValue;
import org.philippic.model.Sentence;
import org.philippic.model.Zone;

/**
 * Sums up annotated documents for comparison. What counts is the author's own prose: sentences of body zones, in the
 * author's voice, in the main language of the document. Stateless.
 */
public final class DocumentSummaries {
    static final String AUTHOR = "author";
    static final String BODY = "body";

    private DocumentSummaries() {}

    /**
     * Sums up a document.
     *
     * @param annotated the document
     * @param features its rows of {@code features}; those of the author's voice count, and where a feature has none,
     *     its value over all voices; {@link TextMeasures} are added
     * @param devices its rows of {@code devices}; those of the author's voice count
     */
    public static DocumentSummary of(AnnotatedDocument annotated, List<FeatureValue> features, List<Device> devices) {
        Document document = annotated.document();
        List<String> words = new ArrayList<>();
        Map<Level, Map<String, Long>> counts = new TreeMap<>();
        for (Level level : Level.values()) {
            counts.put(level, new TreeMap<>());
        }
        long tokens = 0;
        List<AnnotatedSentence> prose = ownProse(annotated);
        for (AnnotatedSentence sentence : prose) {
            tokens += sentence.tokens().size();
            SentenceTerms.of(sentence.tokens(), (level, term, token) -> {
                add(counts.get(level), term);
                if (level == Level.FORM) {
                    words.add(term);
                }
            });
        }
        for (Device device : devices) {
            if (device.voice().equals(AUTHOR)) {
                add(counts.get(Level.DEVICE), device.device());
            }
        }
        List<TermCount> terms = new ArrayList<>();
        counts.forEach((level, ofLevel) ->
                ofLevel.forEach((term, count) -> terms.add(new TermCount(level.label(), term, count))));
        return new DocumentSummary(
                document.docId(),
                document.corpus(),
                document.lang(),
                document.author(),
                DocumentSummary.yearOf(document),
                document.genreLabel(),
                words.size(),
                tokens,
                document.ocrQuality(),
                MinHash.signature(words),
                chosen(features, TextMeasures.of(document.docId(), document.lang(), words, prose.size())),
                LevelCounts.of(terms));
    }

    /** Sentences of the author's own prose in the main language of the document, in reading order. */
    static List<AnnotatedSentence> ownProse(AnnotatedDocument annotated) {
        Map<Integer, String> kinds = new TreeMap<>();
        for (Zone zone : annotated.zones()) {
            kinds.put(zone.zoneId(), zone.kind());
        }
        return annotated.sentences().stream()
                .filter(sentence -> {
                    Sentence row = sentence.sentence();
                    return row.voice().equals(AUTHOR)
                            && row.lang().equals(annotated.document().lang())
                            && kinds.getOrDefault(row.zoneId(), BODY).equals(BODY);
                })
                .toList();
    }

    private static List<FeatureValue> chosen(List<FeatureValue> features, List<FeatureValue> measures) {
        Map<String, FeatureValue> byName = new TreeMap<>();
        measures.forEach(value -> byName.put(value.feature(), value));
        for (FeatureValue value : features) {
            if (!Double.isFinite(value.value())) {
                throw new IllegalArgumentException("Feature " + value.feature() + " of " + value.docId() + " is "
                        + value.value() + ": a value that cannot be told has no row");
            }
            if (value.voice().equals(AUTHOR)) {
                byName.put(value.feature(), value);
            } else if (value.voice().equals("all")) {
                byName.putIfAbsent(value.feature(), value);
            }
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(FeatureValue::feature))
                .toList();
    }

    private static void add(Map<String, Long> counts, String term) {
        counts.merge(term, 1L, Long::sum);
    }
}
