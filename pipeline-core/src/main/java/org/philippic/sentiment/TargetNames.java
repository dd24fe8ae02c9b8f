package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Entity;
import org.philippic.model.Token;

/**
 * Finds what a document takes a stance toward: named persons and organisations, and nouns for groups, classes,
 * institutions and doctrines from {@code language/<iso>/group-nouns.tsv}. Names that mean the same are brought to one
 * form by {@code language/mul/names.tsv}, and by the full name that the document itself gives. An adjective made of a
 * name ("the Napoleonic army") stands for it, as the genitive does, by {@code language/mul/name-adjectives.tsv}. Immutable and thread-safe.
 */
final class TargetNames {
    private static final Set<String> ENTITY_TYPES = Set.of("PERSON", "ORGANIZATION", "MISC");
    private static final Set<String> NOUN_TAGS = Set.of("NOUN", "PROPN", "ADJ", "X");

    private final Map<String, Map<String, String>> groupNouns = new TreeMap<>();
    private final Map<String, String> aliases = pairs("language/mul/names.tsv");
    private final Map<String, String> adjectives = pairs("language/mul/name-adjectives.tsv");

    private TargetNames() {}

    /** Loads the lists of all languages. */
    static TargetNames load() {
        TargetNames names = new TargetNames();
        for (String lang : SentimentLexicons.LANGUAGES) {
            names.groupNouns.put(lang, pairs("language/" + lang + "/group-nouns.tsv"));
        }
        return names;
    }

    private static Map<String, String> pairs(String resource) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : SentimentLexicon.lines(resource)) {
            String[] cells = line.split("\t", -1);
            pairs.put(cells[0], cells[1]);
        }
        return pairs;
    }

    /**
     * Mentions in a sentence, in order; a word inside a name is no mention of its own.
     *
     * @param entities those of the sentence
     */
    List<TargetMention> mentions(AnnotatedSentence sentence, List<Entity> entities) {
        List<Token> tokens = sentence.tokens();
        List<TargetMention> mentions = new ArrayList<>();
        boolean[] named = new boolean[tokens.size()];
        for (Entity entity : entities) {
            if (ENTITY_TYPES.contains(entity.type())) {
                addEntity(mentions, named, sentence, entity);
            }
        }
        addWrittenNames(mentions, named, sentence);
        Map<String, String> nouns = groupNouns.getOrDefault(sentence.sentence().lang(), Map.of());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!named[i] && NOUN_TAGS.contains(token.upos())) {
                String noun = listed(token, isAttribute(token) ? adjectives : nouns);
                noun = noun == null ? listed(token, nouns) : noun;
                if (noun != null) {
                    mentions.add(new TargetMention(sentence, i, i + 1, noun));
                }
            }
        }
        return mentions.stream()
                .sorted((a, b) -> Integer.compare(a.from(), b.from()))
                .toList();
    }

    private static String listed(Token token, Map<String, String> list) {
        String found = list.get(token.lemma().toLowerCase(Locale.ROOT));
        return found == null ? list.get(token.form().toLowerCase(Locale.ROOT)) : found;
    }

    private static boolean isAttribute(Token token) {
        return token.upos().equals("ADJ") || "amod".equals(token.deprel());
    }

    /** Names of two words that the list of names has and no entity covers. */
    private void addWrittenNames(List<TargetMention> mentions, boolean[] named, AnnotatedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!named[i] && !named[i + 1]) {
                String written = tokens.get(i).form() + " " + tokens.get(i + 1).form();
                String name = aliases.get(written.toLowerCase(Locale.ROOT));
                if (name != null) {
                    mentions.add(new TargetMention(sentence, i, i + 2, name));
                    named[i] = true;
                    named[i + 1] = true;
                }
            }
        }
    }

    private void addEntity(List<TargetMention> mentions, boolean[] named, AnnotatedSentence sentence, Entity entity) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (token.charStart() < entity.charEnd() && token.charEnd() > entity.charStart()) {
                from = from < 0 ? i : from;
                to = i + 1;
                named[i] = true;
            }
        }
        if (from >= 0) {
            mentions.add(new TargetMention(sentence, from, to, canonical(entity.canonical())));
        }
    }

    /** The common name for a name: as the list has it for the whole or for its last word, else the name itself. */
    String canonical(String name) {
        String whole = aliases.get(name.toLowerCase(Locale.ROOT));
        if (whole != null) {
            return whole;
        }
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return aliases.getOrDefault(last.toLowerCase(Locale.ROOT), name);
    }
}
