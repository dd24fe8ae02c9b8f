package org.philippic.zone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the files of the language folders: UTF-8 lines, "#" comments and blank lines left out. */
final class Resources {
    private Resources() {}

    static boolean exist(String language, String file) {
        return Resources.class.getResource(path(language, file)) != null;
    }

    static List<String> lines(String language, String file) {
        String path = path(language, file);
        try (InputStream bytes = Resources.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("Resource " + path + " is missing from the class path");
            }
            InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file by the "[section]" they stand under; lines before the first section under "". */
    static Map<String, List<String>> sections(String language, String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : lines(language, file)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else {
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(line.strip());
            }
        }
        return sections;
    }

    private static String path(String language, String file) {
        return "/language/" + language + "/" + file;
    }
}
