package org.philippic.ingest;

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
    private static final Set<String> PARAGRAPHS =
            Set.of(("p div section article main body header footer aside address figure figcaption h1 "
                            + "h2 h3 h4 h5 h6 blockquote ul ol dl table pre hr center details summary fieldset "
                            + "caption")
                    .split(" "));
    private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr");
    private static final Set<String> SKIPPED =
            Set.of(("script style noscript template head iframe object svg canvas math rt rp textarea "
                            + "select button audio video")
                    .split(" "));

    private final PlainWriter out = new PlainWriter();
    private int skipped;
    private int preformatted;
    private boolean rowStarted;

    /** The text of an element. */
    static String of(Element element) {
        MarkupText text = new MarkupText();
        element.traverse(text);
        return text.out.text();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (skipped == 0) {
                if (preformatted > 0) {
                    out.writeLines(text.getWholeText());
                } else {
                    out.write(text.getWholeText());
                }
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
            out.breakLines(2);
        } else if (LINES.contains(name)) {
            out.breakLines(1);
        }
        switch (name) {
            case "br" -> out.addLineBreak();
            case "hr" -> {
                out.write("* * *");
                out.breakLines(2);
            }
            case "blockquote" -> out.startQuotation();
            case "pre" -> preformatted++;
            case "li" -> out.mark("- ");
            case "tr" -> rowStarted = false;
            case "td", "th" -> {
                if (rowStarted) {
                    out.tab();
                }
                rowStarted = true;
            }
            case "sup" -> {
                if (isNoteNumber(element)) {
                    out.write("[");
                }
            }
            case "q" -> out.write("“");
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
            case "blockquote" -> out.endQuotation();
            case "pre" -> preformatted--;
            case "sup" -> {
                if (isNoteNumber(element)) {
                    out.write("]");
                }
            }
            case "q" -> out.write("”");
            default -> {}
        }
        if (PARAGRAPHS.contains(name)) {
            out.breakLines(2);
        } else if (LINES.contains(name)) {
            out.breakLines(1);
        }
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
