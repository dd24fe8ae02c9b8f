package org.philippic.annotate.depparse;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Writes a small model with random weights in CoreNLP's text form; its trees are meaningless but well defined. */
final class SyntheticModel {
    static final List<String> WORDS = List.of("the", "writer", "attacks", "his", "foes", "été", "naïve", "1917", ",");
    static final List<String> TAGS = List.of("DT", "NN", "VB", "PRP", "PUNCT");
    static final List<String> LABELS =
            List.of("root", "nsubj", "csubj", "obj", "aux:pass", "det", "nmod:poss", "punct", "advcl");

    private static final int EMBEDDING = 6;
    private static final int HIDDEN = 37;
    private static final int PRECOMPUTED = 150;

    private SyntheticModel() {}

    static Path write(Path folder, long seed) {
        Path file = folder.resolve("synthetic-" + seed + ".gz");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write(text(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static String text(long seed) {
        Random random = new Random(seed);
        List<String> words = concat(List.of("-UNKNOWN-", "-NULL-", "-ROOT-"), WORDS);
        List<String> tags = concat(List.of("-UNKNOWN-", "-NULL-", "-ROOT-"), TAGS);
        List<String> labels = concat(List.of("-NULL-"), LABELS);
        StringBuilder text = new StringBuilder();
        text.append("dict=").append(words.size()).append("\npos=").append(tags.size());
        text.append("\nlabel=").append(labels.size()).append("\nembeddingSize=").append(EMBEDDING);
        text.append("\nhiddenSize=")
                .append(HIDDEN)
                .append("\nnumTokens=48\npreComputed=")
                .append(PRECOMPUTED);
        text.append('\n');
        for (String name : concat(concat(words, tags), labels)) {
            text.append(name).append(' ');
            numbers(text, EMBEDDING, random);
        }
        for (int i = 0; i < 48 * EMBEDDING; i++) {
            numbers(text, HIDDEN, random);
        }
        numbers(text, HIDDEN, random);
        for (int i = 0; i < HIDDEN; i++) {
            numbers(text, 2 * labels.size() - 1, random);
        }
        for (int i = 0; i < PRECOMPUTED; i++) {
            text.append(i).append((i + 1) % 100 == 0 || i + 1 == PRECOMPUTED ? "\n" : " ");
        }
        return text.toString();
    }

    private static void numbers(StringBuilder text, int count, Random random) {
        for (int i = 0; i < count; i++) {
            text.append(String.format(Locale.ROOT, "%.4f", random.nextGaussian() / 3));
            text.append(i + 1 == count ? '\n' : ' ');
        }
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
