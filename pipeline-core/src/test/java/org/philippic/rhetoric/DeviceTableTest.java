package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTableTest {
    private static final DeviceTable TABLE =
            DeviceTable.of(List.of(new float[] {1, -0.5f, 0}, new float[] {0, 0.1f, -0.02f}));

    @Test
    void weights_areThoseGivenWithinTheirStep() {
        assertThat(TABLE.weight(1, 0)).isCloseTo(-0.5, within(1 / 254.0));
        assertThat(TABLE.weight(2, 1)).isCloseTo(-0.02, within(0.1 / 254));
    }

    @Test
    void sums_weighTheValuesOfTheUnits_forEachDevice() {
        double[] sums = TABLE.sums(new int[] {0, 2}, new float[] {3, 10});
        assertThat(sums[0]).isCloseTo(3, within(0.05));
        assertThat(sums[1]).isCloseTo(-0.2, within(0.01));
    }

    @Test
    void storedTable_comesBackAsItWas() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TABLE.write(new DataOutputStream(bytes));
        DeviceTable again = DeviceTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (int unit = 0; unit < 3; unit++) {
            assertThat(again.weight(unit, 0)).isEqualTo(TABLE.weight(unit, 0));
            assertThat(again.weight(unit, 1)).isEqualTo(TABLE.weight(unit, 1));
        }
    }
}
