package org.philippic.publish;

import java.util.List;

/** What rhetorical devices have in common: eighteen colours could not be told apart, four line styles can. */
enum DeviceFamily {
    /** Strikes at the opponent. */
    ATTACK("name_calling", "loaded_language", "ad_hominem", "irony_sarcasm", "fear_threat", "absolutes"),
    /** Turns to the reader. */
    APPEAL("rhetorical_question", "exclamation", "call_to_action", "direct_address"),
    /** Shapes the sentence. */
    FIGURE("repetition", "antithesis", "metaphor_simile"),
    /** Reasons. */
    REASONING("hedging", "evidence", "definition_distinction", "causal_explanation", "concession"),
    /** A device that the report does not know. */
    OTHER;

    private final List<String> devices;

    DeviceFamily(String... devices) {
        this.devices = List.of(devices);
    }

    /** The family of a device, {@link #OTHER} where it is in none. */
    static DeviceFamily of(String device) {
        for (DeviceFamily family : values()) {
            if (family.devices.contains(device)) {
                return family;
            }
        }
        return OTHER;
    }
}
