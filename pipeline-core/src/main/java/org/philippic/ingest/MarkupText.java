package org.philippic.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes HTML as plain text that later steps can read: a blank line between paragraphs and around headings, "- " before
 * list items, "> " before the lines of block quotations, tabs between the cells of a table, "* * *" for a rule, "[1]"
 * for a raised note number. White space is collapsed as a browser does it, except in {@code pre}. One object writes one
 * text; not thread-safe.
 */
final class MarkupText implements NodeVisitor {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "header",
            "footer",
            "aside",
            "address",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "hr",
            "center",
            "details",
            "summary",
            "fieldset",
            "caption");
    private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr");
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "svg",
            "canvas",
            "math",
            "rt",
            "rp",
            "textarea",
            "select",
            "button",
            "audio",
            "video");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> marks = new ArrayDeque<>();
    private int newLines;
    private boolean space;
    private int skipped;
    private int preformatted;
    private int quotations;
    private boolean rowStarted;

    /** The text of an element. */
    static String of(Element element) {
        MarkupText text = new MarkupText();
        element.traverse(text);
        return text.out.isEmpty() ? "" : text.out.append('\n').toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (skipped == 0) {
                write(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (skipped > 0 || SKIPPED.contains(name) || hidden(element)) {
            skipped++;
            return;
        }
        if (PARAGRAPHS.contains(name)) {
            breakLines(2);
        } else if (LINES.contains(name)) {
            breakLines(1);
        }
        switch (name) {
            case "br" -> newLines = Math.min(2, newLines + 1);
            case "hr" -> {
                write("* * *");
                breakLines(2);
            }
            case "blockquote" -> quotations++;
            case "pre" -> preformatted++;
            case "li" -> marks.push("- ");
            case "tr" -> rowStarted = false;
            case "td", "th" -> {
                if (rowStarted && newLines == 0) {
                    out.append('\t');
                    space = false;
                }
                rowStarted = true;
            }
            case "sup" -> {
                if (isNoteNumber(element)) {
                    write("[");
                }
            }
            case "q" -> write("“");
            default -> {}
        }
    }

    private void close(Element element) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        String name = element.normalName();
        switch (name) {
            case "blockquote" -> quotations--;
            case "pre" -> preformatted--;
            case "li" -> marks.poll();
            case "sup" -> {
                if (isNoteNumber(element)) {
                    write("]");
                }
            }
            case "q" -> write("”");
            default -> {}
        }
        if (PARAGRAPHS.contains(name)) {
            breakLines(2);
        } else if (LINES.contains(name)) {
            breakLines(1);
        }
    }

    private void breakLines(int lines) {
        newLines = Math.max(newLines, lines);
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted > 0 && c == '\n') {
                newLines = Math.min(2, newLines + 1);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
            } else if (c != '\u00AD') {
                separate();
                out.append(c);
            }
        }
    }

    /** Writes what stands between the last character and the next: new lines with their marks, or a space. */
    private void separate() {
        boolean start = out.isEmpty();
        if (newLines > 0 || start) {
            if (!start) {
                out.append("\n".repeat(newLines));
            }
            if (quotations > 0) {
                out.append("> ");
            }
            if (!marks.isEmpty() && !marks.peek().isEmpty()) {
                out.append(marks.pop());
                marks.push("");
            }
        } else if (space && out.charAt(out.length() - 1) != '\t') {
            out.append(' ');
        }
        newLines = 0;
        space = false;
    }

    private static boolean isNoteNumber(Element raised) {
        String text = raised.text().strip();
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(Character::isDigit);
    }

    private static boolean hidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
