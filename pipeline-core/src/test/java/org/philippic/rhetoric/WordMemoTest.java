package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordMemoTest {
    @Test
    void wordThatComesBack_isWorkedOutOnce() {
        List<String> worked = new ArrayList<>();
        WordMemo<Integer> memo = new WordMemo<>(word -> {
            worked.add(word);
            return word.length();
        });
        assertThat(memo.of("house")).isEqualTo(5);
        assertThat(memo.of("house")).isEqualTo(5);
        assertThat(worked).containsExactly("house");
    }

    @Test
    void moreWordsThanPlaces_eachStillHasItsOwnValue() {
        WordMemo<String> memo = new WordMemo<>(word -> word + "!");
        for (int round = 0; round < 2; round++) {
            for (int n = 0; n < 100_000; n++) {
                assertThat(memo.of("word" + n)).isEqualTo("word" + n + "!");
            }
        }
    }

    @Test
    void veryLongWord_isNotKept() {
        List<String> worked = new ArrayList<>();
        WordMemo<Boolean> memo = new WordMemo<>(worked::add);
        memo.of("a".repeat(1000));
        memo.of("a".repeat(1000));
        assertThat(worked).hasSize(2);
    }
}
