package org.philippic.publish.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Identifiers of documents where a format or a file system allows fewer characters. */
public final class Identifiers {
    private static final int LONGEST_NAME = 120;

    private Identifiers() {}

    /** The identifier without white space, "/" and control characters; these and "%" are percent-encoded. */
    static String encoded(String id) {
        return encoded(
                id,
                c -> c != '%'
                        && c != '/'
                        && !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        // Marks could melt into the letter before them when a program normalises the file.
                        && Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.SURROGATE);
    }

    /**
     * Path of a document's file below the export's folder: its corpus as a folder, then its path inside. Any character
     * that some file system refuses is percent-encoded; a name that is too long is cut and completed by a hash.
     *
     * @param extension with its dot
     */
    public static String file(String docId, String extension) {
        StringBuilder path = new StringBuilder();
        for (String part : docId.replaceFirst(":", "/").split("/", -1)) {
            String name = encoded(part, c -> c < 128 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0));
            if (name.isEmpty() || name.startsWith(".") || name.startsWith("_")) {
                // Hadoop hides names that begin so.
                name = "%" + name;
            }
            if (name.length() > LONGEST_NAME) {
                name = name.substring(0, LONGEST_NAME) + "~" + Integer.toHexString(part.hashCode());
            }
            path.append(path.isEmpty() ? "" : "/").append(name);
        }
        return path + extension;
    }

    /** The text in Java's escapes: what is not printable ASCII, and {@code \ | = _}, as a backslash, u and four digits. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c > ' ' && c < 127 && "\\|=_".indexOf(c) < 0) {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return out.toString();
    }

    private static String encoded(String id, IntPredicate allowed) {
        StringBuilder safe = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (allowed.test(c)) {
                safe.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    safe.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return safe.toString();
    }
}
