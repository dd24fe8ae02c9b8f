package org.philippic.jobs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small mixed collection that tests write themselves: English and French files, JSON lines, a duplicate. */
public final class SmallCorpus {
    private SmallCorpus() {}

    /** Writes the collection into a folder. */
    public static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < 6; i++) {
                text(folder.resolve("speech-" + i + ".txt"), speech(i));
                text(folder.resolve("note-" + i + ".txt"), note(i));
            }
            text(folder.resolve("copy.txt"), speech(3));
            text(folder.resolve("lines.jsonl"), """
                    {"id": "a", "text": "The council met on Tuesday. It approved the budget because receipts had risen.", "author": "A Clerk"}
                    {"id": "b", "text": "Never again shall we bow to these thieves! Who will stand with us?", "date_written": "1921-05-01"}
                    """);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes documents in a language that is not annotated by models, so that a JVM that works on them starts fast.
     */
    public static Path writeForeign(Path folder) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < 6; i++) {
                text(folder.resolve("rada-" + i + ".txt"), """
                        Rada miejska zebrała się we wtorek po raz %d. Przyjęła budżet, bo wpływy wzrosły o %d procent.
                        Nikt nie zgłosił sprzeciwu! Kto zapłaci za te drogi? „My wszyscy”, odpowiedział burmistrz.
                        """.formatted(i + 2, 3 * i + 1));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String speech(int i) {
        return """
                To the workers of the %d. district

                Comrades! They have lied to you %d times, and they will lie again. Who pays for their palaces? You do!
                Mr. Smith, that coward, calls it order; we call it theft. “There is no alternative,” he says. There is:
                let us close our ranks and drive the parasites out of the town hall. Never was a cause more just.
                """.formatted(i, i + 2);
    }

    private static String note(int i) {
        return """
                Note sur les prix, numéro %d

                Le prix du pain a augmenté de %d pour cent entre 1911 et 1913. Cette hausse s'explique par deux causes :
                la récolte fut mauvaise, et les droits de douane restèrent élevés. Il semble toutefois que les salaires
                aient suivi, au moins dans les grandes villes, comme le montrent les chiffres du ministère.
                """.formatted(i, 4 + i);
    }
}
