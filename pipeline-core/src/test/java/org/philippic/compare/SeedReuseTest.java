package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;
import org.philippic.model.Reuse;
import org.philippic.testing.Golden;
import org.philippic.zone.ZonedDocument;
import org.philippic.zone.Zoner;

class SeedReuseTest {
    @Test
    void displayedQuotationOf002_isQuotedAgainInItsOwnProse() throws IOException {
        String text = Files.readString(Golden.root().resolve("seeds/002_4b4d24339129a213.txt"), StandardCharsets.UTF_8);
        Document document = Document.ofText("seeds:002", "seeds", "seeds/002", text, "en");
        ZonedDocument zoned = Zoner.load().zone(document, "en");
        List<Reuse> found = new ReuseFinder(ReuseLimits.DEFAULT)
                .find(List.of(ReuseText.of(document, zoned.zones(), zoned.quotations())));
        assertThat(found).anySatisfy(reuse -> {
            assertThat(cut(text, reuse.charStart(), reuse.charEnd())).contains("of the world proletariat");
            assertThat(cut(text, reuse.otherCharStart(), reuse.otherCharEnd()))
                    .isEqualTo("the success of the world proletariat");
            assertThat(reuse.relation()).isEqualTo("quoted_by");
        });
        assertThat(found).hasSizeLessThan(5);
    }

    private static String cut(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
