package org.philippic.annotate.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sentences as tab-separated columns, a line a token, a blank line after each sentence. */
final class ConllFile {
    /** Columns of CoNLL-X, which CoreNLP's parser reads and writes: number, form, …, tag (5th), …, head, relation. */
    private static final int CONLL_X_COLUMNS = 10;

    private ConllFile() {}

    /**
     * A token of either side.
     *
     * @param head number of the head in the sentence from 1, 0 for the root, -1 where not parsed
     * @param entity entity type, "O" where there is none
     */
    record Token(String form, String tag, int head, String relation, String entity) {}

    /** Reads CoNLL-X; tokens have no entities. */
    static List<List<Token>> readParsed(Path file) {
        return read(file, c -> new Token(c[1], c[4], Integer.parseInt(c[6]), c[7], "O"));
    }

    /** Reads CoreNLP's output format "conll": number, form, lemma, tag, entity, head, relation. */
    static List<List<Token>> readAnnotated(Path file) {
        return read(file, c -> new Token(c[1], c[3], c[5].equals("_") ? -1 : Integer.parseInt(c[5]), c[6], c[4]));
    }

    /** Writes CoNLL-X. */
    static void writeParsed(Path file, List<List<Token>> sentences) {
        write(file, sentences, (i, t) -> {
            String[] cells = new String[CONLL_X_COLUMNS];
            Arrays.fill(cells, "_");
            cells[0] = String.valueOf(i);
            cells[1] = t.form();
            cells[3] = t.tag();
            cells[4] = t.tag();
            cells[6] = String.valueOf(t.head());
            cells[7] = t.relation();
            return cells;
        });
    }

    /** Writes the columns that {@link #readAnnotated} reads. */
    static void writeAnnotated(Path file, List<List<Token>> sentences) {
        write(file, sentences, (i, t) -> new String[] {
            String.valueOf(i), t.form(), "_", t.tag(), t.entity(), String.valueOf(t.head()), t.relation()
        });
    }

    private interface Columns {
        Token token(String[] cells);
    }

    private interface Cells {
        String[] of(int number, Token token);
    }

    private static List<List<Token>> read(Path file, Columns columns) {
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    sentence.add(columns.token(line.split("\t", -1)));
                } else if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
        return sentences;
    }

    private static void write(Path file, List<List<Token>> sentences, Cells cells) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (List<Token> sentence : sentences) {
                for (int i = 0; i < sentence.size(); i++) {
                    out.write(String.join("\t", cells.of(i + 1, sentence.get(i))));
                    out.write('\n');
                }
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
