package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;

class GoldPassageTest {
    @TempDir
    Path folder;

    @Test
    void passages_areRead_badOnesLeftOut() throws IOException {
        Path file = folder.resolve("p.jsonl");
        Files.writeString(file, """
                {"id":"a","author_group":"X","lang":"en","text":"Go.","polemic":2.5,"polemic_b":3,"devices":["irony_sarcasm"],"devices_any":["irony_sarcasm","evidence"],"bad":0}
                {"id":"b","author_group":"X","lang":"en","text":"Go.","polemic":0,"polemic_b":null,"bad":1}
                """);
        List<GoldPassage> passages = GoldPassage.read(file);
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).twice()).isTrue();
        assertThat(DeviceFit.label(passages.get(0), "irony_sarcasm")).isEqualTo(1);
        assertThat(DeviceFit.label(passages.get(0), "evidence")).isEqualTo(0.5);
        assertThat(DeviceFit.label(passages.get(0), "hedging")).isZero();
    }

    @Test
    void passageWithoutRating_isAUsersMistakeThatNamesTheField() throws IOException {
        Path file = folder.resolve("p.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"author_group\":\"X\",\"lang\":\"en\",\"text\":\"Go.\"}\n");
        assertThatThrownBy(() -> GoldPassage.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("polemic");
    }
}
