package org.philippic.jobs.spark;

import com.codahale.metrics.MetricRegistry;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * What a run counts, for whatever sink Spark's own metrics go to (Prometheus, Graphite, JMX, CSV …): switched on with
 * {@code spark.plugins=org.philippic.jobs.spark.Metrics}, which conf/spark-defaults.conf does. Names:
 * {@code plugin.org.philippic.jobs.spark.Metrics.<stage>.documents}, {@code .reused} (taken from kept work),
 * {@code .rows.<table>}, {@code .rejects.<reason>} and {@code .elapsed_ms}. Counters live in the driver's JVM and are
 * set when a stage ends. Thread-safe.
 */
public final class Metrics implements SparkPlugin {
    private static volatile MetricRegistry registry = new MetricRegistry();

    @Override
    public DriverPlugin driverPlugin() {
        return new DriverPlugin() {
            @Override
            public Map<String, String> init(SparkContext spark, PluginContext context) {
                return Map.of();
            }

            @Override
            public void registerMetrics(String application, PluginContext context) {
                registry = context.metricRegistry();
            }
        };
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return null;
    }

    /** Adds to the counter of a stage. */
    public static void count(String stage, String what, long n) {
        registry.counter(stage + "." + what).inc(n);
    }

    /** Value of a counter, 0 where nothing was counted. */
    public static long counted(String stage, String what) {
        return registry.counter(stage + "." + what).getCount();
    }
}
