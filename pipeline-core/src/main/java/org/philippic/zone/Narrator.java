package org.philippic.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.philippic.model.Quotation;

/**
 * Finds the name of a narrator who says "I": the name that others call somebody by in their speech and that no
 * reporting clause ever gives to a speaker. Stateless.
 */
final class Narrator {
    private static final int MIN_CALLS = 3;

    private Narrator() {}

    /** The quotations with "I" and its like replaced by the narrator's name, where there is one; the same otherwise. */
    static List<Quotation> named(List<Quotation> quotations, int[] text, QuotationCues cues) {
        Set<String> speakers = new HashSet<>();
        Map<String, Integer> calls = new TreeMap<>();
        int own = 0;
        for (Quotation quotation : quotations) {
            if (quotation.speaker() != null && cues.is("first-person", quotation.speaker())) {
                own++;
            } else {
                if (quotation.speaker() != null) {
                    Word.of(quotation.speaker(), 0, quotation.speaker().length())
                            .forEach(word -> speakers.add(word.text()));
                }
                String speech = new String(text, quotation.charStart(), quotation.charEnd() - quotation.charStart());
                countCalls(speech, cues, calls);
            }
        }
        String name = null;
        for (Map.Entry<String, Integer> call : calls.entrySet()) {
            boolean most = name == null || call.getValue() > calls.get(name);
            if (call.getValue() >= MIN_CALLS && most && !speakers.contains(call.getKey())) {
                name = call.getKey();
            }
        }
        if (own < MIN_CALLS || name == null) {
            return quotations;
        }
        List<Quotation> named = new ArrayList<>();
        for (Quotation quotation : quotations) {
            boolean isOwn = quotation.speaker() != null && cues.is("first-person", quotation.speaker());
            named.add(isOwn ? withSpeaker(quotation, name) : quotation);
        }
        return named;
    }

    /** Counts names set off by commas or the end of the sentence: "Come here, Ann." */
    private static void countCalls(String speech, QuotationCues cues, Map<String, Integer> calls) {
        List<Word> words = Word.of(speech, 0, speech.length());
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            String gap = speech.substring(words.get(i - 1).end(), word.start());
            boolean after = word.end() >= speech.length() || ",.!?;".indexOf(speech.charAt(word.end())) >= 0;
            boolean called =
                    gap.startsWith(",") || cues.is("dear", words.get(i - 1).text());
            if (called && after && word.capital() && word.text().length() > 2 && !cues.is("title", word.text())) {
                calls.merge(word.text(), 1, Integer::sum);
            }
        }
    }

    private static Quotation withSpeaker(Quotation quotation, String speaker) {
        return new Quotation(
                quotation.docId(),
                quotation.quotationId(),
                quotation.charStart(),
                quotation.charEnd(),
                quotation.kind(),
                speaker,
                quotation.cue());
    }
}
