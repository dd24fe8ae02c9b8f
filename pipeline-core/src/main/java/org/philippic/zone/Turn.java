package org.philippic.zone;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The speech of one paragraph, whose speakers are found out one after the other. Mutable; confined to one thread.
 */
final class Turn {
    private final int passage;
    private final int scene;
    private final Passage said;
    private final Speech[] speeches;
    private boolean known;

    /**
     * A turn whose speakers are not known yet.
     *
     * @param passage number of the paragraph
     * @param scene number of the scene: turns of the same one follow each other without much narration between them
     * @param said the paragraph
     */
    Turn(int passage, int scene, Passage said) {
        this.passage = passage;
        this.scene = scene;
        this.said = said;
        this.speeches = new Speech[said.quotes().size()];
    }

    int passage() {
        return passage;
    }

    int scene() {
        return scene;
    }

    Passage said() {
        return said;
    }

    /** Whether the paragraph opens with speech. */
    boolean opens() {
        return said.opensWithSpeech();
    }

    /** Speech of a quotation of the paragraph, or null where none is known. */
    Speech speech(int quote) {
        return speeches[quote];
    }

    void put(int quote, Speech speech) {
        speeches[quote] = speech;
    }

    /** Whether the text itself told the speaker. */
    boolean known() {
        return known;
    }

    /** Ends the reading of the paragraph: what is known now, the text itself has told. */
    void settle() {
        known = first() != null;
    }

    /** The first speaker of the paragraph, or null. */
    String first() {
        return spoken().map(Speech::speaker).findFirst().orElse(null);
    }

    /** The first speaker whom a verb of speech tells, or null. */
    String told() {
        return spoken().filter(Speech::told).map(Speech::speaker).findFirst().orElse(null);
    }

    /** The last speaker of the paragraph, or null. */
    String last() {
        return spoken().map(Speech::speaker).reduce((before, after) -> after).orElse(null);
    }

    private Stream<Speech> spoken() {
        return Arrays.stream(speeches).filter(speech -> speech != null && speech.speaker() != null);
    }

    /** Quotations without words of their own have the speaker of the one before. */
    void inherit() {
        String speaker = null;
        for (int q = 0; q < speeches.length; q++) {
            if (speeches[q] != null) {
                speaker = speeches[q].speaker();
            } else if (speaker != null && isOpen(q)) {
                speeches[q] = said.quotes().get(q).speech().by(speaker);
            }
        }
    }

    /** Whether a quotation is speech and its own words name no subject, not even one that cannot speak. */
    private boolean isOpen(int quote) {
        return said.quotes().get(quote).speaks()
                && said.quotes().get(quote).speech().speaker() == null;
    }

    /** Gives every quotation that has no speaker yet that of a speech. */
    void fill(Speech speech) {
        for (int q = 0; q < speeches.length; q++) {
            if (speeches[q] == null && said.quotes().get(q).speaks()) {
                Speech own = said.quotes().get(q).speech();
                speeches[q] = own.found() ? own.by(speech.speaker()) : speech;
            }
        }
    }
}
