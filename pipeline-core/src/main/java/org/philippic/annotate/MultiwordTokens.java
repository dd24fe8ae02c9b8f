package org.philippic.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.StringUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.philippic.annotate.tagger.FastTagger;

/**
 * Splits written tokens into syntactic words: French "du" becomes "de" and "le", both with the offsets of "du". As in
 * CoreNLP a capital stays where it was: "Au" becomes "À" and "le", "AU" becomes "À" and "LE". Immutable and thread-safe.
 */
final class MultiwordTokens {
    private final Map<String, List<String>> always;
    private final Map<String, List<String>> byTag;
    private final Optional<FastTagger> tagger;

    /**
     * @param always tokens that are split wherever they stand, as written or in lower case, to their words
     * @param byTag "token-TAG" to words, for tokens that are split only where the tagger gives that tag
     * @param tagger empty where there is nothing to decide
     */
    MultiwordTokens(Map<String, List<String>> always, Map<String, List<String>> byTag, Optional<FastTagger> tagger) {
        this.always = Map.copyOf(always);
        this.byTag = Map.copyOf(byTag);
        this.tagger = tagger;
    }

    /** Splits nothing. */
    static MultiwordTokens none() {
        return new MultiwordTokens(Map.of(), Map.of(), Optional.empty());
    }

    /** Reads a list of lines "token, tab, words with commas". */
    static Map<String, List<String>> read(Path file) {
        Map<String, List<String>> words = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 2) {
                    words.put(cells[0], List.of(cells[1].split(",")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read model file " + file, e);
        }
        return words;
    }

    /** The sentence with its multiword tokens split; the tokens given are not changed. */
    List<CoreLabel> split(List<CoreLabel> sentence) {
        List<CoreLabel> written = new ArrayList<>(sentence.size());
        boolean undecided = false;
        for (CoreLabel token : sentence) {
            written.add(new CoreLabel(token));
            undecided |= tagger.isPresent() && mayDependOnTag(token);
        }
        if (undecided) {
            tagger.orElseThrow().tag(written);
        }
        List<CoreLabel> words = new ArrayList<>(sentence.size());
        for (CoreLabel token : written) {
            String form = token.word().toLowerCase(Locale.ROOT);
            List<String> parts = always.getOrDefault(
                    token.word(), always.getOrDefault(form, byTag.getOrDefault(form + "-" + token.tag(), List.of())));
            if (parts.size() > 1) {
                for (int i = 0; i < parts.size(); i++) {
                    words.add(part(token, inCaseOf(token.word(), parts.get(i), i)));
                }
            } else {
                token.setTag(null);
                words.add(token);
            }
        }
        return words;
    }

    private boolean mayDependOnTag(CoreLabel token) {
        String prefix = token.word().toLowerCase(Locale.ROOT) + "-";
        return byTag.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static String inCaseOf(String written, String part, int place) {
        if (StringUtils.isAllUpperCase(written)) {
            return part.toUpperCase(Locale.ROOT);
        }
        return place == 0 && StringUtils.isTitleCase(written) ? StringUtils.toTitleCase(part) : part;
    }

    private static CoreLabel part(CoreLabel token, String form) {
        CoreLabel part = word(form, token.beginPosition(), token.endPosition());
        part.setIsMWT(true);
        return part;
    }

    /** A label as the models read it. */
    static CoreLabel word(String form, int begin, int end) {
        CoreLabel word = new CoreLabel();
        word.setWord(form);
        word.setValue(form);
        word.setOriginalText(form);
        word.setBeginPosition(begin);
        word.setEndPosition(end);
        return word;
    }
}
