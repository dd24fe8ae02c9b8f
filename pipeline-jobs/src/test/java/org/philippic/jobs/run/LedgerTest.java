package org.philippic.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void everyInputAccountedFor_balances() {
        assertThat(new Ledger(10, 5, 2, 1, 2).balances()).isTrue();
    }

    @Test
    void lostOrDoubledInput_doesNotBalance() {
        assertThat(new Ledger(10, 5, 2, 1, 1).balances()).isFalse();
        assertThat(new Ledger(10, 5, 2, 1, 3).balances()).isFalse();
    }

    @Test
    void rejectShare_isOfAllInputs() {
        assertThat(new Ledger(20, 19, 0, 0, 1).rejectShare()).isEqualTo(0.05);
        assertThat(new Ledger(0, 0, 0, 0, 0).rejectShare()).isZero();
    }
}
