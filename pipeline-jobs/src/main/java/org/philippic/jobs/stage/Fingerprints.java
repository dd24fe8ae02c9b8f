package org.philippic.jobs.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.philippic.ingest.Hashes;
import org.philippic.jobs.cache.CodeParts;
import org.philippic.settings.Settings;
import org.philippic.table.Table;

/**
 * What the rows of a stage depend on beside the document: the stage's code, settings and models, and the same of every
 * stage before it whose tables it reads. A change of one stage leaves the work of all that do not read it valid.
 */
final class Fingerprints {
    /** The word lists of languages, but for those that only sentiment or rhetoric read. */
    static final Pattern GENERAL_LISTS = Pattern.compile("language/[^/]+/(?!rhetoric-|polarity).*");

    private static final int DIGITS = 16;

    private Fingerprints() {}

    /** Fingerprint of a stage under some settings: 16 hexadecimal digits. */
    static String of(DocumentStage stage, Settings settings) {
        StringBuilder all = new StringBuilder(stage.name())
                .append('\n')
                .append(CodeParts.ofThisBuild().version(stage.code()))
                .append('\n')
                .append(stage.dependsOn(settings))
                .append('\n');
        Set<String> earlier = new TreeSet<>();
        for (Table<?> table : stage.reads()) {
            for (Stage writer : Stages.writersOf(table)) {
                if (writer instanceof DocumentStage before) {
                    earlier.add(of(before, settings));
                }
            }
        }
        earlier.forEach(fingerprint -> all.append(fingerprint).append('\n'));
        return digest(all.toString());
    }

    /** Digest of a text: 16 hexadecimal digits. */
    static String digest(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** The classes of a stage itself. */
    static Pattern stage(DocumentStage stage) {
        return Pattern.compile("org/philippic/jobs/stage/" + stage.getClass().getSimpleName() + "[.$].*");
    }

    /** The classes of some packages of the core, and what all stages share. */
    static List<Pattern> packages(String... names) {
        return List.of(
                Pattern.compile("org/philippic/(" + String.join("|", names) + ")/.*"),
                Pattern.compile("org/philippic/(model|error)/.*"));
    }
}
