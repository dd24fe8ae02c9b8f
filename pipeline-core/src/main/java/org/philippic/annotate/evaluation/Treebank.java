package org.philippic.annotate.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.philippic.annotate.evaluation.Analysis.Span;
import org.philippic.annotate.evaluation.Analysis.WordOf;
import org.philippic.error.UserException;
import org.philippic.evaluate.GoldFiles;

/**
 * A treebank in CoNLL-U.
 *
 * @param name file name without its endings
 * @param lang ISO 639-1 code, the part of the name before the first "_"
 * @param text the running text: a blank line before each paragraph, else a space between sentences
 * @param analysis the gold analysis
 * @param sentences for each sentence the bounds of its words in the analysis
 */
record Treebank(String name, String lang, String text, Analysis analysis, List<Span> sentences) {
    static Treebank read(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.conllu(\\.gz)?$", "");
        Reading reading = new Reading();
        int lineNumber = 0;
        try (BufferedReader lines = GoldFiles.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lineNumber++;
                reading.line(line);
            }
        } catch (IOException | RuntimeException e) {
            throw new UserException(
                    "Cannot read treebank '" + file + "'",
                    "line " + lineNumber + ": " + e.getMessage(),
                    "give a file in CoNLL-U",
                    e);
        }
        reading.endOfSentence();
        return reading.treebank(name, name.split("_", 2)[0]);
    }

    /** State of reading line by line. */
    private static final class Reading {
        private static final int FORM = 1;
        private static final int LEMMA = 2;
        private static final int UPOS = 3;
        private static final int HEAD = 6;
        private static final int DEPREL = 7;
        private static final int MISC = 9;

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder characters = new StringBuilder();
        private final List<Span> sentenceSpans = new ArrayList<>();
        private final List<Span> sentenceWords = new ArrayList<>();
        private final List<Span> tokens = new ArrayList<>();
        private final List<WordOf> words = new ArrayList<>();
        private int firstWord;
        private int firstCharacter;
        private int multiwordUpTo;
        private Span multiword;
        private boolean paragraph;

        void line(String line) {
            if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
                paragraph = true;
            } else if (line.isBlank()) {
                endOfSentence();
            } else if (!line.startsWith("#")) {
                row(line.split("\t", -1));
            }
        }

        private void row(String[] cells) {
            String id = cells[0];
            if (id.contains(".")) {
                return;
            }
            startParagraph();
            if (id.contains("-")) {
                multiwordUpTo = Integer.parseInt(id.substring(id.indexOf('-') + 1));
                multiword = token(cells);
                return;
            }
            int number = Integer.parseInt(id);
            boolean inMultiword = number <= multiwordUpTo;
            Span span = inMultiword ? multiword : token(cells);
            int head = Integer.parseInt(cells[HEAD]);
            words.add(new WordOf(
                    span,
                    inMultiword,
                    cells[FORM],
                    cells[LEMMA],
                    cells[UPOS],
                    head == 0 ? WordOf.ROOT : firstWord + head - 1,
                    cells[DEPREL]));
        }

        private void startParagraph() {
            if (paragraph && text.length() > 0) {
                text.setLength(text.toString().stripTrailing().length());
                text.append("\n\n");
            }
            paragraph = false;
        }

        private Span token(String[] cells) {
            int begin = characters.length();
            text.append(cells[FORM]);
            cells[FORM].chars().filter(c -> !Spaces.isSpace((char) c)).forEach(c -> characters.append((char) c));
            if (!cells[MISC].contains("SpaceAfter=No")) {
                text.append(' ');
            }
            Span span = new Span(begin, characters.length());
            tokens.add(span);
            return span;
        }

        void endOfSentence() {
            if (words.size() > firstWord) {
                sentenceSpans.add(new Span(firstCharacter, characters.length()));
                sentenceWords.add(new Span(firstWord, words.size()));
            }
            firstWord = words.size();
            firstCharacter = characters.length();
            multiwordUpTo = 0;
        }

        Treebank treebank(String name, String lang) {
            Analysis analysis = new Analysis(characters.toString(), sentenceSpans, tokens, words);
            return new Treebank(name, lang, text.toString().stripTrailing(), analysis, sentenceWords);
        }
    }
}
