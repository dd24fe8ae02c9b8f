package org.philippic.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The people of a text: which capital words name somebody, and whether "he" or "she" stands for them. Somebody is named
 * by words after a title, by subjects of verbs of speech and by those whom speech addresses; the gender is that of the
 * title, the article or the noun, else that of the pronouns which follow the name. Immutable after it is built.
 */
final class People {
    private static final int ENOUGH = 2;
    private static final int NEXT_WORDS = 14;
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

    /** What a pronoun or a title tells. */
    enum Gender {
        MASCULINE,
        FEMININE,
        UNKNOWN;

        boolean fits(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    private final QuotationCues cues;
    private final Capitals capitals;
    private final NounPhrases phrases;
    private final WordRoles roles;
    private final Map<String, Integer> evidence = new HashMap<>();
    private final Map<String, int[]> pronouns = new HashMap<>();
    private final Map<String, Gender> titled = new HashMap<>();

    private People(QuotationCues cues, Capitals capitals) {
        this.cues = cues;
        this.capitals = capitals;
        this.phrases = new NounPhrases(cues);
        this.roles = new WordRoles(cues);
    }

    static People of(List<Passage> passages, QuotationCues cues) {
        People people = new People(cues, Capitals.of(passages, cues));
        for (Passage passage : passages) {
            for (Passage.Quote quote : passage.speeches()) {
                people.speaker(quote.speech());
                for (String name : people.addressed(passage.text().substring(quote.start(), quote.end()))) {
                    people.seen(name, 1);
                }
            }
            people.readNarration(passage);
        }
        for (Passage passage : passages) {
            people.readPronouns(passage);
        }
        return people;
    }

    private void speaker(Speech speech) {
        if (speech.speaker() != null) {
            Word.of(speech.speaker(), 0, speech.speaker().length()).stream()
                    .filter(this::mayName)
                    .forEach(word -> seen(word.text(), speech.told() ? ENOUGH : 1));
        }
    }

    private void seen(String name, int weight) {
        evidence.merge(name, weight, Integer::sum);
    }

    private void readNarration(Passage passage) {
        List<Word> words = Word.of(passage.text(), 0, passage.text().length());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!mayName(word) || passage.isQuoted(word.start(), word.end())) {
                continue;
            }
            String before = i == 0 ? "" : words.get(i - 1).text();
            if (cues.is("place", before) || cues.is("determiner", before)) {
                seen(word.text(), -1);
            }
            boolean placed = i > 1 && cues.is("place", words.get(i - 2).text());
            if (cues.is("title", before) && !placed) {
                seen(word.text(), ENOUGH);
                Gender gender = ofWord(before);
                if (gender != Gender.UNKNOWN) {
                    titled.put(word.text(), gender);
                }
            } else if (i + 1 < words.size()
                    && SubjectReader.joined(passage.text(), word, words.get(i + 1))
                    && roles.looksFinite(words.get(i + 1).text())) {
                seen(word.text(), 1);
            }
        }
    }

    /** Counts the pronouns that follow a name before another one comes. */
    private void readPronouns(Passage passage) {
        List<Word> words = Word.of(passage.text(), 0, passage.text().length());
        String last = null;
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (passage.isQuoted(word.start(), word.end())) {
                continue;
            }
            if (isPerson(word.text())) {
                last = word.text();
                at = i;
            } else if (last != null && i - at <= NEXT_WORDS && cues.is("personal", word.text())) {
                Gender gender = ofWord(word.text());
                if (gender != Gender.UNKNOWN) {
                    pronouns.computeIfAbsent(last, key -> new int[2])[gender.ordinal()]++;
                }
                last = null;
            }
        }
    }

    private boolean mayName(Word word) {
        return word.capital()
                && !ROMAN.matcher(word.text()).matches()
                && word.text().length() > 1
                && !cues.is("pronoun", word.text())
                && !cues.is("opener", word.text())
                && !cues.is("clause", word.text())
                && !cues.is("determiner", word.text())
                && !cues.is("preposition", word.text())
                && !cues.is("title", word.text())
                && !cues.is("calendar", word.text())
                && !cues.is("reference", word.text())
                && capitals.mayName(word.text());
    }

    boolean isPerson(String word) {
        return evidence.getOrDefault(word, 0) >= ENOUGH;
    }

    /** Names that speech sets off by a comma and the end of a clause: "Come here, Ann." */
    List<String> addressed(String speech) {
        List<Word> words = Word.of(speech, 0, speech.length());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean after = word.end() >= speech.length() || ",.!?;—".indexOf(speech.charAt(word.end())) >= 0;
            if (!after || !mayName(word) || word.text().length() < 3) {
                continue;
            }
            int first = i;
            while (first > 0
                    && (words.get(first - 1).capital()
                            || cues.is("dear", words.get(first - 1).text()))
                    && words.get(first).start() - words.get(first - 1).end() <= 2) {
                first--;
            }
            boolean led = first == 0
                    ? isPerson(word.text())
                    : speech.substring(
                                    words.get(first - 1).end(), words.get(first).start())
                            .startsWith(",");
            boolean dear = first < i && cues.is("dear", words.get(first).text());
            boolean comma = word.end() < speech.length() && speech.charAt(word.end()) == ',';
            if (dear || led && (first > 0 || comma)) {
                names.add(word.text());
            }
        }
        return names;
    }

    /** The people that a stretch of narration names, in its order, with their titles. */
    List<String> named(Passage passage, int from, int to) {
        String text = passage.text();
        List<Word> words = Word.of(text, from, to);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!isPerson(words.get(i).text())
                    || passage.isQuoted(words.get(i).start(), words.get(i).end())) {
                continue;
            }
            int first = i;
            if (first > 0 && cues.is("title", words.get(first - 1).text())) {
                first--;
            }
            int end = Math.max(i + 1, phrases.end(words, i, text));
            names.add(
                    text.substring(words.get(first).start(), words.get(end - 1).end()));
            i = end - 1;
        }
        return names;
    }

    /** Whether a mention names somebody, or says by a noun who it is. */
    boolean isSomebody(String mention) {
        return Word.of(mention, 0, mention.length()).stream()
                .anyMatch(word -> isPerson(word.text())
                        || !cues.is("determiner", word.text()) && ofWord(word.text()) != Gender.UNKNOWN);
    }

    /**
     * A clause of speech, without its speaker where the words taken for one say nobody: where the text tells it, they
     * must be a name, a pronoun or have an article; else they must name somebody, or be "he", "she" or "I".
     */
    Speech checked(Speech speech) {
        return speech.speaker() == null || maySpeak(speech.speaker(), speech.told()) ? speech : speech.by(null);
    }

    private boolean maySpeak(String mention, boolean told) {
        if (cues.is("pronoun", mention)) {
            boolean stands = told || ofWord(mention) != Gender.UNKNOWN || cues.is("first-person", mention);
            return stands && !cues.is("not-subject", mention) && !cues.is("determiner", mention);
        }
        if (isSomebody(mention)) {
            return true;
        }
        List<Word> words = Word.of(mention, 0, mention.length());
        boolean noun = words.size() > 1
                && cues.is("determiner", words.get(0).text())
                && !cues.is("frequent", words.get(words.size() - 1).text());
        return told && noun
                || words.stream()
                        .anyMatch(word -> mayName(word) && (told || evidence.getOrDefault(word.text(), 0) >= 0));
    }

    Gender gender(String mention) {
        if (cues.is("pronoun", mention)) {
            return ofWord(mention);
        }
        List<Word> words = Word.of(mention, 0, mention.length());
        for (Word word : words) {
            Gender gender = ofWord(word.text());
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        for (Word word : words) {
            if (titled.containsKey(word.text())) {
                return titled.get(word.text());
            }
        }
        int masculine = 0;
        int feminine = 0;
        for (Word word : words) {
            int[] counts = pronouns.getOrDefault(word.text(), new int[2]);
            masculine += counts[Gender.MASCULINE.ordinal()];
            feminine += counts[Gender.FEMININE.ordinal()];
        }
        if (masculine >= 2 * feminine && masculine > 0) {
            return Gender.MASCULINE;
        }
        return feminine >= 2 * masculine && feminine > 0 ? Gender.FEMININE : Gender.UNKNOWN;
    }

    private Gender ofWord(String word) {
        if (cues.is("masculine", word)) {
            return Gender.MASCULINE;
        }
        return cues.is("feminine", word) ? Gender.FEMININE : Gender.UNKNOWN;
    }

    /** The words of a mention that say who it is, titles and articles left out unless it has no others. */
    Set<String> keys(String mention) {
        Set<String> keys = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Word word : Word.of(mention, 0, mention.length())) {
            String key = word.capital() ? word.text() : word.text().toLowerCase(Locale.ROOT);
            all.add(key);
            boolean small = cues.is("title", key) || cues.is("determiner", key) || cues.is("of", key);
            if (!small && key.length() > 1) {
                keys.add(key);
            }
        }
        return keys.isEmpty() ? all : keys;
    }

    boolean same(String mention, String other) {
        if (mention == null || other == null) {
            return false;
        }
        if (mention.equalsIgnoreCase(other)) {
            return true;
        }
        Set<String> shared = keys(mention);
        shared.retainAll(keys(other));
        return !shared.isEmpty() && gender(mention).fits(gender(other));
    }
}
