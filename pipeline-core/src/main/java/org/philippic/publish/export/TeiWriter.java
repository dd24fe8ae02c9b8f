package org.philippic.publish.export;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Document;
import org.philippic.model.Zone;

/**
 * Writes a document as TEI P5 (https://tei-c.org/guidelines/p5/): the whole text as it was read, each zone a
 * {@code div} whose {@code type} is its kind and whose {@code n} is its zone_id, quotations and entities marked in it.
 *
 * <table>
 *   <caption>How quotations and entities are marked</caption>
 *   <tr><td>direct</td><td>{@code said}, with {@code who} where the speaker is known</td></tr>
 *   <tr><td>block</td><td>{@code quote}, with {@code corresp} where the speaker is known</td></tr>
 *   <tr><td>scare, title, term</td><td>{@code soCalled}, {@code title}, {@code term}</td></tr>
 *   <tr><td>entities</td><td>{@code persName}, {@code orgName}, {@code placeName}, {@code name}</td></tr>
 * </table>
 *
 * A quotation over several paragraphs is an element in each; {@code n} is its quotation_id in all of them, and
 * {@code prev} leads from one to the one before. Characters that XML cannot hold become U+FFFD. Pure and thread-safe.
 */
public final class TeiWriter {
    static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

    private TeiWriter() {}

    /** The document as one TEI file. */
    public static String text(AnnotatedDocument annotated) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("TEI");
            xml.writeDefaultNamespace(NAMESPACE);
            List<String> speakers = TeiText.speakers(annotated.quotations());
            TeiHeader.write(xml, annotated.document(), speakers);
            body(xml, annotated, speakers);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return out.append('\n').toString();
    }

    private static void body(XMLStreamWriter xml, AnnotatedDocument annotated, List<String> speakers)
            throws XMLStreamException {
        Document document = annotated.document();
        TeiText text = new TeiText(xml, annotated, speakers);
        xml.writeStartElement("text");
        language(xml, document.lang());
        xml.writeStartElement("body");
        if (annotated.zones().isEmpty()) {
            // A duplicate has no zones.
            xml.writeStartElement("div");
            text.paragraphs(0, document.nChars(), "p");
            xml.writeEndElement();
        }
        for (Zone zone : annotated.zones()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("div");
            xml.writeAttribute("type", zone.kind());
            xml.writeAttribute("n", String.valueOf(zone.zoneId()));
            if (!zone.lang().equals(document.lang())) {
                language(xml, zone.lang());
            }
            boolean note = zone.kind().equals("footnote");
            if (note) {
                xml.writeStartElement("note");
                xml.writeAttribute("place", "foot");
            }
            text.paragraphs(zone.charStart(), zone.charEnd(), zone.kind().equals("heading") ? "head" : "p");
            if (note) {
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void language(XMLStreamWriter xml, String lang) throws XMLStreamException {
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", lang);
    }

    /** The text without characters that XML 1.0 cannot hold. */
    static String legal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean legal =
                    c >= 0x20 && c <= 0xD7FF || c == '\t' || c == '\n' || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
            // A carriage return would come back from a parser as a line feed.
            out.appendCodePoint(legal ? c : c == '\r' ? '\n' : 0xFFFD);
        });
        return out.toString();
    }
}
