package org.philippic.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the name of a narrator who says "I": the name that others call somebody by in their speech beside the narrator's
 * own turns, that "I" never calls and that no clause of speech ever gives to a speaker. Stateless.
 */
final class Narrator {
    private static final int MIN_TURNS = 3;
    private static final int MIN_CALLS = 3;
    private static final int NEAR = 2;
    private static final int FAR = 1;
    private static final int BESIDE = 2;

    private Narrator() {}

    /** The speeches with "I" and its like replaced by the narrator's name, where there is one; the same otherwise. */
    static List<List<Speech>> named(
            List<Passage> passages, List<List<Speech>> speeches, QuotationCues cues, People people) {
        List<Integer> turns = new ArrayList<>();
        int own = 0;
        Set<String> speakers = new HashSet<>();
        for (int p = 0; p < passages.size(); p++) {
            if (passages.get(p).speeches().isEmpty()) {
                continue;
            }
            turns.add(p);
            own += isNarrated(speeches.get(p), cues) ? 1 : 0;
            for (Passage.Quote quote : passages.get(p).speeches()) {
                if (quote.speech().speaker() != null
                        && !cues.is("pronoun", quote.speech().speaker())) {
                    speakers.addAll(people.keys(quote.speech().speaker()));
                }
            }
        }
        if (own < MIN_TURNS) {
            return speeches;
        }
        Map<String, Integer> calls = new TreeMap<>();
        for (int t = 0; t < turns.size(); t++) {
            int weight = isNarrated(speeches.get(turns.get(t)), cues) ? -BESIDE : FAR;
            for (int near = Math.max(0, t - BESIDE);
                    weight > 0 && near <= Math.min(turns.size() - 1, t + BESIDE);
                    near++) {
                weight = isNarrated(speeches.get(turns.get(near)), cues) ? NEAR : weight;
            }
            Passage passage = passages.get(turns.get(t));
            for (Passage.Quote quote : passage.speeches()) {
                for (String name : people.addressed(passage.text().substring(quote.start(), quote.end()))) {
                    calls.merge(name, weight, Integer::sum);
                }
            }
        }
        String name = null;
        for (Map.Entry<String, Integer> call : calls.entrySet()) {
            boolean most = name == null || call.getValue() > calls.get(name);
            if (call.getValue() >= MIN_CALLS && most && !speakers.contains(call.getKey())) {
                name = call.getKey();
            }
        }
        if (name == null) {
            return speeches;
        }
        List<List<Speech>> named = new ArrayList<>();
        for (List<Speech> passage : speeches) {
            List<Speech> replaced = new ArrayList<>();
            for (Speech speech : passage) {
                replaced.add(isNarrator(speech, cues) ? speech.by(name) : speech);
            }
            named.add(replaced);
        }
        return named;
    }

    private static boolean isNarrated(List<Speech> speeches, QuotationCues cues) {
        return speeches.stream().anyMatch(speech -> isNarrator(speech, cues));
    }

    private static boolean isNarrator(Speech speech, QuotationCues cues) {
        return speech.speaker() != null && cues.is("first-person", speech.speaker());
    }
}
