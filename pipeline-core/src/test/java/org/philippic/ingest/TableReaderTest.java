package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;

class TableReaderTest {
    @Test
    void csv_givesADocumentARowWithItsMetadata() {
        TestSources.Result result = read(
                "\uFEFFid,title,text,date\r\n7,\"A, B\",\"Words, \"\"quoted\"\",\r\nover lines.\",1921\r\n\r\n8,,Plain words.,\r\n");

        assertThat(result.rejects()).isEmpty();
        Document first = result.documents().get(0);
        assertThat(first.docId()).isEqualTo("test:a.csv#7");
        assertThat(first.text()).isEqualTo("Words, \"quoted\",\r\nover lines.");
        assertThat(first.title()).isEqualTo("A, B");
        assertThat(first.datePublished()).isEqualTo("1921");
        assertThat(first.sourceUri()).endsWith("#L2");
        Document second = result.documents().get(1);
        assertThat(second.text()).isEqualTo("Plain words.");
        assertThat(second.title()).isNull();
        assertThat(second.sourceUri()).endsWith("#L5");
    }

    @Test
    void semicolonsAndTabs_separateToo() {
        assertThat(read("nr;Text\n1;Eins, zwei\n").only().text()).isEqualTo("Eins, zwei");
        assertThat(read("id\ttext\n1\tHe said \"no\" twice\n").only().text()).isEqualTo("He said \"no\" twice");
    }

    @Test
    void malformedRows_areRejectedByLineAndTheRestIsRead() {
        TestSources.Result result = read("id,text\n1,One.\n2,Two,and more\n3\n4,Four.\n5,\"never closed\n6,Six.\n");

        assertThat(result.documents()).extracting(Document::externalId).containsExactly("1", "4");
        assertThat(result.reasons()).containsExactly("malformed_line", "malformed_line", "malformed_line");
        assertThat(result.rejects().get(0).detail()).contains("line 3").contains("3 cells under 2 columns");
        assertThat(result.rejects().get(2).detail()).contains("line 6").contains("not closed");
    }

    @Test
    void legacyEncoding_isTold() {
        String table = "id;text\n1;L'été où l'élève a été déçu par la fête, près de l'hôtel où il dînait.\n";

        Document document = TestSources.read(TestSources.of("a.csv", table.getBytes(Charset.forName("ISO-8859-1"))))
                .only();

        assertThat(document.text()).startsWith("L'été où l'élève");
    }

    @Test
    void hugeRow_isTooLargeAndTheRestIsRead() {
        TestSources.Result result = TestSources.read(
                TestSources.of("a.csv", "id,text\n1,Short.\n2,\"" + "long ".repeat(100) + "\"\n3,Short too.\n"),
                Manifest.NONE,
                new IngestLimits(200, 1000));

        assertThat(result.documents()).extracting(Document::externalId).containsExactly("1", "3");
        assertThat(result.reasons()).containsExactly("too_large");
    }

    @Test
    void proseThatBeginsLikeNamesOfColumns_isPlainText() {
        Document document =
                read("Preface, text, notes\n\nThe book has three parts.\n").only();

        assertThat(document.docId()).isEqualTo("test:a.csv");
        assertThat(document.text()).startsWith("Preface, text, notes");
    }

    private static TestSources.Result read(String table) {
        return TestSources.read(TestSources.of("a.csv", table));
    }
}
