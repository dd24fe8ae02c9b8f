package org.philippic.jobs.stage;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.philippic.checksum.Sha256;
import org.philippic.jobs.cache.CodeParts;
import org.philippic.jobs.cache.Pack;
import org.philippic.settings.Settings;

/**
 * What the rows of a stage depend on beside the document: the stage's code, settings and models, and the same of every
 * stage before it whose tables it reads. A change of one stage leaves the work of all that do not read it valid.
 */
final class Fingerprints {
    /** The word lists of languages, but for those that only sentiment or rhetoric read. */
    static final String GENERAL_LISTS = "language/[^/]+/(?!rhetoric-|polarity).*";

    private static final int DIGITS = 16;

    private Fingerprints() {}

    /** Fingerprints of the stages that work on each document by itself, by name: 16 hexadecimal digits each. */
    static Map<String, String> of(Settings settings) {
        Map<String, String> known = new LinkedHashMap<>();
        for (DocumentStage stage : Stages.documentStages()) {
            StringBuilder all = new StringBuilder(stage.name())
                    .append('\n')
                    .append(CodeParts.ofThisBuild().version(code(stage)))
                    .append('\n')
                    .append(Pack.FORMAT)
                    .append('\n')
                    .append(stage.dependsOn(settings))
                    .append('\n');
            earlier(stage)
                    .forEach(before -> all.append(known.get(before.name())).append('\n'));
            known.put(stage.name(), digest(all.toString()));
        }
        return known;
    }

    /** Fingerprint of the search for shared passages, which depends on its code alone: 16 hexadecimal digits. */
    static String ofReuse() {
        return digest(CodeParts.ofThisBuild()
                        .version(List.of(
                                Pattern.compile("org/philippic/(model|compare)/.*"),
                                Pattern.compile("org/philippic/jobs/stage/(Kept)?Reuse.*")))
                + "\n" + Pack.FORMAT);
    }

    /** The stages of the same kind whose tables a stage reads, in order. */
    static List<DocumentStage> earlier(DocumentStage stage) {
        return Stages.documentStages().stream()
                .filter(before -> stage.reads().stream()
                        .anyMatch(table -> Stages.writersOf(table).contains(before)))
                .toList();
    }

    /** Digest of a text: 16 hexadecimal digits. */
    static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private static List<Pattern> code(DocumentStage stage) {
        return List.of(
                Pattern.compile("org/philippic/(model|error|" + String.join("|", stage.packages()) + ")/.*"),
                Pattern.compile("org/philippic/jobs/stage/" + stage.getClass().getSimpleName() + "[.$].*"),
                Pattern.compile(stage.resources()));
    }
}
