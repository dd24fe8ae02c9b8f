package org.philippic.rhetoric;

import java.util.List;

/** The list of devices. */
final class Devices {
    private Devices() {}

    /** All devices, in the order of the model. This is the only list. */
    static List<DeviceRule> all() {
        return List.of(
                new PhraseDevice("name_calling", WordList.INSULTS),
                new PhraseDevice("loaded_language", WordList.LOADED),
                new SentenceDevice("rhetorical_question", "question mark", Mood::asks),
                new SentenceDevice("exclamation", "exclamation mark", Mood::exclaims),
                new EitherDevice(
                        "irony_sarcasm",
                        List.of(new PhraseDevice("irony_sarcasm", WordList.IRONY), new ScareQuotes("irony_sarcasm"))),
                new EitherDevice(
                        "call_to_action",
                        List.of(
                                new SentenceDevice("call_to_action", "imperative sentence", Mood::commands),
                                new PhraseDevice("call_to_action", WordList.EXHORTATION))),
                new DirectAddress("direct_address"),
                new AttackOnPerson("ad_hominem"),
                new PhraseDevice("fear_threat", WordList.FEAR),
                new Repetition("repetition"),
                new Antithesis("antithesis"),
                new PhraseDevice("absolutes", WordList.ABSOLUTES),
                new PhraseDevice("metaphor_simile", WordList.COMPARISON),
                new PhraseDevice("hedging", WordList.HEDGES),
                new EitherDevice(
                        "evidence", List.of(new PhraseDevice("evidence", WordList.EVIDENCE), new Figures("evidence"))),
                new PhraseDevice("definition_distinction", WordList.DEFINITION),
                new PhraseDevice("causal_explanation", WordList.CAUSAL),
                new PhraseDevice("concession", WordList.CONCESSION));
    }
}
