package org.philippic.annotate;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time that a piece of work may take, counted from when the budget was made. Immutable. */
public final class TimeBudget {
    private final LongSupplier nanoClock;
    private final long start;
    private final long limit;

    private TimeBudget(LongSupplier nanoClock, long limit) {
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
        this.limit = limit;
    }

    /** A budget on the system's monotonic clock. */
    public static TimeBudget of(Duration limit) {
        return new TimeBudget(System::nanoTime, limit.toNanos());
    }

    /** A budget on another clock, in nanoseconds. */
    public static TimeBudget of(Duration limit, LongSupplier nanoClock) {
        return new TimeBudget(nanoClock, limit.toNanos());
    }

    public boolean spent() {
        return nanoClock.getAsLong() - start >= limit;
    }

    public long elapsedMillis() {
        return (nanoClock.getAsLong() - start) / 1_000_000;
    }
}
