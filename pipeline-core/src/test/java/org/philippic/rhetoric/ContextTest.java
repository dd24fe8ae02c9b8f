package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.encoder.Encoder;
import org.philippic.rhetoric.Written.Part;

/** Reading in context, with a network that writes down what it is asked and gives every piece its own number. */
class ContextTest {
    private final List<int[]> asked = new ArrayList<>();

    private float[] read(int[] pieces) {
        asked.add(pieces);
        float[] vectors = new float[pieces.length * Encoder.DIMENSIONS];
        for (int i = 0; i < pieces.length; i++) {
            Arrays.fill(vectors, i * Encoder.DIMENSIONS, (i + 1) * Encoder.DIMENSIONS, pieces[i]);
        }
        return vectors;
    }

    private List<Integer> sums(int... lengths) {
        List<int[]> sentences = Arrays.stream(lengths)
                .mapToObj(length -> IntStream.rangeClosed(1, length).toArray())
                .toList();
        return new ContextReader(this::read, Optional.empty())
                .read(sentences).stream()
                        .map(read -> Math.round(read.sum()[767]))
                        .toList();
    }

    @Test
    void sentences_areReadTogether_andKeepTheirOwnSums() {
        assertThat(sums(3, 0, 100, 2)).containsExactly(6, 0, 5050, 3);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).hasSize(105).startsWith(1, 2, 3, 1, 2);
    }

    @Test
    void whatIsTooLong_isReadInStretchesOfAboutEqualLength() {
        assertThat(sums(100, 100, 100, 100)).containsOnly(5050).hasSize(4);
        assertThat(asked).extracting(pieces -> pieces.length).containsExactly(200, 200);
    }

    @Test
    void sentencesThatAreTooLong_areReadInParts() {
        int longest = Encoder.LONGEST;
        assertThat(sums(5, 2 * longest + 7, 4)).hasSize(3).contains(15, 10);
        assertThat(asked).extracting(pieces -> pieces.length).containsExactly(5, longest, longest, 7, 4);
    }

    @Test
    void nothing_isNotRead() {
        assertThat(sums()).isEmpty();
        assertThat(sums(0, 0)).containsExactly(0, 0);
        assertThat(asked).isEmpty();
    }

    private SentenceReader reader() {
        return new SentenceReader(
                WordLists.load(), WordPieces.load(), Optional.of(new ContextReader(this::read, Optional.empty())));
    }

    @Test
    void context_endsWhereTheVoiceChanges_orASentenceIsLeftOut() {
        AnnotatedDocument document = Written.zones(
                "en",
                new Part("body", "author", "He came. He saw. He won."),
                new Part("blockquote", "quoted", "Never! Never again."),
                new Part("body", "author", "So they said. Nobody believed it. It was late."));
        List<ReadSentence> read =
                reader().read(document, sentence -> !sentence.sentence().text().startsWith("Nobody"));
        assertThat(asked).hasSize(4);
        assertThat(read.get(6)).isNull();
        assertThat(read.get(0).inContext()).isTrue();
    }

    @Test
    void meaning_isTheMeanOverAllPieces() {
        Passage passage = reader().passage(Written.document("en", "Shame! You lie to all of us."));
        Meaning meaning = Meaning.of(passage.sentences());
        double mean = asked.stream().flatMapToInt(Arrays::stream).average().orElseThrow();
        assertThat(meaning.context()[5]).isCloseTo((float) mean, within(1e-2f));
        assertThat(meaning.units()).hasSize(Encoder.DIMENSIONS);
        assertThat(meaning.pieces().ids()).isEmpty();
    }

    @Test
    void meaningWithoutNetwork_isThatOfThePieces() {
        Meaning meaning =
                Meaning.of(Written.passage("en", "Shame! Shame on you.").sentences());
        float[] even = new float[WordPieces.load().size()];
        Arrays.fill(even, 1);
        float[] shares = meaning.shares(even);
        double sum =
                IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).sum();
        assertThat(sum).isCloseTo(1, within(1e-6));
        assertThat(meaning.mean(even, even)).isCloseTo(1, within(1e-6));
        assertThat(meaning.inContext()).isFalse();
    }
}
