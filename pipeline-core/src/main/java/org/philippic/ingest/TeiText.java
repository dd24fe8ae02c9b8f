package org.philippic.ingest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Plain text and metadata of a TEI document. Paragraphs, headings, verse lines and the like go to lines of their own;
 * of two readings the edited one is taken (corr, reg, expan); running heads and page numbers of the printed page are left
 * out; notes go to paragraphs of their own after the division that they stand in, "[1]" marking their place; quotations
 * that the markup alone shows get marks, or "> " where they are blocks.
 *
 * @param text the text
 * @param metadata what the TEI header states
 */
record TeiText(String text, Metadata metadata) {
    private static final Set<String> PARAGRAPHS = Set.of(
            ("p head div div1 div2 div3 div4 div5 lg sp list table front body back argument epigraph opener closer salute"
                            + " signed dateline byline titlePage docTitle docAuthor docImprint trailer floatingText ab figure")
                    .split(" "));
    private static final Set<String> LINES = Set.of("l item row speaker stage label".split(" "));
    private static final Set<String> LEFT_OUT =
            Set.of("fw figDesc del teiHeader facsimile standOff index gap".split(" "));
    private static final Set<String> WORSE_READINGS = Set.of("sic", "orig", "abbr");
    private static final Set<String> QUOTATIONS = Set.of("q", "quote", "said", "cit");
    private static final String MARKS = "\"“„«‘'»”’";

    /** Reads a document; nothing outside it is touched. */
    static TeiText of(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> java.io.InputStream.nullInputStream());
        Reading reading = new Reading();
        XMLStreamReader events = factory.createXMLStreamReader(new StringReader(xml));
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> reading.start(events);
                case XMLStreamConstants.END_ELEMENT -> reading.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    reading.characters(events.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    // What HTML knows by name, mdash and the like, is taken from there; the rest stays as written.
                    reading.characters(Parser.unescapeEntities("&" + events.getLocalName() + ";", false));
                default -> {}
            }
        }
        return new TeiText(reading.out.text(), Metadata.of(reading.header, (name, value) -> {}));
    }

    /** State of one reading. */
    private static final class Reading {
        private final PlainWriter out = new PlainWriter();
        private final Deque<String> open = new ArrayDeque<>();
        private final List<String> notes = new ArrayList<>();
        private final Map<String, String> header = new LinkedHashMap<>();
        private PlainWriter note;
        private int leftOut;
        private int noteNumber;
        private String field;
        private final StringBuilder value = new StringBuilder();

        void start(XMLStreamReader element) {
            String name = element.getLocalName();
            String parent = open.isEmpty() ? "" : open.peek();
            open.push(name);
            if (open.contains("teiHeader")) {
                startField(name, parent, element);
            }
            if (leftOut > 0 || LEFT_OUT.contains(name) || parent.equals("choice") && WORSE_READINGS.contains(name)) {
                leftOut++;
                return;
            }
            if (name.equals("note") && note == null) {
                noteNumber++;
                String number = element.getAttributeValue(null, "n");
                String mark = "[" + (number == null || number.isBlank() ? noteNumber : number.strip()) + "]";
                out.write(mark);
                note = new PlainWriter();
                note.write(mark + " ");
            }
            PlainWriter to = writer();
            if (PARAGRAPHS.contains(name)) {
                to.breakLines(2);
            } else if (LINES.contains(name)) {
                to.breakLines(1);
            } else if (name.equals("cell") && parent.equals("row")) {
                to.tab();
            } else if (name.equals("lb")) {
                to.write("no".equals(element.getAttributeValue(null, "break")) ? "" : " ");
            } else if (QUOTATIONS.contains(name)) {
                startQuotation(to, name, parent);
            }
        }

        /** A quotation among blocks is a block, one inside a paragraph is marked where no mark stands before it. */
        private void startQuotation(PlainWriter to, String name, String parent) {
            boolean block = parent.startsWith("div") || parent.equals("body") || parent.equals("cit");
            open.pop();
            if (block || name.equals("cit")) {
                open.push("block");
                to.breakLines(2);
                to.startQuotation();
            } else if (MARKS.indexOf(to.last()) < 0) {
                open.push("marked");
                to.write("“");
            } else {
                open.push(name);
            }
        }

        void end() {
            String name = open.pop();
            if (field != null && name.equals(field.substring(field.indexOf(' ') + 1))) {
                String stated = value.toString().strip().replaceAll("\\s+", " ");
                if (!stated.isEmpty()) {
                    header.putIfAbsent(field.substring(0, field.indexOf(' ')), stated);
                }
                field = null;
            }
            if (leftOut > 0) {
                leftOut--;
                return;
            }
            PlainWriter to = writer();
            if (name.equals("block")) {
                to.endQuotation();
                to.breakLines(2);
            } else if (name.equals("marked")) {
                to.write("”");
            } else if (PARAGRAPHS.contains(name)) {
                to.breakLines(2);
            } else if (LINES.contains(name)) {
                to.breakLines(1);
            } else if (name.equals("note") && !open.contains("note")) {
                notes.add(note.text());
                note = null;
            }
            if (name.startsWith("div") || name.equals("body") || name.equals("text")) {
                writeNotes();
            }
        }

        void characters(String text) {
            if (field != null) {
                value.append(text);
            }
            if (leftOut == 0 && open.contains("text")) {
                writer().write(text);
            }
        }

        private PlainWriter writer() {
            return note == null ? out : note;
        }

        private void writeNotes() {
            for (String text : notes) {
                out.breakLines(2);
                out.writeLines(text);
            }
            out.breakLines(2);
            notes.clear();
        }

        /** Fields as "name element": the element whose end ends the value. */
        private void startField(String name, String parent, XMLStreamReader element) {
            if (field != null) {
                return;
            }
            String date = element.getAttributeValue(null, "when");
            if (name.equals("title") && parent.equals("titleStmt")) {
                field = "title title";
            } else if (name.equals("author") && parent.equals("titleStmt")) {
                field = "author author";
            } else if (name.equals("publisher") && parent.equals("publicationStmt")) {
                field = "publication publisher";
            } else if (name.equals("availability")) {
                field = "licence availability";
            } else if (name.equals("date") && parent.equals("publicationStmt")) {
                field = "date_published date";
            } else if (name.equals("date") && parent.equals("creation")) {
                field = "date_written date";
            } else if (name.equals("language") && element.getAttributeValue(null, "ident") != null) {
                header.putIfAbsent("language", element.getAttributeValue(null, "ident"));
            }
            value.setLength(0);
            if (field != null && name.equals("date") && date != null) {
                header.putIfAbsent(field.substring(0, field.indexOf(' ')), date);
            }
        }
    }
}
