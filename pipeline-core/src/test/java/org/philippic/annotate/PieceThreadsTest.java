package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PieceThreadsTest {
    @Test
    void results_haveTheOrderOfThePieces() {
        List<Callable<Integer>> pieces = new ArrayList<>();
        IntStream.range(0, 100)
                .forEach(i -> pieces.add(() -> {
                    Thread.sleep(i % 7);
                    return i;
                }));
        assertThat(PieceThreads.run(pieces))
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void failureOfAPiece_isThatOfTheWhole() {
        Callable<String> fails = () -> {
            throw new IllegalArgumentException("bad piece");
        };
        Callable<String> deep = () -> {
            throw new StackOverflowError("deep");
        };
        assertThatThrownBy(() -> PieceThreads.run(List.of(() -> "a", fails)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad piece");
        assertThatThrownBy(() -> PieceThreads.run(List.of(deep))).isInstanceOf(StackOverflowError.class);
    }
}
