package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.model.Document;
import org.philippic.model.Reject;

class RepeatsTest {
    @Test
    void sameContent_staysAsDuplicateOfTheSeed() {
        Repeats repeats =
                repeats(1, document("a:1", "a", "file:/a", "same"), document("seeds:1", "seeds", "z", "same"));

        assertThat(outcome(repeats)).containsExactlyInAnyOrder("a:1 file:/a duplicate", "seeds:1 z ok");
        assertThat(repeats.rejects().collect()).isEmpty();
    }

    @Test
    void sameIdentifier_isRejectedButTheFirst_inTheOrderOfLines() {
        Repeats repeats = repeats(
                1,
                document("a:1", "a", "file:/a#L10", "ten"),
                document("a:1", "a", "file:/a#L9", "nine"),
                document("a:2", "a", "file:/a#L8", "ten"));

        assertThat(outcome(repeats)).containsExactlyInAnyOrder("a:1 file:/a#L9 ok", "a:2 file:/a#L8 ok");
        assertThat(repeats.rejects().collect())
                .extracting(Reject::sourceUri, Reject::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("file:/a#L10", "duplicate_id"));
    }

    @Test
    void sameLineTwice_staysOnce() {
        Document twice = document("a:1", "a", "file:/a", "one");

        Repeats repeats = repeats(2, twice, twice, twice);

        assertThat(outcome(repeats)).containsExactly("a:1 file:/a ok");
        assertThat(repeats.rejects().count()).isEqualTo(2);
    }

    @Test
    void noDocuments_areNoRepeats() {
        assertThat(outcome(repeats(3))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void outcome_isThatOfOneListInWhateverOrderAndPartitions(int partitions) {
        Random random = new Random(partitions);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String corpus = random.nextInt(4) == 0 ? "seeds" : "a";
            documents.add(document(
                    corpus + ":" + random.nextInt(90),
                    corpus,
                    "file:/" + corpus + "#L" + random.nextInt(200),
                    "text " + random.nextInt(60)));
        }
        List<String> expected = ofOneList(documents);
        assertThat(expected).anyMatch(line -> line.endsWith("duplicate")).hasSizeLessThan(190);

        Collections.shuffle(documents, random);
        Repeats repeats = repeats(partitions, documents.toArray(Document[]::new));

        assertThat(outcome(repeats)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(repeats.rejects().count()).isEqualTo(documents.size() - expected.size());
    }

    /** One document after the other, compared with all that stayed. */
    private static List<String> ofOneList(List<Document> documents) {
        List<Document> sorted = new ArrayList<>(documents);
        sorted.sort((a, b) -> {
            int bySeed = Boolean.compare(!a.isSeed(), !b.isSeed());
            int byId = bySeed != 0 ? bySeed : a.docId().compareTo(b.docId());
            int byLine = byId != 0 ? byId : Integer.compare(line(a), line(b));
            return byLine != 0 ? byLine : a.contentSha256().compareTo(b.contentSha256());
        });
        List<Document> kept = new ArrayList<>();
        List<String> outcome = new ArrayList<>();
        for (Document document : sorted) {
            if (kept.stream().anyMatch(other -> other.docId().equals(document.docId()))) {
                continue;
            }
            boolean repeated =
                    kept.stream().anyMatch(other -> other.contentSha256().equals(document.contentSha256()));
            kept.add(document);
            outcome.add(document.docId() + " " + document.sourceUri() + (repeated ? " duplicate" : " ok"));
        }
        return outcome;
    }

    private static int line(Document document) {
        return Integer.parseInt(document.sourceUri().replaceFirst(".*#L", ""));
    }

    private static List<String> outcome(Repeats repeats) {
        return repeats.marked()
                .map(document -> document.docId() + " " + document.sourceUri() + " " + document.status())
                .collect();
    }

    private static Repeats repeats(int partitions, Document... documents) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
        return new Repeats(spark.parallelize(List.of(documents), partitions), 2);
    }

    private static Document document(String docId, String corpus, String uri, String content) {
        Document plain = Document.ofText(docId, corpus, uri, content, "en");
        return new Document(
                docId,
                null,
                corpus,
                uri,
                content,
                plain.mediaType(),
                plain.charset(),
                content,
                "en",
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plain.nChars(),
                0,
                0,
                plain.status());
    }
}
