package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Zone;

/**
 * Divides the running text of a document into windows of whole sentences, each about as long as the passages that the
 * model was trained on. A window lies in one run of text zones: it does not reach over a heading, nor over a footnote or
 * anything else that is not running text. Footnotes, signatures and editors' notes are in no window.
 */
final class Windows {
    private static final Set<String> RUNNING = Set.of("body", "blockquote");
    private static final String HEADING = "heading";
    /** A sentence of another language than the document's is believed to be so from this confidence on. */
    private static final double SURELY_FOREIGN = 0.9;

    private final int words;
    private final String lang;
    private final List<AnnotatedSentence> sentences;
    /** By sentence of the document; null where it is in no window. */
    private final List<ReadSentence> read;

    private final Map<Integer, String> kinds = new HashMap<>();

    Windows(AnnotatedDocument document, int words, SentenceReader reader) {
        this.words = words;
        this.lang = document.document().lang();
        this.sentences = document.sentences();
        for (Zone zone : document.zones()) {
            kinds.put(zone.zoneId(), zone.kind());
        }
        this.read = reader.read(document, sentence -> RUNNING.contains(kind(sentence)) && isOwnLanguage(sentence));
    }

    private String kind(AnnotatedSentence sentence) {
        return kinds.getOrDefault(sentence.sentence().zoneId(), "body");
    }

    /**
     * A stretch of passages under one heading.
     *
     * @param heading zone of the heading, empty before the first
     * @param passages its windows
     */
    record Section(Optional<Integer> heading, List<Passage> passages) {
        Section {
            passages = List.copyOf(passages);
        }
    }

    /** The sections of the chosen sentences of the document, in order; those without text are left out. */
    List<Section> sections(Predicate<AnnotatedSentence> chosen) {
        List<Section> sections = new ArrayList<>();
        Optional<Integer> heading = Optional.empty();
        List<Passage> passages = new ArrayList<>();
        List<ReadSentence> run = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            AnnotatedSentence sentence = sentences.get(s);
            if (!chosen.test(sentence)) {
                continue;
            }
            String kind = kind(sentence);
            if (RUNNING.contains(kind)) {
                if (read.get(s) != null) {
                    run.add(read.get(s));
                }
                continue;
            }
            passages.addAll(cut(run));
            run.clear();
            if (kind.equals(HEADING)) {
                close(sections, heading, passages);
                heading = Optional.of(sentence.sentence().zoneId());
            }
        }
        passages.addAll(cut(run));
        close(sections, heading, passages);
        return sections;
    }

    private boolean isOwnLanguage(AnnotatedSentence sentence) {
        return sentence.sentence().lang().equals(lang) || sentence.sentence().langConfidence() < SURELY_FOREIGN;
    }

    private static void close(List<Section> sections, Optional<Integer> heading, List<Passage> passages) {
        if (!passages.isEmpty()) {
            sections.add(new Section(heading, passages));
            passages.clear();
        }
    }

    /** Cuts a run into windows of equal length as near as whole sentences allow. */
    private List<Passage> cut(List<ReadSentence> run) {
        List<Passage> windows = new ArrayList<>();
        int total = run.stream().mapToInt(sentence -> sentence.words().size()).sum();
        int count = Math.max(1, Math.round((float) total / words));
        int from = 0;
        int done = 0;
        for (int s = 0; s < run.size(); s++) {
            done += run.get(s).words().size();
            boolean full = (long) done * count >= (long) total * (windows.size() + 1);
            if (full || s == run.size() - 1) {
                windows.add(new Passage(lang, run.subList(from, s + 1)));
                from = s + 1;
            }
        }
        return windows;
    }
}
