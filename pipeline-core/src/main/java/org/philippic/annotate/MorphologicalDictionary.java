package org.philippic.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import org.philippic.language.LanguagePack;
import org.philippic.language.LanguagePack.NameLemma;

/**
 * A morfologik dictionary with what its tags mean and what goes before and after it. Thread-safe.
 *
 * <p>Files of the language's folder: {@code dictionary-tags.tsv} (regular expression, UPOS, features), {@code lemmas.tsv}
 * (form, UPOS, lemma) and {@code endings.tsv} (UPOS, ending, ending of the lemma).
 */
final class MorphologicalDictionary {
    private static final int MIN_STEM = 3;

    private final LanguagePack pack;
    private final Dictionary words;
    private final List<TagMeaning> meanings;
    private final ListedLemmas exceptions;
    private final List<Ending> endings;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    private record TagMeaning(Pattern tag, List<String> upos, List<String> feats) {}

    private record Ending(Set<String> upos, String ending, String ofLemma) {}

    /**
     * What a dictionary tag stands for.
     *
     * @param upos parts of speech, the most direct first
     * @param feats features as in CoNLL-U, sorted
     */
    record Reading(List<String> upos, List<String> feats) {
        /** How direct this part of speech is, 0 the most; the greatest integer where the tag does not stand for it. */
        int rank(String wanted) {
            int at = upos.indexOf(wanted);
            return at < 0 ? Integer.MAX_VALUE : at;
        }
    }

    private MorphologicalDictionary(
            LanguagePack pack,
            Dictionary words,
            List<TagMeaning> meanings,
            ListedLemmas exceptions,
            List<Ending> endings) {
        this.pack = pack;
        this.words = words;
        this.meanings = meanings;
        this.exceptions = exceptions;
        this.endings = endings;
    }

    /** The dictionary that the pack names on the class path. */
    static MorphologicalDictionary read(LanguagePack pack) {
        URL resource = MorphologicalDictionary.class.getResource(pack.dictionary());
        if (resource == null) {
            throw new IllegalStateException("The dictionary " + pack.dictionary() + " is not on the class path");
        }
        return read(pack, resource);
    }

    /** @param file a dictionary with its {@code .info} file beside it */
    static MorphologicalDictionary read(LanguagePack pack, URL file) {
        List<TagMeaning> meanings = ResourceLines.cells(pack.resource("dictionary-tags.tsv")).stream()
                .map(cells -> new TagMeaning(Pattern.compile(cells[0]), values(cells[1], ","), values(cells[2], "\\|")))
                .toList();
        List<Ending> endings = ResourceLines.cells(pack.resource("endings.tsv")).stream()
                .map(cells -> new Ending(Set.of(cells[0].split(",")), cells[1], cells[2]))
                .toList();
        try {
            return new MorphologicalDictionary(pack, Dictionary.read(file), meanings, ListedLemmas.read(pack), endings);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the dictionary " + file, e);
        }
    }

    private static List<String> values(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }

    Dictionary words() {
        return words;
    }

    boolean hasFrequencies() {
        return words.metadata.isFrequencyIncluded();
    }

    /** True where words are written together, and nouns with a capital, as in German. */
    boolean buildsCompounds() {
        return pack.compounds();
    }

    /** True where the lemma of a name is written as the name is. */
    boolean keepsNames() {
        return pack.names() == NameLemma.AS_WRITTEN;
    }

    String nameLemma(String form) {
        return keepsNames() ? form : form.toLowerCase(Locale.ROOT);
    }

    /** The listed lemma that goes before the dictionary, or null. */
    String exception(String lowerCaseForm, String upos) {
        return exceptions.lemma(lowerCaseForm, upos);
    }

    /** The lemma of a word that the dictionary lacks by the first ending that fits, or null. */
    String byEnding(String lowerCaseForm, String upos) {
        for (Ending ending : endings) {
            if (ending.upos().contains(upos)
                    && lowerCaseForm.endsWith(ending.ending())
                    && lowerCaseForm.length() - ending.ending().length() >= MIN_STEM) {
                return lowerCaseForm.substring(
                                0, lowerCaseForm.length() - ending.ending().length())
                        + ending.ofLemma();
            }
        }
        return null;
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
                meaning.feats().forEach(feat -> feats.put(feat.substring(0, feat.indexOf('=')), feat));
            }
        }
        return new Reading(new ArrayList<>(upos), List.copyOf(feats.values()));
    }
}
