package org.philippic.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Lemmas from a full-form dictionary: among the readings of a form those that agree with the tagger's part of speech.
 * A name keeps its form, a word that the dictionary lacks is its own lemma in lower case. Not thread-safe.
 */
final class DictionaryLemmatizer implements Lemmatizer {
    private static final int MAX_CACHED = 20_000;

    private final MorphologicalDictionary meanings;
    private final DictionaryLookup lookup;
    private final boolean frequencyIncluded;
    private final Map<String, Analysis> cache = new HashMap<>();

    DictionaryLemmatizer(MorphologicalDictionary meanings) {
        this.meanings = meanings;
        this.lookup = new DictionaryLookup(meanings.dictionary());
        this.frequencyIncluded = meanings.dictionary().metadata.isFrequencyIncluded();
    }

    private record Entry(String lemma, MorphologicalDictionary.Reading reading) {}

    @Override
    public Analysis analyse(String form, String upos) {
        if (cache.size() > MAX_CACHED) {
            cache.clear();
        }
        return cache.computeIfAbsent(form + "\t" + upos, key -> find(form, upos));
    }

    private Analysis find(String form, String upos) {
        String lower = form.toLowerCase(Locale.ROOT);
        List<Entry> entries = entries(form);
        if (!lower.equals(form)) {
            entries.addAll(entries(lower));
        }
        String exception = meanings.exception(lower, upos);
        List<Entry> agreeing = entries.stream()
                .filter(entry -> entry.reading().upos().contains(upos))
                .toList();
        String feats = commonFeats(agreeing);
        if (exception != null) {
            return new Analysis(exception, feats);
        }
        if (upos.equals("PROPN")) {
            return new Analysis(form, feats);
        }
        if (!agreeing.isEmpty()) {
            return new Analysis(agreeing.get(0).lemma(), feats);
        }
        return new Analysis(entries.isEmpty() ? lower : entries.get(0).lemma(), null);
    }

    /** Features are given only where all readings of the chosen lemma agree on them. */
    private static String commonFeats(List<Entry> agreeing) {
        return agreeing.stream()
                                .filter(entry ->
                                        entry.lemma().equals(agreeing.get(0).lemma()))
                                .map(entry -> String.valueOf(entry.reading().feats()))
                                .distinct()
                                .count()
                        == 1
                ? agreeing.get(0).reading().feats()
                : null;
    }

    private List<Entry> entries(String form) {
        List<Entry> entries = new ArrayList<>();
        for (WordData data : lookup.lookup(form)) {
            String tag = data.getTag() == null ? "" : data.getTag().toString();
            if (frequencyIncluded && !tag.isEmpty()) {
                tag = tag.substring(0, tag.length() - 1);
            }
            entries.add(new Entry(data.getStem().toString(), meanings.reading(tag)));
        }
        return entries;
    }
}
