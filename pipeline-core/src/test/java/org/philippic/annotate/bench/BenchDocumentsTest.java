package org.philippic.annotate.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;
import org.philippic.language.LanguageDetector;
import org.philippic.language.LanguageGuess;

class BenchDocumentsTest {
    @TempDir
    Path folder;

    /** Takes the first two letters of a text for its language. */
    private final BenchDocuments documents = new BenchDocuments(new LanguageDetector() {
        @Override
        public LanguageGuess detect(CharSequence text) {
            return new LanguageGuess(text.subSequence(0, 2).toString(), 1);
        }

        @Override
        public LanguageGuess detect(CharSequence text, LanguageGuess prior) {
            return detect(text);
        }
    });

    @Test
    void texts_sortedByLanguageAndName() throws IOException {
        for (String name : List.of("b.txt", "a.txt")) {
            Files.writeString(folder.resolve(name), "en words");
        }
        Files.writeString(folder.resolve("c.txt"), "fr mots");
        Files.writeString(folder.resolve("d.txt"), "de Worte");
        Files.writeString(folder.resolve("notes.md"), "en no text");
        assertThat(documents.byLanguage(folder, List.of("fr", "en", "it")))
                .hasSize(2)
                .containsEntry("fr", List.of(folder.resolve("c.txt")))
                .containsEntry("en", List.of(folder.resolve("a.txt"), folder.resolve("b.txt")));
    }

    @Test
    void noTextInTheLanguages_saysWhichAreWanted() throws IOException {
        Files.writeString(folder.resolve("d.txt"), "de Worte");
        assertThatThrownBy(() -> documents.byLanguage(folder, List.of("en", "fr")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("en, fr");
    }

    @Test
    void notUtf8_named() throws IOException {
        Files.write(folder.resolve("latin.txt"), "été".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> documents.byLanguage(folder, List.of("fr")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("latin.txt");
    }

    @Test
    void noFolder_named() {
        assertThatThrownBy(() -> documents.byLanguage(folder.resolve("absent"), List.of("fr")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("absent");
    }
}
