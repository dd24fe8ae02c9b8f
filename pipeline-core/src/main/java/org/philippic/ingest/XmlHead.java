package org.philippic.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first bytes of an XML file tell. Holds no state. */
final class XmlHead {
    private static final Pattern BEFORE_ROOT =
            Pattern.compile("(?s)\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*+");
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");

    private XmlHead() {}

    /** Local name of the root element; empty where the bytes do not begin as XML does. */
    static Optional<String> root(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        Matcher before = BEFORE_ROOT.matcher(start);
        if (!before.lookingAt()) {
            return Optional.empty();
        }
        Matcher root = ROOT.matcher(start).region(before.end(), start.length());
        return root.lookingAt() ? Optional.of(root.group(1)) : Optional.empty();
    }

    /** Whether the file declares itself XML. */
    static boolean isDeclared(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 32), StandardCharsets.ISO_8859_1);
        return start.replace("\u0000", "").contains("<?xml");
    }
}
