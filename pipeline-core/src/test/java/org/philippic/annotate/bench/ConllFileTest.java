package org.philippic.annotate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConllFileTest {
    private static final List<List<ConllFile.Token>> SENTENCES = List.of(
            List.of(
                    new ConllFile.Token("été", "NOUN", 2, "nsubj", "O"),
                    new ConllFile.Token("1 000", "NUM", 0, "root", "O")),
            List.of(new ConllFile.Token("_", "X", 0, "root", "O")));

    @TempDir
    Path folder;

    @Test
    void parsedSentences_comeBackAsWritten() {
        ConllFile.writeParsed(folder.resolve("a"), SENTENCES);
        assertThat(ConllFile.readParsed(folder.resolve("a"))).isEqualTo(SENTENCES);
    }

    @Test
    void annotatedSentences_comeBackAsWritten() {
        ConllFile.writeAnnotated(folder.resolve("a"), SENTENCES);
        assertThat(ConllFile.readAnnotated(folder.resolve("a"))).isEqualTo(SENTENCES);
    }
}
