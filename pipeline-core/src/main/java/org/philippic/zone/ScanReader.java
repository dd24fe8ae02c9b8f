package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/** Reads one stretch of a scan word by word and makes its repairs. Confined to the thread that repairs one document. */
final class ScanReader {
    private static final double ACCENT_ODDS = 1.2;
    private static final double RARE_ACCENT_ODDS = 3.5;

    private final MappedText text;
    private final String scan;
    private final List<Chunk> chunks;
    private final OcrRepair.Reading reading;
    private final OcrCues cues;
    private final WordContexts accents;
    private final BrokenWords broken;

    ScanReader(MappedText text, OcrRepair.Reading reading, OcrCues cues, WordContexts accents, BrokenWords broken) {
        this.text = text;
        this.scan = text.toString();
        this.chunks = Chunk.of(scan, 0, scan.length());
        this.reading = reading;
        this.cues = cues;
        this.accents = accents;
        this.broken = broken;
    }

    /** The text with the misreadings repaired, each change mapped. */
    MappedText read() {
        List<MappedText.Edit> edits = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            String whole = i + 1 < chunks.size() ? wholeWith(chunk, chunks.get(i + 1)) : null;
            if (whole != null) {
                edits.add(new MappedText.Edit(chunk.start(), chunks.get(i + 1).end(), read(i++, whole)));
                continue;
            }
            String read = read(i, chunk.core());
            if (!read.equals(chunk.core())) {
                edits.add(new MappedText.Edit(chunk.start(), chunk.end(), read));
            }
            if (i + 1 < chunks.size() && chunks.get(i).isElidedBefore(chunks.get(i + 1), scan, cues, reading.words())) {
                edits.add(new MappedText.Edit(chunk.end(), chunks.get(i + 1).start(), "'"));
            }
        }
        return text.with(edits);
    }

    private String wholeWith(Chunk chunk, Chunk next) {
        return broken.join(chunk, next, scan, reading.words(), reading.quality());
    }

    private String read(int i, String core) {
        if (reading.longS() != null && core.indexOf('f') >= 0) {
            core = reading.longS().read(core, before(i), after(i));
        }
        String opening = cues.opening().get(core);
        if (opening != null && opens(i)) {
            return opening;
        }
        if (core.equalsIgnoreCase("c") && isTailOfAnd(chunks.get(i))) {
            return "";
        }
        String read = reading.chunks().repaired(core);
        String accented = reading.lost().get(WordRepair.small(read));
        // Print often leaves capitals without accents.
        return accented != null && Character.isLowerCase(read.charAt(0)) && isLost(i) ? accented : read;
    }

    /** Whether a word opens a sentence that goes on in small letters. */
    private boolean opens(int i) {
        int at = chunks.get(i).start() - 1;
        while (at >= 0 && Character.isWhitespace(scan.charAt(at))) {
            at--;
        }
        return isBeforeSmall(chunks.get(i)) && (at < 0 || ".!?".indexOf(scan.charAt(at)) >= 0);
    }

    /** "&c" before a small letter is an "&" with its tail; "&c." is "et cetera". */
    private boolean isTailOfAnd(Chunk chunk) {
        return chunk.start() > 0 && scan.charAt(chunk.start() - 1) == '&' && isBeforeSmall(chunk);
    }

    private boolean isBeforeSmall(Chunk chunk) {
        return chunk.end() + 1 < scan.length()
                && scan.charAt(chunk.end()) == ' '
                && Character.isLowerCase(scan.charAt(chunk.end() + 1));
    }

    private boolean isLost(int i) {
        String plain = WordRepair.small(chunks.get(i).core());
        double odds = accents.logOdds(plain, before(i), after(i));
        return odds > (plain.equals("a") ? ACCENT_ODDS : RARE_ACCENT_ODDS);
    }

    /** The word before, or what stands after its last apostrophe or hyphen. */
    private String before(int i) {
        if (i == 0) {
            return "";
        }
        String word = reading.chunks().repaired(chunks.get(i - 1).core());
        int cut = Math.max(word.lastIndexOf('\''), word.lastIndexOf('-'));
        return WordRepair.small(word.substring(cut + 1));
    }

    /** The word after, or what stands before its first apostrophe or hyphen. */
    private String after(int i) {
        if (i + 1 == chunks.size()) {
            return "";
        }
        String word = reading.chunks().repaired(chunks.get(i + 1).core());
        int cut = word.indexOf('\'');
        int hyphen = word.indexOf('-');
        cut = cut < 0 ? hyphen : cut;
        return WordRepair.small(cut < 0 ? word : word.substring(0, cut));
    }
}
