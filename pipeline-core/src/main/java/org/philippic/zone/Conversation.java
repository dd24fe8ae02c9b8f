package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells who speaks in each quotation of a text from what all of its paragraphs say: subjects of verbs of speech first,
 * then the narration beside the quotation, then the turns of the dialogue, which speakers take one after the other.
 * Reads one text; confined to one thread.
 */
final class Conversation {
    private static final int MAX_GAP = 700;
    private static final int MAX_LEAD = 500;
    private static final int LONG = 300;
    private static final int MAX_RECENT = 10;
    private static final int MAX_SENTENCE = 300;

    private final List<Passage> passages;
    private final QuotationCues cues;
    private final SpeakerFinder finder;
    private final People people;
    private final List<Turn> turns = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();

    private Conversation(List<Passage> passages, QuotationCues cues, SpeakerFinder finder) {
        this.passages = passages;
        this.cues = cues;
        this.finder = finder;
        this.people = People.of(passages, cues);
    }

    /** The speech of every quotation, by paragraph and quotation, with the speakers that could be told. */
    static List<List<Speech>> speakers(List<Passage> passages, QuotationCues cues, SpeakerFinder finder) {
        Conversation conversation = new Conversation(passages, cues, finder);
        conversation.readAll();
        new TurnTaking(conversation.turns, conversation.people).take();
        List<List<Speech>> speeches = conversation.speeches();
        return Narrator.named(passages, speeches, cues, conversation.people);
    }

    private void readAll() {
        int scene = 0;
        int gap = 0;
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            if (passage.speeches().isEmpty()) {
                gap += passage.text().length();
                note(passage, 0, passage.text().length());
                continue;
            }
            scene += gap > MAX_GAP ? 1 : 0;
            gap = 0;
            Turn turn = new Turn(p, scene, passage);
            read(turn);
            turns.add(turn);
        }
    }

    private void read(Turn turn) {
        Passage passage = turn.said();
        int done = 0;
        for (int q = 0; q < passage.quotes().size(); q++) {
            Passage.Quote quote = passage.quotes().get(q);
            if (!quote.speaks()) {
                continue;
            }
            note(passage, done, quote.start());
            done = Math.max(done, quote.end());
            Speech speech = people.checked(quote.speech());
            if (speech.speaker() != null) {
                String speaker = resolved(speech.speaker(), turn);
                turn.put(q, speech.by(speaker));
                remember(speaker);
            }
        }
        turn.inherit();
        if (turn.first() == null) {
            Speech beside = people.checked(beside(turn));
            if (beside.speaker() != null) {
                turn.fill(beside.by(resolved(beside.speaker(), turn)));
            }
        }
        note(passage, done, passage.text().length());
        turn.settle();
        if (turn.last() != null) {
            remember(turn.last());
        }
    }

    /** What the narration beside the quotations of a paragraph says of its speaker. */
    private Speech beside(Turn turn) {
        Passage passage = turn.said();
        List<Passage.Quote> quotes = passage.speeches();
        Passage.Quote first = quotes.get(0);
        if (continues(turn)) {
            return new Speech(turns.get(turns.size() - 1).last(), null, false, false);
        }
        Passage before = turn.passage() == 0 ? null : passages.get(turn.passage() - 1);
        boolean led = before != null
                && (turn.opens() && before.text().strip().endsWith(":") || passage.block() && !before.block());
        if (led) {
            Speech announced = finder.announced(before.text());
            if (announced.speaker() != null) {
                return announced;
            }
        }
        if (!turn.opens()) {
            Speech sentence = finder.announced(passage.text().substring(0, first.start()));
            if (!sentence.told() && first.insideSentence(passage.text())) {
                return Speech.NONE;
            }
            boolean somebody = sentence.speaker() != null
                    && (cues.is("pronoun", sentence.speaker()) || people.isSomebody(sentence.speaker()));
            String alone = somebody ? null : onlyPerson(passage, first.start());
            return alone == null ? sentence : sentence.by(alone);
        }
        Speech after = narrationAfter(passage, first);
        boolean narrated = after.speaker() != null && !cues.is("not-subject", after.speaker());
        if (narrated) {
            return after;
        }
        boolean dash = first.mark() == Dialogue.DASH;
        boolean leads =
                before != null && before.speeches().isEmpty() && before.text().length() < MAX_LEAD;
        if (dash && leads) {
            return finder.lastSubject(before.text(), 0, before.text().length());
        }
        return Speech.NONE;
    }

    /** The only person that a sentence names which a colon ends before a quotation, null where there is none. */
    private String onlyPerson(Passage passage, int quotation) {
        String text = passage.text();
        if (!SpeakerFinder.colonBefore(text, quotation)) {
            return null;
        }
        List<String> named = people.named(passage, SpeakerFinder.sentenceStart(text, quotation), quotation);
        boolean one = !named.isEmpty() && named.stream().allMatch(name -> people.same(name, named.get(0)));
        return one ? named.get(0) : null;
    }

    /** Whether a paragraph of speech goes on with what the one before quotes: left open there, or long and displayed. */
    private boolean continues(Turn turn) {
        if (!turn.opens() || turns.isEmpty()) {
            return false;
        }
        Turn last = turns.get(turns.size() - 1);
        if (last.passage() != turn.passage() - 1 && turn.passage() - last.passage() > 2) {
            return false;
        }
        List<Passage.Quote> before = last.said().speeches();
        Passage.Quote quote = before.get(before.size() - 1);
        boolean adjacent = last.passage() == turn.passage() - 1;
        boolean displayed = turn.said().block() && quote.length() > LONG / 2
                || last.said().block() && turn.said().block();
        return displayed
                || adjacent
                        && (!quote.closed()
                                || quote.length() > LONG
                                        && turn.said().speeches().get(0).length() > LONG
                                        && quote.end() > last.said().text().length() - 12);
    }

    /** The subject of the sentence after a quotation in its paragraph. */
    private Speech narrationAfter(Passage passage, Passage.Quote quote) {
        int from = quote.end();
        String text = passage.text();
        while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length()
                && to - from < MAX_SENTENCE
                && ".!?;:".indexOf(text.charAt(to)) < 0
                && !passage.isQuoted(to, to + 1)) {
            to++;
        }
        return to - from < 4 ? Speech.NONE : finder.firstSubject(text, from, to);
    }

    private List<List<Speech>> speeches() {
        List<List<Speech>> all = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < passages.size(); p++) {
            boolean spoken = next < turns.size() && turns.get(next).passage() == p;
            List<Speech> speeches = new ArrayList<>();
            for (int q = 0; q < passages.get(p).quotes().size(); q++) {
                Passage.Quote quote = passages.get(p).quotes().get(q);
                Speech speech = spoken ? turns.get(next).speech(q) : null;
                speeches.add(!quote.speaks() ? Speech.NONE : speech == null ? people.checked(quote.speech()) : speech);
            }
            all.add(speeches);
            next += spoken ? 1 : 0;
        }
        return all;
    }

    /** The name that a pronoun stands for, as far as can be told; any other mention stands for itself. */
    private String resolved(String subject, Turn turn) {
        People.Gender gender = people.gender(subject);
        if (!cues.is("pronoun", subject) || gender == People.Gender.UNKNOWN) {
            return subject;
        }
        String previous = null;
        if (turn.opens() && !turns.isEmpty() && turns.get(turns.size() - 1).scene() == turn.scene()) {
            previous = turns.get(turns.size() - 1).last();
            String twoAgo = turns.size() > 1 ? turns.get(turns.size() - 2).last() : null;
            if (twoAgo != null
                    && !cues.is("pronoun", twoAgo)
                    && people.gender(twoAgo) == gender
                    && !people.same(twoAgo, previous)) {
                return twoAgo;
            }
        }
        String possible = null;
        for (int i = recent.size() - 1; i >= 0; i--) {
            String name = recent.get(i);
            if (people.same(name, previous)) {
                continue;
            }
            if (people.gender(name) == gender) {
                return name;
            }
            if (possible == null && people.gender(name) == People.Gender.UNKNOWN) {
                possible = name;
            }
        }
        // Where nobody else fits, the one who has just spoken goes on.
        boolean goesOn = previous != null && !cues.is("pronoun", previous) && people.gender(previous) == gender;
        if (goesOn) {
            return previous;
        }
        return possible == null ? subject : possible;
    }

    private void note(Passage passage, int from, int to) {
        if (to - from > 2) {
            List<String> names = people.named(passage, from, to);
            names.forEach(this::remember);
            // The subject of the last sentence is what a pronoun after it takes up.
            Speech subject = finder.lastSubject(passage.text(), from, to);
            names.stream()
                    .filter(name -> subject.speaker() != null && people.same(name, subject.speaker()))
                    .findFirst()
                    .ifPresent(this::remember);
        }
    }

    private void remember(String name) {
        if (cues.is("pronoun", name) || !people.isSomebody(name)) {
            return;
        }
        recent.removeIf(known -> people.same(known, name));
        recent.add(name);
        if (recent.size() > MAX_RECENT) {
            recent.remove(0);
        }
    }
}
