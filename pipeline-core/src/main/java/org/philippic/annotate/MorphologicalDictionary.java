package org.philippic.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import org.philippic.language.LanguagePack;

/**
 * A morfologik dictionary with what its tags mean and the lemmas that go before it. Thread-safe.
 *
 * <p>Files of the language's folder: {@code dictionary-tags.tsv} (regular expression, UPOS, features) and {@code
 * lemmas.tsv} (form, UPOS, lemma).
 */
final class MorphologicalDictionary {
    private static final String ANY = "*";

    private final Dictionary dictionary;
    private final List<TagMeaning> meanings;
    private final Map<String, String> exceptions;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    private record TagMeaning(Pattern tag, Set<String> upos, String feats) {}

    /** What a dictionary tag stands for. */
    record Reading(Set<String> upos, String feats) {}

    private MorphologicalDictionary(Dictionary dictionary, List<TagMeaning> meanings, Map<String, String> exceptions) {
        this.dictionary = dictionary;
        this.meanings = meanings;
        this.exceptions = exceptions;
    }

    static MorphologicalDictionary read(LanguagePack pack) {
        List<TagMeaning> meanings = new ArrayList<>();
        for (String[] cells : ResourceLines.cells(pack.resource("dictionary-tags.tsv"))) {
            Set<String> upos = cells[1].isEmpty() ? Set.of() : Set.of(cells[1].split(","));
            meanings.add(new TagMeaning(Pattern.compile(cells[0]), upos, cells[2]));
        }
        Map<String, String> exceptions = new HashMap<>();
        for (String[] cells : ResourceLines.cells(pack.resource("lemmas.tsv"))) {
            exceptions.put(cells[0] + "\t" + cells[1], cells[2]);
        }
        URL resource = MorphologicalDictionary.class.getResource(pack.dictionary());
        if (resource == null) {
            throw new IllegalStateException("The dictionary " + pack.dictionary() + " is not on the class path");
        }
        try {
            return new MorphologicalDictionary(Dictionary.read(resource), meanings, exceptions);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the dictionary " + resource, e);
        }
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** The lemma that goes before the dictionary, or null. */
    String exception(String lowerCaseForm, String upos) {
        String forTag = exceptions.get(lowerCaseForm + "\t" + upos);
        return forTag != null ? forTag : exceptions.get(lowerCaseForm + "\t" + ANY);
    }

    Reading reading(String tag) {
        return readings.computeIfAbsent(tag, this::interpret);
    }

    private Reading interpret(String tag) {
        Set<String> upos = new LinkedHashSet<>();
        Map<String, String> feats = new TreeMap<>();
        for (TagMeaning meaning : meanings) {
            if (meaning.tag().matcher(tag).find()) {
                upos.addAll(meaning.upos());
                if (!meaning.feats().isEmpty()) {
                    for (String feat : meaning.feats().split("\\|")) {
                        feats.put(feat.substring(0, feat.indexOf('=')), feat);
                    }
                }
            }
        }
        return new Reading(upos, feats.isEmpty() ? null : String.join("|", feats.values()));
    }
}
