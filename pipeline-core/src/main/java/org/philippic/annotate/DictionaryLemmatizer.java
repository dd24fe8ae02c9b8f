package org.philippic.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Lemmas from a full-form dictionary. Among the readings of a form those count that agree best with the tagger's part of
 * speech; of several lemmas the one that is the more frequent word. Before the dictionary go the listed closed-class
 * words, after it the parts of a compound and the language's endings. Not thread-safe.
 */
final class DictionaryLemmatizer implements Lemmatizer {
    private static final int MAX_CACHED = 20_000;
    private static final int MIN_COMPOUND_HEAD = 4;
    private static final int MIN_COMPOUND_MODIFIER = 3;
    private static final int NO_FREQUENCY = 0;

    private final MorphologicalDictionary dictionary;
    private final DictionaryLookup lookup;
    private final Map<String, Analysis> cache = new HashMap<>();

    DictionaryLemmatizer(MorphologicalDictionary dictionary) {
        this.dictionary = dictionary;
        this.lookup = new DictionaryLookup(dictionary.words());
    }

    /** One reading of a form. Frequency is a letter code, greater for more frequent forms. */
    private record Entry(String lemma, MorphologicalDictionary.Reading reading, int frequency) {}

    @Override
    public Analysis analyse(String form, String upos) {
        if (cache.size() > MAX_CACHED) {
            cache.clear();
        }
        return cache.computeIfAbsent(form + "\t" + upos, key -> find(form, upos));
    }

    /** The most direct part of speech of each reading of a form, in no particular order; none for an unknown form. */
    List<String> partsOfSpeech(String form) {
        return spellings(form, form.toLowerCase(Locale.ROOT)).stream()
                .flatMap(entry -> entry.reading().upos().stream().limit(1))
                .distinct()
                .toList();
    }

    private Analysis find(String form, String upos) {
        String lower = form.toLowerCase(Locale.ROOT);
        List<Entry> entries = bestAgreeing(spellings(form, lower), upos);
        String lemma = dictionary.exception(lower, upos);
        boolean knownName = !entries.isEmpty() && entries.get(0).reading().rank("PROPN") == 0;
        if (lemma == null && upos.equals("PROPN") && !(knownName && dictionary.keepsNames())) {
            lemma = dictionary.nameLemma(form);
        }
        if (lemma == null && !entries.isEmpty()) {
            lemma = choose(entries, form);
        }
        if (lemma == null) {
            lemma = ofUnknown(form, lower, upos);
        }
        String chosen = lemma;
        Predicate<Entry> ofChosen = entry -> entry.lemma().equals(chosen);
        List<Entry> ofLemma = entries.stream().anyMatch(ofChosen)
                ? entries.stream().filter(ofChosen).toList()
                : entries;
        return new Analysis(chosen, commonFeats(ofLemma));
    }

    private List<Entry> spellings(String form, String lower) {
        List<Entry> entries = entries(form);
        if (!lower.equals(form)) {
            entries.addAll(entries(lower));
            boolean allCapitals = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
            if (allCapitals) {
                entries.addAll(entries(capitalised(lower)));
            }
        }
        return entries;
    }

    /** The entries whose reading gives this part of speech in the most direct sense that any of them has. */
    private static List<Entry> bestAgreeing(List<Entry> entries, String upos) {
        int best = entries.stream()
                .mapToInt(entry -> entry.reading().rank(upos))
                .min()
                .orElse(Integer.MAX_VALUE);
        return best == Integer.MAX_VALUE
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.reading().rank(upos) == best)
                        .toList();
    }

    private String choose(List<Entry> entries, String form) {
        List<String> all = entries.stream().map(Entry::lemma).distinct().toList();
        List<String> single =
                all.stream().filter(lemma -> lemma.indexOf(' ') < 0).toList();
        List<String> lemmas = single.isEmpty() ? all : single;
        if (lemmas.size() == 1) {
            return lemmas.get(0);
        }
        if (!dictionary.hasFrequencies() && lemmas.contains(form)) {
            return form;
        }
        // max keeps the last of equals, so the order is turned to keep the dictionary's first.
        return Stream.iterate(lemmas.size() - 1, i -> i >= 0, i -> i - 1)
                .map(lemmas::get)
                .max(Comparator.comparingInt(this::frequency))
                .orElseThrow();
    }

    private int frequency(String form) {
        return entries(form).stream().mapToInt(Entry::frequency).max().orElse(NO_FREQUENCY);
    }

    private String ofUnknown(String form, String lower, String upos) {
        if (dictionary.buildsCompounds()) {
            String compound = compound(form, upos);
            if (compound != null) {
                return compound;
            }
        }
        String byEnding = dictionary.byEnding(lower, upos);
        if (byEnding != null) {
            return byEnding;
        }
        boolean keepsCapital = upos.equals("NOUN") && dictionary.buildsCompounds();
        return keepsCapital ? form : lower;
    }

    /** The first part as written and the lemma of the longest known last part, or null. */
    private String compound(String form, String upos) {
        for (int at = MIN_COMPOUND_MODIFIER; at <= form.length() - MIN_COMPOUND_HEAD; at++) {
            String head = form.substring(at);
            List<Entry> entries = bestAgreeing(entries(upos.equals("NOUN") ? capitalised(head) : head), upos);
            if (!entries.isEmpty() && entries.get(0).reading().rank(upos) == 0) {
                return form.substring(0, at) + entries.get(0).lemma().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static String capitalised(String lower) {
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** Only the features on which all readings agree: "parle" is present, be it indicative or subjunctive. */
    private static String commonFeats(List<Entry> entries) {
        List<String> common = null;
        for (Entry entry : entries) {
            if (common == null) {
                common = new ArrayList<>(entry.reading().feats());
            } else {
                common.retainAll(entry.reading().feats());
            }
        }
        return common == null || common.isEmpty() ? null : String.join("|", common);
    }

    private List<Entry> entries(String form) {
        List<Entry> entries = new ArrayList<>();
        for (WordData data : lookup.lookup(form)) {
            String tag = data.getTag() == null ? "" : data.getTag().toString();
            int frequency = NO_FREQUENCY;
            if (dictionary.hasFrequencies() && !tag.isEmpty()) {
                frequency = tag.charAt(tag.length() - 1);
                tag = tag.substring(0, tag.length() - 1);
            }
            entries.add(new Entry(data.getStem().toString(), dictionary.reading(tag), frequency));
        }
        return entries;
    }
}
