package org.philippic.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** Writes values into HTML so that no document can break out of its place. */
final class Html {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Html() {}

    /** Escapes text for element content and for quoted attributes; what XML 1.0 does not allow becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        // Directional overrides and isolates would reorder the report's own words around a hostile title.
        boolean override = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !control && !surrogate && !noncharacter && !override;
    }

    /** A number of a table: rounded for the eye, exact in the element's value. */
    static String figure(double value, int decimals) {
        return "<data value=\"" + value + "\">" + round(value, decimals) + "</data>";
    }

    /** As {@link #figure(double, int)}, with a plus sign where positive. */
    static String signed(double value, int decimals) {
        return "<data value=\"" + value + "\">" + (value > 0 ? "+" : "") + round(value, decimals) + "</data>";
    }

    /** A number of a table that a row may lack. */
    static String figure(Double value, int decimals) {
        return value == null ? "<span class=\"none\">–</span>" : figure(value.doubleValue(), decimals);
    }

    /** A count, with thin spaces between groups of three digits. */
    static String count(long value) {
        String digits = String.format(Locale.ROOT, "%,d", value).replace(",", "\u202F");
        return "<data value=\"" + value + "\">" + digits + "</data>";
    }

    /** A time span in milliseconds as seconds or minutes. */
    static String duration(long millis) {
        return "<data value=\"" + millis + "\">" + Durations.text(millis) + "</data>";
    }

    /** A percentage for a style attribute, kept within 0 and 100. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.max(0, Math.min(1, share)));
    }

    /** A JSON value that may stand inside a script element. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of the report cannot be written as JSON", e);
        }
    }

    static String round(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        // A rounded zero has no sign; the minus sign proper is as wide as the plus.
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text.replace('-', '−');
    }
}
