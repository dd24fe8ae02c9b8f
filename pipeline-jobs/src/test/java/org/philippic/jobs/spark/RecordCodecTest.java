package org.philippic.jobs.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Zone;

/** What only the codec can show; the round trip of every table through Parquet is in {@link TableStoreTest}. */
class RecordCodecTest {
    @Test
    void missingRequiredValue_isABugThatNamesTheColumn() {
        Zone zone = new Zone("seeds:a", 0, null, 0, 1, "x", "en", List.of());

        assertThatThrownBy(() -> RecordCodec.of(Zone.class).toRow(zone))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Column kind of Zone is required");
    }
}
