package org.philippic.zone;

import java.io.Serializable;
import java.util.List;
import org.philippic.model.Quotation;
import org.philippic.model.Zone;

/**
 * What zoning found out about a document.
 *
 * @param zones in reading order; they tile the text of the document
 * @param quotations in reading order; an inner quotation follows the one it stands in
 * @param ocrQuality 0 to 1: share of the words of the text that its language knows as they stand; null where no word
 *     list covers the language
 */
public record ZonedDocument(List<Zone> zones, List<Quotation> quotations, Double ocrQuality) implements Serializable {
    public ZonedDocument {
        zones = List.copyOf(zones);
        quotations = List.copyOf(quotations);
    }
}
