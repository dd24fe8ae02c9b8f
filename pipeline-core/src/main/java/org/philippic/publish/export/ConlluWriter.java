package org.philippic.publish.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/**
 * Writes a document as CoNLL-U (https://universaldependencies.org/format.html), so that the format level of the UD
 * validator has nothing to say and the rows of {@code tokens} can be read back from it:
 *
 * <ul>
 *   <li>{@code newdoc} and {@code sent_id} carry doc_id and sentence_id, {@code newpar} the zone; what is not allowed in
 *       identifiers is percent-encoded;
 *   <li>the offsets of a word are its {@code TokenRange} in MISC, its entity type {@code NER};
 *   <li>a sentence that was not parsed has its first word as the root and the others below it as {@code dep}; its
 *       comment {@code parse_status} says so;
 *   <li>a form or lemma that CoNLL-U cannot hold (not in Unicode's form C, or with tabs or double spaces) is written
 *       mended, and as it was, in Java's escapes, as {@code OriginalForm} or {@code OriginalLemma} in MISC.
 * </ul>
 *
 * Pure and thread-safe.
 */
public final class ConlluWriter {
    private static final String NOTHING = "_";

    private ConlluWriter() {}

    /** The document in CoNLL-U; empty where it has no sentences. Lines end with a line feed. */
    public static String text(AnnotatedDocument annotated) {
        StringBuilder out = new StringBuilder();
        String document = Identifiers.encoded(annotated.document().docId());
        Map<Integer, String> kinds =
                annotated.zones().stream().collect(Collectors.toMap(Zone::zoneId, Zone::kind, (a, b) -> a));
        int zone = -1;
        for (AnnotatedSentence sentence : annotated.sentences()) {
            if (sentence.tokens().isEmpty()) {
                // CoNLL-U has no sentence without words.
                continue;
            }
            Sentence row = sentence.sentence();
            if (out.isEmpty()) {
                comment(out, "newdoc id", document);
            }
            if (row.zoneId() != zone) {
                zone = row.zoneId();
                comment(out, "newpar id", document + "-z" + zone);
                comment(out, "zone_kind", kinds.getOrDefault(zone, "body"));
            }
            write(out, document, row, WrittenToken.of(row.text(), sentence.tokens()));
        }
        return out.toString();
    }

    private static void write(StringBuilder out, String document, Sentence row, List<WrittenToken> tokens) {
        comment(out, "sent_id", document + "-" + row.sentenceId());
        StringBuilder lines = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean parsed =
                tokens.stream().allMatch(token -> token.words().stream().allMatch(ConlluWriter::hasHead));
        int firstWord = tokens.get(0).words().get(0).tokenId();
        for (int i = 0; i < tokens.size(); i++) {
            WrittenToken token = tokens.get(i);
            boolean last = i == tokens.size() - 1;
            String surface = plain(token.surface());
            boolean glued = !last
                    && token.spaceAfter().isEmpty()
                    // A combining mark at the start of the next token must not melt into this one.
                    && Normalizer.isNormalized(surface + plain(tokens.get(i + 1).surface()), Normalizer.Form.NFC);
            text.append(surface).append(last || glued ? "" : " ");
            List<String> spacing = glued ? List.of("SpaceAfter=No") : List.of();
            if (token.isContraction()) {
                int first = token.words().get(0).tokenId();
                String range = first + "-" + (first + token.words().size() - 1);
                line(lines, range, surface, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, misc(spacing));
                spacing = List.of();
            }
            for (Token word : token.words()) {
                word(lines, word, parsed, firstWord, spacing);
            }
        }
        comment(out, "text", text.toString());
        comment(out, "lang", row.lang());
        comment(out, "voice", row.voice());
        if (row.quotationId() != null) {
            comment(out, "quotation_id", row.quotationId().toString());
        }
        comment(out, "parse_status", row.parseStatus());
        out.append(lines).append('\n');
    }

    private static boolean hasHead(Token word) {
        return word.head() != null && word.deprel() != null;
    }

    private static void word(StringBuilder lines, Token word, boolean parsed, int firstWord, List<String> spacing) {
        boolean root = parsed ? word.head() == 0 : word.tokenId() == firstWord;
        String head = parsed ? word.head().toString() : root ? "0" : String.valueOf(firstWord);
        String deprel = parsed ? word.deprel() : root ? "root" : "dep";
        List<String> misc = new ArrayList<>(spacing);
        misc.add("TokenRange=" + word.charStart() + ":" + word.charEnd());
        if (word.ner() != null) {
            misc.add("NER=" + word.ner());
        }
        original(misc, "OriginalForm", word.form());
        original(misc, "OriginalLemma", word.lemma());
        line(
                lines,
                String.valueOf(word.tokenId()),
                plain(word.form()),
                plain(word.lemma()),
                word.upos(),
                given(word.xpos()),
                given(word.feats()),
                head,
                deprel,
                misc(misc));
    }

    private static void line(StringBuilder out, String... columns) {
        for (int i = 0; i < columns.length; i++) {
            // DEPS, the ninth, is never filled.
            out.append(i == 0 ? "" : "\t")
                    .append(i == columns.length - 1 ? NOTHING + "\t" : "")
                    .append(columns[i]);
        }
        out.append('\n');
    }

    private static void comment(StringBuilder out, String key, String value) {
        out.append("# ").append(key).append(" = ").append(value).append('\n');
    }

    private static String misc(List<String> entries) {
        return entries.isEmpty() ? NOTHING : String.join("|", entries);
    }

    private static String given(String value) {
        return value == null || value.isEmpty() ? NOTHING : plain(value);
    }

    private static void original(List<String> misc, String key, String value) {
        if (!plain(value).equals(value)) {
            misc.add(key + "=" + Identifiers.escaped(value));
        }
    }

    /** The value as a column can hold it: in form C, single inner spaces, never empty. */
    private static String plain(String value) {
        String mended = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Zs}\\p{Cntrl}\u2028\u2029]+", " ")
                .strip();
        return mended.isEmpty() ? NOTHING : mended;
    }
}
