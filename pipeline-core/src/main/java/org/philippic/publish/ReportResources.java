package org.philippic.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Files that the report is made with, from the class path. */
final class ReportResources {
    // The "common" build has every chart that the report draws and is a third smaller than the full one.
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private ReportResources() {}

    /** The chart library, with its licence header. */
    static String charts() {
        return text(ECHARTS).strip();
    }

    /** A file of the report's own. */
    static String own(String name) {
        return text("/report/" + name);
    }

    static Map<String, String> labels(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(own("labels." + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> labels = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> labels.put(key, properties.getProperty(key)));
        return labels;
    }

    private static String text(String path) {
        try (InputStream in = ReportResources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The report needs " + path + ", which is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
