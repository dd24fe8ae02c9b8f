package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Document;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/**
 * Builds small annotated documents for tests. A sentence is written as words parted by blanks; a parsed one as
 * {@code form/lemma/UPOS/head/deprel} for each word.
 */
final class Texts {
    private final String lang;
    private final StringBuilder text = new StringBuilder();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final List<AnnotatedSentence> sentences = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();

    private Texts(String lang) {
        this.lang = lang;
    }

    static Texts in(String lang) {
        return new Texts(lang);
    }

    static AnnotatedDocument document(String lang, String... sentences) {
        Texts texts = in(lang).zone("body");
        for (String sentence : sentences) {
            texts.sentence(sentence);
        }
        return texts.build();
    }

    Texts zone(String kind) {
        zones.add(new Zone("doc", zones.size(), kind, text.length(), text.length(), "", lang, List.of()));
        return this;
    }

    Texts sentence(String words) {
        return add(words, "author", null);
    }

    /** Adds a sentence that is tagged but not parsed, each word written as {@code form/xpos}. */
    Texts tagged(String words) {
        sentence(words.replaceAll("(\\S+)/\\S+", "$1"));
        AnnotatedSentence last = sentences.remove(sentences.size() - 1);
        String[] pairs = words.split(" ");
        List<Token> tokens = last.tokens().stream()
                .map(token -> new Token(
                        token.docId(),
                        token.sentenceId(),
                        token.tokenId(),
                        token.charStart(),
                        token.charEnd(),
                        token.form(),
                        token.lemma(),
                        token.upos(),
                        pairs[token.tokenId() - 1].substring(token.form().length() + 1),
                        null,
                        null,
                        null,
                        null))
                .toList();
        sentences.add(new AnnotatedSentence(last.sentence(), tokens));
        return this;
    }

    Texts quoted(String words) {
        return add(words, "quoted", 0);
    }

    /** Marks words of the last sentence as a quotation. */
    Texts quotation(String kind, String words) {
        return quotation(kind, words, null);
    }

    Texts quotation(String kind, String words, String speaker) {
        int start = text.lastIndexOf(words);
        quotations.add(new Quotation("doc", quotations.size(), start, start + words.length(), kind, speaker, null));
        return this;
    }

    /** Marks words of the last sentence as a mention of an entity. */
    Texts entity(String words, String type, String canonical) {
        int start = text.lastIndexOf(words);
        entities.add(new Entity(
                "doc", sentences.size() - 1, entities.size(), start, start + words.length(), words, type, canonical));
        return this;
    }

    AnnotatedDocument build() {
        int nTokens = sentences.stream().mapToInt(s -> s.tokens().size()).sum();
        Document document = new Document(
                "doc",
                null,
                "test",
                "file:///doc",
                "0".repeat(64),
                "text/plain",
                "UTF-8",
                text.toString(),
                lang,
                1.0,
                null,
                "Author",
                null,
                null,
                null,
                null,
                null,
                null,
                text.length(),
                sentences.size(),
                nTokens,
                "ok");
        return new AnnotatedDocument(document, zones, quotations, sentences, entities);
    }

    private Texts add(String words, String voice, Integer quotationId) {
        int id = sentences.size();
        int start = text.length();
        List<Token> tokens = new ArrayList<>();
        boolean parsed = words.matches("\\S+/\\S+/\\S+/\\d+/\\S+( .*)?");
        for (String word : words.split(" ")) {
            String[] parts = parsed ? word.split("/") : new String[] {word, word, "X", null, null};
            int from = text.length();
            text.append(parts[0]);
            tokens.add(new Token(
                    "doc",
                    id,
                    tokens.size() + 1,
                    from,
                    text.length(),
                    parts[0],
                    parts[1],
                    parts[2],
                    null,
                    null,
                    parsed ? Integer.valueOf(parts[3]) : null,
                    parts[4],
                    null));
            text.append(' ');
        }
        sentences.add(new AnnotatedSentence(
                new Sentence(
                        "doc",
                        id,
                        zones.size() - 1,
                        start,
                        text.length() - 1,
                        text.substring(start, text.length() - 1),
                        lang,
                        1.0,
                        voice,
                        quotationId,
                        tokens.size(),
                        parsed ? "parsed" : "not_parsed"),
                tokens));
        return this;
    }
}
