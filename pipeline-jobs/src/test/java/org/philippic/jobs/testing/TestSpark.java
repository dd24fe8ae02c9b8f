package org.philippic.jobs.testing;

import org.apache.spark.sql.SparkSession;
import org.philippic.jobs.spark.SparkSessions;

/** The one Spark session of the test JVM. It is never closed: Spark does not take well to many sessions in a row. */
public final class TestSpark {
    private static final SparkSession SESSION = SparkSessions.open("philippic tests");

    private TestSpark() {}

    /** The shared session, in this JVM, on all cores. */
    public static SparkSession session() {
        return SESSION;
    }
}
