package org.philippic.publish.export;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.philippic.model.Document;

/** The header of a TEI file: what is known about a document and who is quoted in it. */
final class TeiHeader {
    private TeiHeader() {}

    /** @param speakers who is quoted; the first is the person {@code speaker-1} */
    static void write(XMLStreamWriter xml, Document document, List<String> speakers) throws XMLStreamException {
        xml.writeStartElement("teiHeader");
        xml.writeStartElement("fileDesc");
        xml.writeStartElement("titleStmt");
        element(xml, "title", document.title() == null ? document.docId() : document.title());
        optional(xml, "author", document.author());
        xml.writeEndElement();
        xml.writeStartElement("publicationStmt");
        element(xml, "publisher", "exported by Philippic");
        element(xml, "idno", document.docId());
        if (document.licence() != null) {
            xml.writeStartElement("availability");
            element(xml, "licence", document.licence());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement("sourceDesc");
        xml.writeStartElement("bibl");
        optional(xml, "title", document.publication());
        date(xml, document.datePublished());
        element(xml, "idno", document.sourceUri());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("profileDesc");
        if (document.dateWritten() != null) {
            xml.writeStartElement("creation");
            date(xml, document.dateWritten());
            xml.writeEndElement();
        }
        xml.writeStartElement("langUsage");
        xml.writeStartElement("language");
        xml.writeAttribute("ident", document.lang());
        xml.writeCharacters(document.lang());
        xml.writeEndElement();
        xml.writeEndElement();
        speakers(xml, speakers);
        if (document.genreLabel() != null) {
            xml.writeStartElement("textClass");
            xml.writeStartElement("keywords");
            element(xml, "term", document.genreLabel());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void speakers(XMLStreamWriter xml, List<String> speakers) throws XMLStreamException {
        if (speakers.isEmpty()) {
            return;
        }
        xml.writeStartElement("particDesc");
        xml.writeStartElement("listPerson");
        for (int i = 0; i < speakers.size(); i++) {
            xml.writeStartElement("person");
            TeiText.id(xml, "speaker-" + (i + 1));
            element(xml, "persName", speakers.get(i));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void date(XMLStreamWriter xml, String date) throws XMLStreamException {
        if (date != null) {
            xml.writeStartElement("date");
            xml.writeAttribute("when", date);
            xml.writeCharacters(date);
            xml.writeEndElement();
        }
    }

    private static void optional(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        if (text != null) {
            element(xml, name, text);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(TeiWriter.legal(text));
        xml.writeEndElement();
    }
}
