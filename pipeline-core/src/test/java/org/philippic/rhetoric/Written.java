package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/**
 * Annotated documents for tests, without models: sentences end at . ! ?, a token is a word or a mark, and tags may be
 * given with a slash ("Read/VERB/root the/DET book/NOUN").
 */
final class Written {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]+[.!?]*\\s*");
    private static final Pattern TOKEN =
            Pattern.compile("(\\p{L}[\\p{L}\\d]*['’]?|\\d+|[^\\s\\p{L}\\d/])(/[A-Z]+)?(/[a-z:]+)?");

    private static final SentenceReader READER = SentenceReader.load(Optional.empty(), Optional.empty());

    private Written() {}

    /** One body zone of the author's words. */
    static AnnotatedDocument document(String lang, String tagged) {
        return zones(lang, new Part("body", "author", tagged));
    }

    static Passage passage(String lang, String tagged) {
        return READER.passage(document(lang, tagged));
    }

    /** A zone to be: its kind, whose words, and the text with tags. */
    record Part(String kind, String voice, String tagged) {}

    static AnnotatedDocument zones(String lang, Part... parts) {
        StringBuilder text = new StringBuilder();
        List<Zone> zones = new ArrayList<>();
        List<AnnotatedSentence> sentences = new ArrayList<>();
        for (Part part : parts) {
            int zoneStart = text.length();
            Matcher sentence = SENTENCE.matcher(part.tagged());
            while (sentence.find()) {
                sentences.add(sentence(lang, zones.size(), sentences.size(), part.voice(), sentence.group(), text));
            }
            text.append('\n');
            zones.add(new Zone("doc", zones.size(), part.kind(), zoneStart, text.length(), "", lang, List.of()));
        }
        Document document = Document.ofText("doc", "tests", "test:doc", text.toString(), lang)
                .annotated(sentences.size(), 0, DocumentStatus.OK);
        return new AnnotatedDocument(document, zones, List.of(), sentences, List.of());
    }

    private static AnnotatedSentence sentence(
            String lang, int zone, int number, String voice, String tagged, StringBuilder text) {
        List<Token> tokens = new ArrayList<>();
        int start = text.length();
        Matcher matcher = TOKEN.matcher(tagged);
        int plainFrom = 0;
        while (matcher.find()) {
            text.append(tagged, plainFrom, matcher.start());
            int at = text.length();
            String form = matcher.group(1);
            text.append(form);
            plainFrom = matcher.end();
            boolean mark = !Character.isLetterOrDigit(form.charAt(0));
            String upos = matcher.group(2) == null
                    ? mark ? "PUNCT" : "NOUN"
                    : matcher.group(2).substring(1);
            String deprel = matcher.group(3) == null ? "dep" : matcher.group(3).substring(1);
            int head = deprel.equals("root") ? 0 : Math.max(1, tokens.size());
            tokens.add(new Token(
                    "doc",
                    number,
                    tokens.size() + 1,
                    at,
                    text.length(),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    upos,
                    null,
                    null,
                    head,
                    deprel,
                    null));
        }
        text.append(tagged.substring(plainFrom));
        String words = text.substring(start).strip();
        Sentence row = new Sentence(
                "doc",
                number,
                zone,
                start,
                start + words.length(),
                words,
                lang,
                1,
                voice,
                null,
                tokens.size(),
                "parsed");
        return new AnnotatedSentence(row, tokens);
    }
}
