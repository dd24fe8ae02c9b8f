package org.philippic.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.philippic.model.FeatureValue;

/** Builds summaries of made-up documents. */
final class Summaries {
    private Summaries() {}

    /** A document of words apart by blanks; a word's lemma is its first four letters, its tag its first letter. */
    static DocumentSummary of(String docId, String lang, String text, Map<String, Double> features) {
        List<String> words = Arrays.asList(text.split(" "));
        List<TermCount> terms = new ArrayList<>();
        terms.addAll(counts(Level.FORM, words));
        terms.addAll(counts(
                Level.LEMMA,
                words.stream()
                        .map(word -> word.substring(0, Math.min(4, word.length())))
                        .toList()));
        terms.addAll(counts(
                Level.UPOS,
                words.stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .toList()));
        List<FeatureValue> values = new TreeMap<>(features)
                .entrySet().stream()
                        .map(entry -> new FeatureValue(docId, "author", entry.getKey(), entry.getValue(), words.size()))
                        .toList();
        String corpus = docId.substring(0, docId.indexOf(':'));
        return new DocumentSummary(
                docId,
                corpus,
                lang,
                null,
                null,
                null,
                words.size(),
                words.size(),
                null,
                MinHash.signature(words),
                values,
                LevelCounts.of(terms));
    }

    /** The same document with a genre, a year and devices. */
    static DocumentSummary with(DocumentSummary summary, String genre, String year, Map<String, Long> devices) {
        List<TermCount> terms = new ArrayList<>(summary.terms());
        new TreeMap<>(devices).forEach((device, n) -> terms.add(new TermCount("device", device, n)));
        return new DocumentSummary(
                summary.docId(),
                summary.corpus(),
                summary.lang(),
                summary.author(),
                year,
                genre,
                summary.nWords(),
                summary.nTokens(),
                summary.ocrQuality(),
                summary.signature(),
                summary.features(),
                LevelCounts.of(terms));
    }

    /** Documents of random words and features, two genres, the same for a seed. */
    static List<DocumentSummary> random(long seed, int documents) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DocumentSummary> summaries = new ArrayList<>();
        for (int d = 0; d < documents; d++) {
            StringBuilder text = new StringBuilder();
            int length = 50 + random.nextInt(400);
            for (int w = 0; w < length; w++) {
                // The product of two draws gives frequent and rare words.
                text.append(w == 0 ? "" : " ").append("w").append(random.nextInt(30) * random.nextInt(30));
            }
            Map<String, Double> features = new TreeMap<>();
            features.put("warmth", random.nextDouble() * 20 - 10);
            if (random.nextInt(4) > 0) {
                features.put("rarity", random.nextDouble() * 1e-3);
            }
            summaries.add(with(
                    of("made:" + d, d % 5 == 0 ? "fr" : "en", text.toString(), features),
                    d % 2 == 0 ? "polemic" : "analysis",
                    String.valueOf(1880 + random.nextInt(60)),
                    random.nextInt(3) == 0 ? Map.of() : Map.of("irony", 1L + random.nextInt(5))));
        }
        return summaries;
    }

    private static List<TermCount> counts(Level level, List<String> terms) {
        Map<String, Long> counts =
                terms.stream().collect(Collectors.groupingBy(term -> term, TreeMap::new, Collectors.counting()));
        List<TermCount> rows = new ArrayList<>();
        counts.forEach((term, n) -> rows.add(new TermCount(level.label(), term, n)));
        return rows;
    }
}
