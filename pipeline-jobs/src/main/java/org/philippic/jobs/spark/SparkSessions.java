package org.philippic.jobs.spark;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.philippic.error.UserException;

/** Opens the Spark session of a command: the only place that builds one. */
public final class SparkSessions {
    private static final Pattern MASTER =
            Pattern.compile("local(\\[.+])?|local-cluster\\[.+]|spark://.+|yarn|k8s://.+");

    /** Bytes of input from which on queries are compiled. */
    private static final long WORTH_COMPILING = 16 << 20;

    private static final String MASTER_KEY = "spark.master";
    private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";
    private static final String EXPRESSIONS = "spark.sql.codegen.factoryMode";

    private SparkSessions() {}

    /**
     * Opens a session. Under spark-submit the master and everything else come from there; without it Spark runs inside
     * this JVM on all cores. Settings that make outputs depend on the machine are fixed here.
     *
     * @param name name of the application, as cluster monitors show it
     */
    public static SparkSession open(String name) {
        SparkConf conf = new SparkConf();
        if (!isEmbedded()) {
            checkMaster(conf.get(MASTER_KEY));
        } else {
            conf.setMaster("local[*]")
                    .setIfMissing("spark.ui.enabled", "false")
                    .setIfMissing("spark.driver.host", "127.0.0.1")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                    // A few small shuffles in one JVM: the default of 200 partitions is all overhead.
                    .setIfMissing("spark.sql.shuffle.partitions", "8");
        }
        conf.setAppName(name)
                .set("spark.sql.session.timeZone", "UTC")
                // Table comments and types are the records'; nothing may be inferred from folder names.
                .set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                // The plans of wide tables are long; the warning that they were cut tells a user nothing.
                .setIfMissing("spark.sql.debug.maxToStringFields", "500")
                .setIfMissing("spark.ui.showConsoleProgress", "false");
        return SparkSession.builder().config(conf).getOrCreate();
    }

    /** Whether Spark is to run inside this JVM because nobody named a master. */
    public static boolean isEmbedded() {
        return System.getProperty(MASTER_KEY) == null;
    }

    /** @throws UserException if Spark has no such kind of master */
    static void checkMaster(String master) {
        if (!MASTER.matcher(master).matches()) {
            throw new UserException(
                    "Cannot use master '" + master + "'",
                    "Spark knows no such kind",
                    "give local[*], spark://HOST:7077, yarn or k8s://https://HOST:PORT with --master");
        }
    }

    /**
     * Fits a session to the size of its input. Spark compiles every query to code of its own, which for little data costs
     * more than running it as it stands; measured on 2 MB of text, it was a seventh of all processor time.
     *
     * @param bytes size of the files that will be read
     */
    public static void fitTo(SparkSession spark, long bytes) {
        if (bytes < WORTH_COMPILING) {
            spark.conf().set(WHOLE_STAGE, false);
            spark.conf().set(EXPRESSIONS, "NO_CODEGEN");
        } else {
            spark.conf().unset(WHOLE_STAGE);
            spark.conf().unset(EXPRESSIONS);
        }
    }

    /** Opens a session, lets a command work with it, and stops it; one that was open before stays open. */
    public static void with(String name, Consumer<SparkSession> work) {
        boolean openBefore = SparkSession.getDefaultSession().isDefined();
        SparkSession spark = open(name);
        try {
            work.accept(spark);
        } finally {
            if (!openBefore) {
                spark.stop();
            }
        }
    }
}
