package org.philippic.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.philippic.model.Device;
import org.philippic.model.Quotation;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentence;
import org.philippic.model.Zone;

/**
 * The text of a seed as it was read, with what was found in it: zones, sentences tinted by the score of their passage,
 * quotations and devices. Every code point of the text stands in the result exactly once and in order.
 */
final class MarkedText {
    private static final List<String> SPOKEN = List.of("direct", "block");
    private static final List<String> RUNNING = List.of("body", "heading", "blockquote", "signature", "");

    private final Seed seed;
    private final List<String> deviceNames;
    private final List<Sentence> sentences;
    private final List<Rhetoric> passages;
    private final int end;
    private final StringBuilder out = new StringBuilder();
    private int lastSentenceId = -1;

    private MarkedText(Seed seed, List<String> deviceNames, int end) {
        this.seed = seed;
        this.deviceNames = deviceNames;
        this.end = end;
        this.passages = seed.passages();
        this.sentences = seed.sentences().stream()
                .sorted(Comparator.comparing(Sentence::charStart).thenComparing(Sentence::sentenceId))
                .toList();
    }

    /**
     * Writes the text as HTML.
     *
     * @param deviceNames all devices of the report; a marked device is named by its place in this list
     * @param most code points to show; the rest is left out
     */
    static String html(Seed seed, List<String> deviceNames, int most) {
        return new MarkedText(seed, deviceNames, Math.min(most, seed.text().length())).write();
    }

    private String write() {
        int at = 0;
        for (Zone zone : seed.zones()) {
            if (zone.charEnd() <= at || zone.charStart() >= end) {
                continue;
            }
            zone("", at, Math.min(zone.charStart(), end));
            zone(zone.kind(), Math.max(at, zone.charStart()), Math.min(zone.charEnd(), end));
            at = zone.charEnd();
        }
        zone("", at, end);
        return out.toString();
    }

    private void zone(String kind, int start, int stop) {
        if (stop <= start) {
            return;
        }
        if (seed.text().slice(start, stop).isBlank()) {
            out.append(seed.text().slice(start, stop).contains("\n") ? "\n" : " ");
            return;
        }
        String element = kind.equals("blockquote") ? "blockquote" : "p";
        String quiet = RUNNING.contains(kind) ? "" : " aside";
        out.append('<').append(element).append(" class=\"z z-").append(kind.isEmpty() ? "none" : Html.escape(kind));
        out.append(quiet).append("\">");
        int at = start;
        for (Sentence sentence : sentences) {
            int from = Math.max(at, sentence.charStart());
            int to = Math.min(stop, sentence.charEnd());
            if (from >= to) {
                continue;
            }
            segments(at, from);
            sentence(sentence, from, to);
            at = to;
        }
        segments(at, stop);
        out.append("</").append(element).append(">\n");
    }

    private void sentence(Sentence sentence, int from, int to) {
        out.append("<span class=\"s");
        passageAt((sentence.charStart() + sentence.charEnd()) / 2)
                .ifPresent(passage -> out.append(" h").append(Math.round(passage.polemic() * 10)));
        out.append('"');
        // A sentence that a footnote cuts in two is addressed by its first part.
        if (sentence.sentenceId() != lastSentenceId) {
            out.append(" id=\"")
                    .append(sentenceAddress(seed, sentence.sentenceId()))
                    .append('"');
            lastSentenceId = sentence.sentenceId();
        }
        if (!sentence.lang().equals(seed.document().lang()) && sentence.lang().matches("[a-z]{2,3}")) {
            out.append(" lang=\"").append(sentence.lang()).append('"');
        }
        out.append('>');
        segments(from, to);
        out.append("</span>");
    }

    /** Address of a sentence in the report. */
    static String sentenceAddress(Seed seed, int sentenceId) {
        return "s" + seed.index() + "-" + sentenceId;
    }

    /** The passage whose middle is nearest to a place that it covers. */
    private Optional<Rhetoric> passageAt(int place) {
        return passages.stream()
                .filter(passage -> passage.charStart() <= place && place < passage.charEnd())
                .min(Comparator.comparing(passage -> Math.abs(place - (passage.charStart() + passage.charEnd()) / 2)));
    }

    /** Text between two places, cut wherever a quotation or a device begins or ends. */
    private void segments(int start, int stop) {
        if (stop <= start) {
            return;
        }
        List<Quotation> quotations = seed.quotations().stream()
                .filter(quotation -> quotation.charStart() < stop && quotation.charEnd() > start)
                .toList();
        List<Device> devices = seed.devices().stream()
                .filter(device -> device.charStart() < stop && device.charEnd() > start)
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, stop));
        quotations.forEach(quotation -> cuts.addAll(List.of(quotation.charStart(), quotation.charEnd())));
        devices.forEach(device -> cuts.addAll(List.of(device.charStart(), device.charEnd())));
        List<Integer> places = new ArrayList<>(cuts.subSet(start, true, stop, true));
        for (int i = 0; i + 1 < places.size(); i++) {
            segment(places.get(i), places.get(i + 1), quotations, devices);
        }
    }

    private void segment(int start, int stop, List<Quotation> quotations, List<Device> devices) {
        List<Quotation> quotationsHere = quotations.stream()
                .filter(quotation -> quotation.charStart() <= start && quotation.charEnd() >= stop)
                .toList();
        List<Integer> devicesHere = devices.stream()
                .filter(device -> device.charStart() <= start && device.charEnd() >= stop)
                .map(device -> deviceNames.indexOf(device.device()))
                .filter(index -> index >= 0)
                .distinct()
                .toList();
        String text = paragraphs(Html.escape(seed.text().slice(start, stop)));
        if (quotationsHere.isEmpty() && devicesHere.isEmpty()) {
            out.append(text);
            return;
        }
        out.append("<span");
        List<String> classes = new ArrayList<>();
        if (quotationsHere.stream().anyMatch(quotation -> SPOKEN.contains(quotation.kind()))) {
            classes.add("q");
        } else if (!quotationsHere.isEmpty()) {
            classes.add("qs");
        }
        if (!devicesHere.isEmpty()) {
            classes.add("d");
            classes.add("f-"
                    + DeviceFamily.of(deviceNames.get(devicesHere.get(0)))
                            .name()
                            .toLowerCase(Locale.ROOT));
        }
        out.append(" class=\"").append(String.join(" ", classes)).append('"');
        if (!devicesHere.isEmpty()) {
            out.append(" data-d=\"")
                    .append(String.join(
                            " ", devicesHere.stream().map(String::valueOf).toList()))
                    .append('"');
        }
        quotationsHere.stream()
                .filter(quotation -> quotation.charEnd() == stop && quotation.speaker() != null)
                .filter(quotation -> SPOKEN.contains(quotation.kind()))
                .findFirst()
                .ifPresent(quotation -> out.append(" data-sp=\"")
                        .append(Html.escape(DocumentText.shorten(quotation.speaker(), 40)))
                        .append('"'));
        out.append('>').append(text).append("</span>");
    }

    /** Blank lines inside a zone stay visible as breaks; single line ends are the scanner's or the editor's wrapping. */
    private static String paragraphs(String escaped) {
        return escaped.replaceAll("\\n[ \\t\\r]*\\n\\s*", "\n<span class=\"par\"></span>");
    }
}
