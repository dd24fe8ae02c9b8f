package org.philippic.rhetoric;

import java.util.List;

/** The list of devices. */
final class Devices {
    private Devices() {}

    /** All devices, in the order of the model. This is the only list. */
    static List<DeviceRule> all(WordLists lists) {
        return List.of(
                new PhraseDevice("name_calling", "insults", lists),
                new PhraseDevice("loaded_language", "loaded", lists),
                new SentenceDevice("rhetorical_question", "question mark", Mood::asks),
                new SentenceDevice("exclamation", "exclamation mark", Mood::exclaims),
                new EitherDevice(
                        "irony_sarcasm",
                        List.of(new PhraseDevice("irony_sarcasm", "irony", lists), new ScareQuotes("irony_sarcasm"))),
                new EitherDevice(
                        "call_to_action",
                        List.of(
                                new SentenceDevice("call_to_action", "imperative sentence", Mood::commands),
                                new PhraseDevice("call_to_action", "exhortation", lists))),
                new DirectAddress("direct_address", lists),
                new AttackOnPerson("ad_hominem", lists),
                new PhraseDevice("fear_threat", "fear", lists),
                new Repetition("repetition"),
                new Antithesis("antithesis", lists),
                new PhraseDevice("absolutes", "absolutes", lists),
                new PhraseDevice("metaphor_simile", "comparison", lists),
                new PhraseDevice("hedging", "hedges", lists),
                new EitherDevice(
                        "evidence", List.of(new PhraseDevice("evidence", "evidence", lists), new Figures("evidence"))),
                new PhraseDevice("definition_distinction", "definition", lists),
                new PhraseDevice("causal_explanation", "causal", lists),
                new PhraseDevice("concession", "concession", lists));
    }

    /** Names of all devices, in order. */
    static List<String> names(WordLists lists) {
        return all(lists).stream().map(DeviceRule::device).toList();
    }
}
