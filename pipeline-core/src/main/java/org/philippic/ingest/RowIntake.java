package org.philippic.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * Makes documents of the rows of a file by the rules of JSON lines: the value {@code text}, and {@code id}, {@code
 * corpus} and metadata where a row has them. For readers of formats that need a library which this module does without.
 * One object serves one reading of one file and is not thread-safe.
 */
public final class RowIntake {
    private final Source source;
    private final Intake intake;

    public RowIntake(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects) {
        this.source = source;
        this.intake = new Intake(source, limits, documents, rejects);
    }

    /**
     * Takes a row; one without a text, or with one that is too long, becomes a reject.
     *
     * @param number number of the row in the file, from 1
     * @param values its values by column; those without a value left out
     */
    public void accept(long number, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>(values);
        String text = fields.remove("text");
        if (text == null) {
            intake.reject(
                    intake.uriOfLine(number), RejectReason.MALFORMED_LINE, "row " + number + ": no value for 'text'");
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > intake.maxDocumentBytes()) {
            intake.reject(
                    intake.uriOfLine(number),
                    RejectReason.TOO_LARGE,
                    intake.tooLarge().getMessage());
            return;
        }
        intake.accept(intake.row(number, new DecodedText(text, "UTF-8", 0), Sha256.of(bytes), fields));
    }

    /** Accounts for a file that cannot be used at all. */
    public void reject(RejectReason reason, String detail) {
        intake.reject(source.uri(), reason, detail);
    }
}
