package org.philippic.publish;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.philippic.model.Device;
import org.philippic.model.Document;
import org.philippic.model.Quotation;

/** One page a seed: facts, the curves along it, its devices, where it stands, and its text with everything marked. */
final class SeedSections implements Section {
    private static final int NAMES = 12;

    @Override
    public String id() {
        return "seeds";
    }

    @Override
    public String html(ReportView view) {
        List<String> devices = deviceNames(view);
        List<Integer> shares = TextBudget.shares(
                view.pages().stream().map(seed -> seed.text().length()).toList(),
                view.limits().textChars());
        StringBuilder out = new StringBuilder("<h2>" + view.label("seeds.title") + "</h2>");
        for (Seed seed : view.pages()) {
            page(view, seed, devices, shares.get(seed.index()), out);
        }
        int left = view.seeds().size() - view.pages().size();
        if (left > 0) {
            out.append("<p class=\"cut\">")
                    .append(view.label("seeds.cut", Html.count(left)))
                    .append("</p>");
        }
        return out.toString();
    }

    /** Devices of all seeds in alphabetical order: a marked device is named by its place in this list. */
    static List<String> deviceNames(ReportView view) {
        return view.pages().stream()
                .flatMap(seed -> seed.devices().stream())
                .map(Device::device)
                .distinct()
                .sorted()
                .toList();
    }

    private static void page(ReportView view, Seed seed, List<String> devices, int most, StringBuilder out) {
        String heading = "seed-" + seed.index() + "-h";
        out.append("<article class=\"page\" id=\"seed-").append(seed.index()).append("\" aria-labelledby=\"");
        out.append(heading).append("\"><header><h3 id=\"").append(heading).append("\"");
        out.append(VerdictSection.lang(seed))
                .append('>')
                .append(Html.escape(seed.title()))
                .append("</h3>");
        out.append(facts(view, seed.document())).append("</header>");
        curve(view, seed, out);
        out.append(StyleCurves.html(view, seed));
        if (!seed.profile().isEmpty()) {
            out.append("<h4>").append(view.label("profile.title")).append("</h4>");
            out.append(PercentileTables.html(view, seed));
            out.append(SensitivityTables.html(view, seed));
        }
        people(view, seed, out);
        text(view, seed, devices, most, out);
        out.append("</article>");
    }

    private static String facts(ReportView view, Document document) {
        StringBuilder out = new StringBuilder("<dl class=\"facts\">");
        fact(view, "fact.author", document.author(), out);
        fact(view, "fact.written", document.dateWritten(), out);
        fact(view, "fact.published", document.datePublished(), out);
        fact(view, "fact.publication", document.publication(), out);
        fact(view, "fact.licence", document.licence(), out);
        fact(view, "fact.file", document.sourceUri().replaceFirst("^.*/", ""), out);
        pair(view, "fact.language", Html.escape(document.lang()), out);
        pair(view, "fact.sentences", Html.count(document.nSentences()), out);
        pair(view, "fact.tokens", Html.count(document.nTokens()), out);
        if (document.ocrQuality() != null) {
            pair(view, "fact.ocr", Html.figure(document.ocrQuality(), 3), out);
        }
        return out.append("</dl>").toString();
    }

    private static void fact(ReportView view, String key, String value, StringBuilder out) {
        if (value != null && !value.isBlank()) {
            pair(view, key, Html.escape(DocumentText.shorten(value, 160)), out);
        }
    }

    private static void pair(ReportView view, String key, String html, StringBuilder out) {
        out.append("<div><dt>")
                .append(view.label(key))
                .append("</dt><dd>")
                .append(html)
                .append("</dd></div>");
    }

    private static void curve(ReportView view, Seed seed, StringBuilder out) {
        if (seed.passages().isEmpty()) {
            return;
        }
        out.append("<figure class=\"curve\"><figcaption><h4>").append(view.label("curve.title"));
        out.append("</h4><p>")
                .append(view.label(
                        "curve.caption",
                        Html.count(seed.passages().size()),
                        String.valueOf(CurveData.WINDOW),
                        Html.escape(seed.sentimentEngine().orElse("–"))))
                .append("</p></figcaption><div class=\"chart\" data-curve=\"")
                .append(seed.index());
        out.append("\" role=\"img\" data-aria=\"curve\"></div></figure>");
    }

    /** Who and what the seed names most, and whom it quotes. */
    private static void people(ReportView view, Seed seed, StringBuilder out) {
        String named = names(
                seed.entities().stream().collect(groupingBy(entity -> entity.canonical(), TreeMap::new, counting())));
        String quoted = names(seed.quotations().stream()
                .filter(quotation ->
                        quotation.speaker() != null && !quotation.speaker().isBlank())
                .filter(quotation -> List.of("direct", "block").contains(quotation.kind()))
                .collect(groupingBy(Quotation::speaker, TreeMap::new, counting())));
        if (!named.isEmpty() || !quoted.isEmpty()) {
            out.append("<dl class=\"names\">");
            if (!named.isEmpty()) {
                pair(view, "names.entities", named, out);
            }
            if (!quoted.isEmpty()) {
                pair(view, "names.speakers", quoted, out);
            }
            out.append("</dl>");
        }
    }

    private static String names(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMES)
                .map(entry -> "<span class=\"name\">" + Html.escape(DocumentText.shorten(entry.getKey(), 40))
                        + "&nbsp;<small>" + Html.count(entry.getValue()) + "</small></span>")
                .collect(Collectors.joining(" "));
    }

    private static void text(ReportView view, Seed seed, List<String> devices, int most, StringBuilder out) {
        out.append("<details class=\"reading\"><summary>")
                .append(view.label("text.title"))
                .append("</summary><div class=\"tools\">");
        out.append("<p class=\"key heat\"><span>")
                .append(view.label("label.analysis"))
                .append("</span>");
        out.append("<i class=\"ramp\" aria-hidden=\"true\"></i><span>").append(view.label("label.polemic"));
        out.append("</span> <span class=\"q\">")
                .append(view.label("text.quotation"))
                .append("</span> <span class=\"aside\">");
        out.append(view.label("text.aside")).append("</span></p>");
        legend(view, seed, devices, out);
        out.append("</div><div class=\"text\"")
                .append(VerdictSection.lang(seed))
                .append('>');
        out.append(MarkedText.html(seed, devices, most)).append("</div>");
        if (most < seed.text().length()) {
            out.append("<p class=\"cut\">")
                    .append(view.label(
                            "text.cut", Html.count(most), Html.count(seed.text().length())))
                    .append("</p>");
        }
        out.append("</details>");
    }

    /** The devices of the seed with their counts; each is a switch that brings out its places in the text. */
    private static void legend(ReportView view, Seed seed, List<String> devices, StringBuilder out) {
        if (seed.devices().isEmpty()) {
            return;
        }
        out.append("<ul class=\"legend\">");
        for (Map.Entry<String, Long> entry : seed.deviceCounts()) {
            String family = DeviceFamily.of(entry.getKey()).name().toLowerCase(Locale.ROOT);
            out.append("<li><button type=\"button\" aria-pressed=\"false\" data-device=\"")
                    .append(devices.indexOf(entry.getKey()))
                    .append("\"><span class=\"d f-")
                    .append(family)
                    .append("\">")
                    .append(view.labels().name("device", entry.getKey()))
                    .append("</span> <small>")
                    .append(Html.count(entry.getValue()))
                    .append("</small></button></li>");
        }
        out.append("</ul>");
    }
}
