package org.philippic.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells speakers from the order of a dialogue, where they speak one after the other. What a text quotes paragraph by
 * paragraph is taken for a dialogue only in scenes where it tells two speakers by verbs of speech.
 *
 * @param turns the turns of a text, in order
 * @param people who is who in the text
 */
record TurnTaking(List<Turn> turns, People people) {
    private static final int MAX_TURNS = 40;

    /** Gives the turns whose speaker the text does not tell the one whose turn it is. */
    void take() {
        Set<Integer> dialogues = dialogues();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.known() || !turn.opens() || !dialogues.contains(turn.scene())) {
                continue;
            }
            String speaker = whoseTurn(i);
            if (speaker != null) {
                turn.fill(new Speech(speaker, null, false, false));
            }
        }
    }

    /** The scenes in which two people speak whom verbs of speech tell; what others quote may be no conversation. */
    private Set<Integer> dialogues() {
        Map<Integer, String> speakers = new HashMap<>();
        Set<Integer> dialogues = new HashSet<>();
        for (Turn turn : turns) {
            String speaker = turn.told();
            String before = speaker == null ? null : speakers.putIfAbsent(turn.scene(), speaker);
            if (before != null && !people.same(before, speaker)) {
                dialogues.add(turn.scene());
            }
        }
        return dialogues;
    }

    /** By the nearest turn of the scene whose speaker is known: the same speaker an even number of turns away, else the other one. */
    private String whoseTurn(int i) {
        int before = nearest(i, -1);
        int after = nearest(i, 1);
        int toBefore = before < 0 ? Integer.MAX_VALUE : i - before;
        int toAfter = after < 0 ? Integer.MAX_VALUE : after - i;
        if (before < 0 && after < 0) {
            return null;
        }
        int anchor = toBefore <= toAfter ? before : after;
        int distance = Math.min(toBefore, toAfter);
        String known =
                anchor == before ? turns.get(anchor).last() : turns.get(anchor).first();
        return distance % 2 == 0 ? known : other(i, known);
    }

    private int nearest(int i, int step) {
        for (int j = i + step;
                j >= 0
                        && j < turns.size()
                        && Math.abs(i - j) <= MAX_TURNS
                        && turns.get(j).scene() == turns.get(i).scene();
                j += step) {
            if (turns.get(j).known()) {
                return j;
            }
        }
        return -1;
    }

    /** Who speaks with somebody around a turn: the nearest other speaker of the scene. */
    private String other(int i, String speaker) {
        for (int distance = 1; distance <= MAX_TURNS; distance++) {
            boolean any = false;
            for (int j : new int[] {i - distance, i + distance}) {
                if (j < 0
                        || j >= turns.size()
                        || turns.get(j).scene() != turns.get(i).scene()) {
                    continue;
                }
                any = true;
                String candidate = turns.get(j).known() ? turns.get(j).last() : null;
                if (candidate != null && !people.same(candidate, speaker)) {
                    return candidate;
                }
            }
            if (!any) {
                break;
            }
        }
        return null;
    }
}
