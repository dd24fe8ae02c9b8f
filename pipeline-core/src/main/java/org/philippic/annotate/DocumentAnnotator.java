package org.philippic.annotate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Quotation;
import org.philippic.model.Reject;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/**
 * Annotates whole documents: the zones that hold somebody's words, each in its language. Thread-safe; the same
 * document gives the same rows, except where its time budget is spent.
 */
public final class DocumentAnnotator {
    /** Kinds of zones that hold somebody's words. */
    public static final Set<String> ANNOTATED_KINDS =
            Set.of("heading", "body", "blockquote", "footnote", "editorial", "signature");

    /** Characters from which on a document is worth several threads. */
    private static final int LONG = 8 * Piece.CHARS;

    /** Characters of the pieces that are held at once. */
    private static final int AT_ONCE = 64 * Piece.CHARS;

    private static final int CHARS_A_BUDGET = 1_000_000;

    /** Name of the step in {@code rejects.stage}. */
    public static final String STAGE = "annotate";

    private final Annotators annotators;
    private final LanguageDetector detector;
    private final Duration documentBudget;

    /** @param documentBudget time, for each million characters begun, after which the rest of a document is left */
    public DocumentAnnotator(Annotators annotators, LanguageDetector detector, Duration documentBudget) {
        this.annotators = annotators;
        this.detector = detector;
        this.documentBudget = documentBudget;
    }

    /**
     * Annotates a document. A long one is worked on in pieces by several threads; the rows are the same.
     *
     * @param document with its language
     * @param zones of the document in reading order, each with its language or "und"
     * @param quotations of the document in reading order
     * @return the document with n_sentences, n_tokens and status filled in (partial where there are rejects)
     */
    public Annotation annotate(Document document, List<Zone> zones, List<Quotation> quotations) {
        TimeBudget budget = TimeBudget.of(documentBudget.multipliedBy(1 + document.nChars() / CHARS_A_BUDGET));
        Collected collected = new Collected(document, new Voices(quotations), budget);
        List<Piece> pieces = zones.stream()
                .filter(zone -> ANNOTATED_KINDS.contains(zone.kind()))
                .flatMap(zone -> Piece.of(zone).stream())
                .toList();
        int atOnce = pieces.stream().mapToInt(Piece::length).sum() > LONG ? AT_ONCE : 0;
        int from = 0;
        while (from < pieces.size()) {
            int to = from + 1;
            for (int length = pieces.get(from).length(); to < pieces.size() && length < atOnce; to++) {
                length += pieces.get(to).length();
            }
            List<Piece> next = pieces.subList(from, to);
            List<AnnotatedText> texts = texts(next, document, budget);
            for (int i = 0; i < texts.size(); i++) {
                String lang = languageOf(next.get(i).zone(), document);
                collected.add(next.get(i), new LanguageGuess(lang, document.langConfidence()), texts.get(i));
                if (!texts.get(i).complete()) {
                    return collected.annotation(zones, quotations);
                }
            }
            from = to;
        }
        return collected.annotation(zones, quotations);
    }

    private List<AnnotatedText> texts(List<Piece> pieces, Document document, TimeBudget budget) {
        List<Callable<AnnotatedText>> works = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            // Models are loaded here, by the thread that knows where its classes come from.
            Annotator annotator = annotators.of(languageOf(piece.zone(), document));
            works.add(() -> annotator.annotate(piece.text(), budget));
        }
        return PieceThreads.run(works);
    }

    /**
     * Annotates a text that stands alone, such as a passage to score: one body zone without quotations.
     *
     * @param lang its language, believed
     */
    public AnnotatedDocument annotatePassage(String docId, String text, String lang) {
        Document document = Document.ofText(docId, "passages", "passage:" + docId, text, lang);
        Zone zone = new Zone(docId, 0, "body", 0, document.nChars(), text, lang, List.of());
        return annotate(document, List.of(zone), List.of()).document();
    }

    private static String languageOf(Zone zone, Document document) {
        return zone.lang().equals(LanguageGuess.UNKNOWN) ? document.lang() : zone.lang();
    }

    /** The rows of one document as they grow. */
    private final class Collected {
        private final Document document;
        private final Voices voices;
        private final TimeBudget budget;
        private final List<AnnotatedSentence> sentences = new ArrayList<>();
        private final EntityMentions entities = new EntityMentions();
        private final List<Reject> rejects = new ArrayList<>();
        private int nTokens;
        private Zone zone;
        private ZoneOffsets offsets;

        Collected(Document document, Voices voices, TimeBudget budget) {
            this.document = document;
            this.voices = voices;
            this.budget = budget;
        }

        void add(Piece piece, LanguageGuess lang, AnnotatedText text) {
            if (!piece.zone().equals(zone)) {
                zone = piece.zone();
                offsets = new ZoneOffsets(zone);
            }
            for (TextSentence sentence : text.sentences()) {
                add(lang, sentence.at(piece.from()));
            }
            if (!text.complete()) {
                int at = offsets.end(0, piece.from() + text.end());
                reject("document_budget", "left from character " + at + " on, after the time budget was spent");
            }
        }

        private void add(LanguageGuess zoneLang, TextSentence sentence) {
            int sentenceId = sentences.size();
            int charStart = offsets.start(sentence.begin(), sentence.end());
            int charEnd = offsets.end(sentence.begin(), sentence.end());
            String words = zone.text().substring(sentence.begin(), sentence.end());
            LanguageGuess lang = detector.detect(words, zoneLang);
            Optional<Quotation> quotation = voices.quotationOf(charStart, charEnd);
            Sentence row = new Sentence(
                    document.docId(),
                    sentenceId,
                    zone.zoneId(),
                    charStart,
                    charEnd,
                    words,
                    lang.lang(),
                    lang.confidence(),
                    quotation.isPresent() ? Voices.QUOTED : Voices.AUTHOR,
                    quotation.map(Quotation::quotationId).orElse(null),
                    sentence.words().size(),
                    sentence.status().column());
            List<Token> tokens = tokens(sentenceId, sentence.words());
            sentences.add(new AnnotatedSentence(row, tokens));
            entities.add(tokens);
            nTokens += tokens.size();
            if (sentence.status() == ParseStatus.FAILED) {
                reject("sentence_failed", "sentence " + sentenceId + ": " + sentence.failure());
            }
        }

        private List<Token> tokens(int sentenceId, List<Word> words) {
            List<Token> tokens = new ArrayList<>(words.size());
            for (Word word : words) {
                tokens.add(new Token(
                        document.docId(),
                        sentenceId,
                        tokens.size() + 1,
                        offsets.start(word.begin(), word.end()),
                        offsets.end(word.begin(), word.end()),
                        word.form(),
                        word.lemma(),
                        word.upos(),
                        word.xpos(),
                        word.feats(),
                        word.head() == Word.NO_HEAD ? null : word.head(),
                        word.deprel(),
                        word.ner()));
            }
            return tokens;
        }

        private void reject(String reason, String detail) {
            rejects.add(new Reject(document.sourceUri(), STAGE, reason, detail, true, budget.elapsedMillis()));
        }

        Annotation annotation(List<Zone> zones, List<Quotation> quotations) {
            DocumentStatus status = rejects.isEmpty() ? DocumentStatus.OK : DocumentStatus.PARTIAL;
            Document counted = document.annotated(sentences.size(), nTokens, status);
            return new Annotation(
                    new AnnotatedDocument(counted, zones, quotations, sentences, entities.named()), rejects);
        }
    }
}
