package org.philippic.publish.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;

/** Writes stretches of a document's text with its quotations and entities marked. Not thread-safe. */
final class TeiText {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");
    private static final Map<String, String> QUOTATIONS =
            Map.of("direct", "said", "block", "quote", "scare", "soCalled", "title", "title", "term", "term");
    private static final Map<String, String> ENTITIES =
            Map.of("PERSON", "persName", "ORGANIZATION", "orgName", "LOCATION", "placeName");

    /** Elements that may hold no quotation. */
    private static final Set<String> PHRASES = Set.of("soCalled", "title", "term");

    private final XMLStreamWriter xml;
    private final String text;
    private final int[] offsets;
    private final List<String> speakers;
    private final List<Mark> marks;
    private final Map<Integer, Integer> parts = new HashMap<>();

    /**
     * An element around a stretch of text.
     *
     * @param quotation the quotation that it marks, null for an entity
     */
    private record Mark(int start, int end, String element, Quotation quotation) {
        static final Comparator<Mark> OUTERMOST_FIRST = Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed())
                .thenComparing(mark -> mark.quotation() == null ? 1 : 0)
                .thenComparing(Mark::element);

        Mark within(int from, int to) {
            return new Mark(Math.max(start, from), Math.min(end, to), element, quotation);
        }
    }

    TeiText(XMLStreamWriter xml, AnnotatedDocument annotated, List<String> speakers) {
        this.xml = xml;
        this.text = annotated.document().text();
        this.offsets = offsets(text);
        this.speakers = speakers;
        this.marks = Stream.concat(
                        annotated.quotations().stream()
                                .map(quotation -> new Mark(
                                        quotation.charStart(),
                                        quotation.charEnd(),
                                        QUOTATIONS.getOrDefault(quotation.kind(), "q"),
                                        quotation)),
                        annotated.entities().stream()
                                .filter(entity -> annotated.quotations().stream()
                                        .noneMatch(quotation -> crosses(entity, quotation)))
                                .map(entity -> new Mark(
                                        entity.charStart(),
                                        entity.charEnd(),
                                        ENTITIES.getOrDefault(entity.type(), "name"),
                                        null)))
                .sorted(Mark.OUTERMOST_FIRST)
                .toList();
    }

    /** Whether a name would have to hold a quotation, or a part of one: names hold words alone. */
    private static boolean crosses(Entity entity, Quotation quotation) {
        boolean apart = quotation.charEnd() <= entity.charStart() || quotation.charStart() >= entity.charEnd();
        boolean around = quotation.charStart() <= entity.charStart() && quotation.charEnd() >= entity.charEnd();
        return !apart && !around;
    }

    /** Everybody who is quoted, in the order of their first quotation. */
    static List<String> speakers(List<Quotation> quotations) {
        return quotations.stream()
                .map(Quotation::speaker)
                .filter(speaker -> speaker != null)
                .distinct()
                .toList();
    }

    /** Writes the stretch as paragraphs, which blank lines divide; offsets are code points, the end is excluded. */
    void paragraphs(int from, int to, String element) throws XMLStreamException {
        int at = offsets[from];
        int end = offsets[to];
        int codePoint = from;
        Matcher blank = BLANK_LINES.matcher(text).region(at, end);
        while (at < end) {
            boolean divided = blank.find();
            int paragraphEnd = divided ? blank.end() : end;
            int next = codePoint + text.codePointCount(at, paragraphEnd);
            if (text.substring(at, paragraphEnd).isBlank()) {
                xml.writeCharacters("\n");
            } else {
                xml.writeStartElement(element);
                int first = codePoint;
                inline(first, next, marks.stream().filter(mark -> mark.start() < next && mark.end() > first));
                xml.writeEndElement();
            }
            at = paragraphEnd;
            codePoint = next;
        }
    }

    private void inline(int from, int to, Stream<Mark> inside) throws XMLStreamException {
        Queue<Mark> queue = new PriorityQueue<>(Mark.OUTERMOST_FIRST);
        inside.filter(mark -> mark.quotation() != null || mark.start() >= from && mark.end() <= to)
                .map(mark -> mark.within(from, to))
                .forEach(queue::add);
        int at = from;
        for (Mark mark = queue.poll(); mark != null; mark = queue.poll()) {
            if (mark.start() < at || mark.start() >= mark.end()) {
                continue;
            }
            characters(at, mark.start());
            List<Mark> nested = new ArrayList<>();
            while (!queue.isEmpty() && queue.peek().start() < mark.end()) {
                Mark next = queue.poll();
                boolean name = mark.quotation() == null;
                if (!name && (!PHRASES.contains(mark.element()) || next.quotation() == null)) {
                    nested.add(next);
                }
                if (next.end() > mark.end() && next.quotation() != null) {
                    queue.add(new Mark(mark.end(), next.end(), next.element(), next.quotation()));
                }
            }
            xml.writeStartElement(mark.element());
            if (mark.quotation() != null) {
                attributes(mark);
            }
            inline(mark.start(), mark.end(), nested.stream());
            xml.writeEndElement();
            at = mark.end();
        }
        characters(at, to);
    }

    private void attributes(Mark mark) throws XMLStreamException {
        int id = mark.quotation().quotationId();
        int part = parts.merge(id, 1, Integer::sum);
        id(xml, "q" + id + "-" + part);
        xml.writeAttribute("n", String.valueOf(id));
        if (part > 1) {
            xml.writeAttribute("prev", "#q" + id + "-" + (part - 1));
        }
        String speaker = mark.quotation().speaker();
        if (speaker != null && !PHRASES.contains(mark.element())) {
            String reference = "#speaker-" + (speakers.indexOf(speaker) + 1);
            xml.writeAttribute(mark.element().equals("said") ? "who" : "corresp", reference);
        }
    }

    private void characters(int from, int to) throws XMLStreamException {
        xml.writeCharacters(TeiWriter.legal(text.substring(offsets[from], offsets[to])));
    }

    /** UTF-16 offset of each code point, and of the end. */
    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    /** Writes an identifier of an element. */
    static void id(XMLStreamWriter xml, String id) throws XMLStreamException {
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "id", id);
    }
}
