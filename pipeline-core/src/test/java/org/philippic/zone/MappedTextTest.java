package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.TextRun;

class MappedTextTest {
    private static MappedText of(String document) {
        MappedText text = new MappedText();
        text.append(document, 0, document.length());
        return text;
    }

    @Test
    void replacementOfTheSameLength_keepsOneRun() {
        MappedText repaired = of("dans I'eau").with(List.of(new MappedText.Edit(5, 6, "l")));
        assertThat(repaired.toString()).isEqualTo("dans l'eau");
        assertThat(repaired.runs(new CodePointIndex("dans I'eau"))).containsExactly(new TextRun(0, 0, 10));
    }

    @Test
    void insertedAndTakenOutCharacters_breakRuns() {
        MappedText repaired = of("Siles com-pas")
                .with(List.of(new MappedText.Edit(0, 5, "Si les"), new MappedText.Edit(6, 13, "compas")));
        assertThat(repaired.toString()).isEqualTo("Si les compas");
        assertThat(repaired.runs(new CodePointIndex("Siles com-pas")))
                .containsExactly(new TextRun(0, 0, 2), new TextRun(3, 2, 7), new TextRun(10, 10, 3));
    }

    @Test
    void astralCharacters_countOnce() {
        String document = "\uD83D\uDE00 I'eau";
        MappedText repaired = of(document).with(List.of(new MappedText.Edit(3, 4, "l")));
        assertThat(repaired.runs(new CodePointIndex(document))).containsExactly(new TextRun(0, 0, 7));
    }
}
