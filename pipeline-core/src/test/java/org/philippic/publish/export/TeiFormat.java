package org.philippic.publish.export;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Checks exported TEI: well-formed, and each element only where the P5 schema allows it, for the elements that the
 * export uses; identifiers unique, references resolved.
 */
public final class TeiFormat {
    private static final Set<String> INLINE =
            Set.of("said", "quote", "q", "soCalled", "title", "term", "persName", "orgName", "placeName", "name");
    private static final Set<String> PHRASE = Set.of("persName", "orgName", "placeName", "name");
    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("TEI", Set.of("teiHeader", "text")),
            Map.entry("teiHeader", Set.of("fileDesc", "profileDesc")),
            Map.entry("fileDesc", Set.of("titleStmt", "publicationStmt", "sourceDesc")),
            Map.entry("titleStmt", Set.of("title", "author")),
            Map.entry("publicationStmt", Set.of("publisher", "idno", "availability")),
            Map.entry("availability", Set.of("licence")),
            Map.entry("sourceDesc", Set.of("bibl")),
            Map.entry("bibl", Set.of("title", "date", "idno")),
            Map.entry("profileDesc", Set.of("creation", "langUsage", "particDesc", "textClass")),
            Map.entry("creation", Set.of("date")),
            Map.entry("langUsage", Set.of("language")),
            Map.entry("particDesc", Set.of("listPerson")),
            Map.entry("listPerson", Set.of("person")),
            Map.entry("person", Set.of("persName")),
            Map.entry("textClass", Set.of("keywords")),
            Map.entry("keywords", Set.of("term")),
            Map.entry("text", Set.of("body")),
            Map.entry("body", Set.of("div")),
            Map.entry("div", Set.of("head", "p", "note")),
            Map.entry("note", Set.of("p")),
            Map.entry("p", INLINE),
            Map.entry("head", INLINE),
            Map.entry("said", INLINE),
            Map.entry("quote", INLINE),
            Map.entry("soCalled", PHRASE),
            Map.entry("title", PHRASE),
            Map.entry("term", PHRASE));
    private static final Set<String> NO_TEXT = Set.of(
            "TEI",
            "teiHeader",
            "fileDesc",
            "titleStmt",
            "publicationStmt",
            "profileDesc",
            "text",
            "body",
            "div",
            "note");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    private TeiFormat() {}

    /** Parses a file. */
    public static Document parse(String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(file)));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + e.getMessage(), e);
        }
    }

    /** What is wrong with a file; empty where nothing is. */
    public static List<String> problems(String file) {
        TeiFormat format = new TeiFormat();
        Element root = parse(file).getDocumentElement();
        if (!root.getNodeName().equals("TEI") || !TeiWriter.NAMESPACE.equals(root.getNamespaceURI())) {
            format.problems.add("the root is no TEI");
        }
        format.element(root);
        format.references.removeAll(format.ids);
        format.references.forEach(reference -> format.problems.add("leads nowhere: " + reference));
        return format.problems;
    }

    private void element(Element element) {
        String name = element.getNodeName();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (!CHILDREN.getOrDefault(name, Set.of()).contains(inner.getNodeName())) {
                    problems.add(inner.getNodeName() + " in " + name);
                }
                element(inner);
            } else if (NO_TEXT.contains(name) && !child.getTextContent().isBlank()) {
                problems.add("text in " + name + ": " + child.getTextContent());
            }
        }
        String id = element.getAttribute("xml:id");
        if (!id.isEmpty() && (!id.matches("[A-Za-z_][\\w.-]*") || !ids.add("#" + id))) {
            problems.add("identifier " + id);
        }
        for (String attribute : List.of("who", "corresp", "prev")) {
            if (element.hasAttribute(attribute)) {
                references.add(element.getAttribute(attribute));
            }
        }
        if (element.hasAttribute("who") && !name.equals("said")) {
            problems.add("who on " + name);
        }
    }
}
