package org.philippic.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.philippic.model.Entity;
import org.philippic.model.Token;

/** Collects the mentions of entities in a document, and gives mentions of the same entity one name. */
final class EntityMentions {
    private final List<Entity> mentions = new ArrayList<>();

    /** Adds the mentions of a sentence: each longest row of tokens of one entity type. */
    void add(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size()) {
            String type = tokens.get(from).ner();
            int to = from + 1;
            while (to < tokens.size()
                    && type != null
                    && type.equals(tokens.get(to).ner())) {
                to++;
            }
            if (type != null) {
                mentions.add(mention(tokens.subList(from, to), mentions.size()));
            }
            from = to;
        }
    }

    private static Entity mention(List<Token> tokens, int entityId) {
        Token first = tokens.get(0);
        Token last = tokens.get(tokens.size() - 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > 0 && token.charStart() > tokens.get(i - 1).charEnd()) {
                text.append(' ');
            }
            text.append(token.form());
        }
        return new Entity(
                first.docId(),
                first.sentenceId(),
                entityId,
                first.charStart(),
                last.charEnd(),
                text.toString(),
                first.ner(),
                text.toString());
    }

    /** The mentions in reading order, each with its canonical name. */
    List<Entity> named() {
        Map<String, Integer> frequency = new LinkedHashMap<>();
        for (Entity mention : mentions) {
            frequency.merge(mention.type() + "\t" + mention.text(), 1, Integer::sum);
        }
        Map<String, String> canonical = new HashMap<>();
        List<Entity> named = new ArrayList<>(mentions.size());
        for (Entity mention : mentions) {
            String key = mention.type() + "\t" + mention.text();
            String name = canonical.computeIfAbsent(key, k -> fullest(mention, frequency));
            named.add(new Entity(
                    mention.docId(),
                    mention.sentenceId(),
                    mention.entityId(),
                    mention.charStart(),
                    mention.charEnd(),
                    mention.text(),
                    mention.type(),
                    name));
        }
        return named;
    }

    /**
     * Among the names of the same type in the document of which this one is the end ("Stalin" of "Joseph Stalin"), for
     * persons, the most frequent one, ties broken by the alphabet; itself where there is none.
     */
    private static String fullest(Entity mention, Map<String, Integer> frequency) {
        if (!mention.type().equals("PERSON")) {
            return mention.text();
        }
        String ending = " " + mention.text().toLowerCase(Locale.ROOT);
        String prefix = mention.type() + "\t";
        return frequency.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix)
                        && entry.getKey().toLowerCase(Locale.ROOT).endsWith(ending))
                .min(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey().substring(prefix.length()))
                .orElse(mention.text());
    }
}
