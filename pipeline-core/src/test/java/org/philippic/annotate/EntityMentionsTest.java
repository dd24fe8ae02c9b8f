package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Entity;
import org.philippic.model.Token;

class EntityMentionsTest {
    @Test
    void shortName_isNamedByTheFullestOfTheDocument() {
        EntityMentions mentions = new EntityMentions();
        mentions.add(sentence(0, "Ada:PERSON", "Bell:PERSON", "met", "Bell:PERSON", ",", "Bell:LOCATION"));
        mentions.add(sentence(1, "Bell:PERSON", "left", "Oslo:LOCATION"));

        assertThat(mentions.named())
                .extracting(Entity::entityId, Entity::text, Entity::type, Entity::canonical)
                .containsExactly(
                        tuple(0, "Ada Bell", "PERSON", "Ada Bell"),
                        tuple(1, "Bell", "PERSON", "Ada Bell"),
                        tuple(2, "Bell", "LOCATION", "Bell"),
                        tuple(3, "Bell", "PERSON", "Ada Bell"),
                        tuple(4, "Oslo", "LOCATION", "Oslo"));
    }

    /** Tokens "form" or "form:TYPE", one blank apart. */
    private static List<Token> sentence(int sentenceId, String... specifications) {
        List<Token> tokens = new ArrayList<>();
        int at = sentenceId * 1000;
        for (String specification : specifications) {
            String[] parts = specification.split(":");
            String ner = parts.length > 1 ? parts[1] : null;
            tokens.add(new Token(
                    "d",
                    sentenceId,
                    tokens.size() + 1,
                    at,
                    at + parts[0].length(),
                    parts[0],
                    parts[0],
                    "X",
                    null,
                    null,
                    null,
                    null,
                    ner));
            at += parts[0].length() + 1;
        }
        return tokens;
    }
}
