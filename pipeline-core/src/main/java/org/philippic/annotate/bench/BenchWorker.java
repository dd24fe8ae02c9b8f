package org.philippic.annotate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.philippic.annotate.AnnotationDepth;
import org.philippic.annotate.Annotator;
import org.philippic.annotate.Annotators;
import org.philippic.annotate.SentenceLimits;
import org.philippic.annotate.TextSentence;
import org.philippic.annotate.TimeBudget;
import org.philippic.annotate.Word;
import org.philippic.annotate.depparse.DependencyParser;
import org.philippic.annotate.depparse.Parse;
import org.philippic.annotate.depparse.ParserModel;
import org.philippic.annotate.models.ModelStore;
import org.philippic.settings.RunSettings.Profile;

/** Main class of our measured processes: annotates the documents of a list, one after the other in one thread. */
public final class BenchWorker {
    /** CoreNLP parses sentences of any length, so no caps here. */
    private static final SentenceLimits NO_LIMITS = new SentenceLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final Duration NO_HURRY = Duration.ofDays(1);

    private BenchWorker() {}

    /** @param args layer, language, model folder, input, folder for output */
    public static void main(String[] args) throws IOException {
        BenchLayer layer = BenchLayer.of(args[0]);
        ModelStore store = new ModelStore(Path.of(args[2]));
        Path input = Path.of(args[3]);
        Path work = Path.of(args[4]);
        if (layer == BenchLayer.PARSER) {
            parse(new DependencyParser(ParserModel.load(store.path(args[1], "parser"))), input, output(work, input));
        } else {
            Annotator annotator = new Annotators(
                            store,
                            List.of(args[1]),
                            Profile.FAST,
                            NO_LIMITS,
                            depth(layer),
                            DependencyParser.DEFAULT_ROW_BYTES)
                    .of(args[1]);
            for (String document : Files.readAllLines(input, StandardCharsets.UTF_8)) {
                annotate(annotator, Path.of(document), output(work, Path.of(document)));
            }
        }
    }

    /** Where a worker writes what it made of a document. */
    static Path output(Path work, Path document) {
        return work.resolve(document.getFileName() + ".ours");
    }

    private static AnnotationDepth depth(BenchLayer layer) {
        return layer == BenchLayer.LAYER ? AnnotationDepth.DEPENDENCIES : AnnotationDepth.ENTITIES;
    }

    private static void parse(DependencyParser parser, Path input, Path output) {
        List<List<ConllFile.Token>> parsed = new ArrayList<>();
        for (List<ConllFile.Token> sentence : ConllFile.readParsed(input)) {
            String[] forms = sentence.stream().map(ConllFile.Token::form).toArray(String[]::new);
            String[] tags = sentence.stream().map(ConllFile.Token::tag).toArray(String[]::new);
            Parse parse = parser.parse(forms, tags);
            List<ConllFile.Token> tokens = new ArrayList<>(forms.length);
            for (int i = 0; i < forms.length; i++) {
                tokens.add(new ConllFile.Token(forms[i], tags[i], parse.heads()[i], parse.deprels()[i], "O"));
            }
            parsed.add(tokens);
        }
        ConllFile.writeParsed(output, parsed);
    }

    private static void annotate(Annotator annotator, Path document, Path output) throws IOException {
        String text = Files.readString(document, StandardCharsets.UTF_8);
        List<List<ConllFile.Token>> sentences = new ArrayList<>();
        for (TextSentence sentence :
                annotator.annotate(text, TimeBudget.of(NO_HURRY)).sentences()) {
            sentences.add(sentence.words().stream().map(BenchWorker::token).toList());
        }
        ConllFile.writeAnnotated(output, sentences);
    }

    private static ConllFile.Token token(Word word) {
        return new ConllFile.Token(
                word.form(),
                word.xpos() == null ? word.upos() : word.xpos(),
                word.head(),
                word.deprel() == null ? "_" : word.deprel(),
                word.ner() == null ? "O" : word.ner());
    }
}
