package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.FeatureValue;
import org.philippic.model.Rhetoric;

/**
 * The scores of one voice of one document, as {@link RhetoricScorer} defines them. For one thread.
 *
 * @param passageWords words of a passage as the settings want it
 * @param features all features, in the order of the passages' measures
 * @param sections the passages of the voice, section by section
 * @param scoring score of a passage, worked out once for each
 */
record VoiceScores(
        RhetoricModel model,
        int passageWords,
        List<Feature> features,
        AnnotatedDocument document,
        List<List<SeenPassage>> sections,
        Function<SeenPassage, PassageScore> scoring) {
    static final String ABSTAIN = "abstain";

    private static final double Z95 = 1.96;
    private static final int FEWEST_WORDS = 25;
    private static final int LONG_PASSAGES = 3;

    private List<PassageScore> scores(List<SeenPassage> passages) {
        return passages.stream().map(scoring).toList();
    }

    List<Rhetoric> rows(String voice) {
        List<Rhetoric> rows = new ArrayList<>();
        List<PassageScore> passages = scores(passages());
        for (int i = 0; i < passages.size(); i++) {
            rows.add(row("passage", i, voice, List.of(passages.get(i))));
        }
        for (int i = 0; i < sections.size(); i++) {
            rows.add(row("section", i, voice, scores(sections.get(i))));
        }
        documentRow(voice).ifPresent(rows::add);
        return rows;
    }

    /** The row of the document as a whole; none where the voice says nothing. */
    Optional<Rhetoric> documentRow(String voice) {
        List<PassageScore> passages = scores(passages());
        return passages.isEmpty() ? Optional.empty() : Optional.of(row("document", 0, voice, passages));
    }

    private Rhetoric row(String unit, int unitId, String voice, List<PassageScore> passages) {
        String lang = document.document().lang();
        int start = passages.stream()
                .mapToInt(passage -> passage.span().start())
                .min()
                .orElseThrow();
        int end = passages.stream()
                .mapToInt(passage -> passage.span().end())
                .max()
                .orElseThrow();
        int words = passages.stream().mapToInt(PassageScore::words).sum();
        String docId = document.document().docId();
        if (!model.covers(lang) || words == 0) {
            return new Rhetoric(docId, unit, unitId, start, end, voice, 0.5, 0, 1, ABSTAIN, List.of());
        }
        double rating = passages.stream()
                        .mapToDouble(passage -> passage.rating() * passage.words())
                        .sum()
                / words;
        Reliability reliability = model.reliability().get(lang);
        double margin = Z95 * reliability.error((double) words / passageWords);
        return new Rhetoric(
                docId,
                unit,
                unitId,
                start,
                end,
                voice,
                model.score(lang, rating),
                model.score(lang, rating - margin),
                model.score(lang, rating + margin),
                label(rating, words, reliability),
                passages.size() == 1 ? passages.get(0).evidence() : EvidenceFinder.merged(passages));
    }

    private String label(double rating, int words, Reliability reliability) {
        if (words < FEWEST_WORDS) {
            return ABSTAIN;
        }
        if (reliability.unsure(rating)) {
            return words >= LONG_PASSAGES * passageWords ? "mixed" : ABSTAIN;
        }
        return rating >= reliability.unsureHigh() ? "polemic" : "analysis";
    }

    private List<SeenPassage> passages() {
        return sections.stream().flatMap(List::stream).toList();
    }

    /** The features of all that the voice says. */
    List<FeatureValue> values(String voice) {
        List<SeenPassage> passages = passages();
        if (passages.isEmpty()) {
            return List.of();
        }
        Passage whole = new Passage(
                document.document().lang(),
                passages.stream()
                        .flatMap(seen -> seen.passage().sentences().stream())
                        .toList());
        List<FeatureValue> values = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            int number = i;
            Feature feature = features.get(i);
            Measure measure = feature.measure(
                    whole,
                    passages.stream().map(seen -> seen.measures().get(number)).toList());
            values.add(
                    new FeatureValue(document.document().docId(), voice, feature.name(), measure.value(), measure.n()));
        }
        return values;
    }
}
