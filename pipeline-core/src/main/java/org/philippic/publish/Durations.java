package org.philippic.publish;

import java.util.Locale;

/** Writes time spans as people read them. */
final class Durations {
    private Durations() {}

    /** Milliseconds as "0.8 s", "75 s" or "12 min 5 s". */
    static String text(long millis) {
        if (millis < 10_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = Math.round(millis / 1000.0);
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
