package org.philippic.publish;

import java.util.List;
import java.util.Locale;
import org.philippic.model.Evidence;
import org.philippic.model.Rhetoric;

/** The seeds on one scale from analysis to polemic, and for each the verdict in words with what speaks for it. */
final class VerdictSection implements Section {
    private static final int EVIDENCE = 5;
    private static final int EXCERPT = 180;

    @Override
    public String id() {
        return "verdicts";
    }

    @Override
    public String html(ReportView view) {
        StringBuilder out = new StringBuilder();
        out.append("<h2>").append(view.label("verdicts.title")).append("</h2>");
        out.append("<p class=\"lead\">").append(view.label("verdicts.lead")).append("</p>");
        out.append("<div class=\"scroll\"><table class=\"verdicts\"><caption class=\"sr\">")
                .append(view.label("verdicts.caption"))
                .append("</caption><thead><tr><th scope=\"col\">")
                .append(view.label("col.seed"))
                .append("</th><th scope=\"col\" class=\"wide\"><span class=\"ends\"><span>")
                .append(view.label("label.analysis"))
                .append("</span><span>")
                .append(view.label("label.polemic"))
                .append("</span></span></th><th scope=\"col\" class=\"num\">")
                .append(view.label("col.score"))
                .append("</th><th scope=\"col\">")
                .append(view.label("col.verdict"))
                .append("</th><th scope=\"col\">")
                .append(view.label("col.genre"))
                .append("</th></tr></thead><tbody>");
        for (Seed seed : view.seeds()) {
            row(view, seed, out);
        }
        out.append("</tbody></table></div>");
        out.append("<p class=\"key\"><span class=\"k author\"></span>")
                .append(view.label("voice.author"))
                .append(" <span class=\"k quoted\"></span>")
                .append(view.label("voice.quoted"))
                .append(" <span class=\"k interval\"></span>")
                .append(view.label("verdicts.interval"))
                .append("</p><div class=\"cards\">");
        view.pages().forEach(seed -> card(view, seed, out));
        return out.append("</div>").toString();
    }

    private static void row(ReportView view, Seed seed, StringBuilder out) {
        out.append("<tr><th scope=\"row\">")
                .append(view.documentName(seed.document().docId()));
        out.append("</th><td class=\"wide\">");
        Strip strip = Strip.of("polemic");
        seed.quotedVerdict().ifPresent(quoted -> strip.point("dot quoted", quoted.polemic()));
        seed.verdict()
                .ifPresent(verdict -> strip.bar("ci", verdict.ciLow(), verdict.ciHigh())
                        .point("dot " + tone(verdict.label()), verdict.polemic()));
        out.append(strip.html()).append("</td><td class=\"num\">");
        if (seed.verdict().isEmpty()) {
            out.append("–</td><td>").append(chip(view, "none"));
        }
        seed.verdict()
                .ifPresent(verdict -> out.append("<b>")
                        .append(Html.figure(verdict.polemic(), 2))
                        .append("</b> <span class=\"range\">")
                        .append(interval(verdict))
                        .append("</span></td><td>")
                        .append(chip(view, verdict.label())));
        String genre = seed.document().genreLabel();
        out.append("</td><td class=\"genre\">")
                .append(genre == null ? "–" : view.labels().name("genre", genre))
                .append("</td></tr>");
    }

    private static void card(ReportView view, Seed seed, StringBuilder out) {
        out.append("<article class=\"card\"><h3>")
                .append(view.documentName(seed.document().docId()))
                .append("</h3>");
        if (seed.verdict().isEmpty()) {
            out.append("<p>").append(view.label("verdicts.unscored")).append("</p></article>");
            return;
        }
        Rhetoric verdict = seed.verdict().get();
        out.append("<p class=\"says\">").append(inWords(view, verdict)).append("</p>");
        seed.quotedVerdict()
                .ifPresent(quoted -> out.append("<p class=\"says small\">")
                        .append(view.label(
                                "verdicts.quoted",
                                Html.figure(quoted.polemic(), 2),
                                interval(quoted),
                                chip(view, quoted.label())))
                        .append("</p>"));
        out.append(evidence(view, seed, verdict)).append("</article>");
    }

    /** The verdict as a sentence. */
    private static String inWords(ReportView view, Rhetoric verdict) {
        String key = verdict.label().equals("abstain") ? "verdicts.abstain" : "verdicts.says";
        return view.label(
                key,
                view.labels().name("verdicts.voice", verdict.voice()),
                "<b>" + Html.figure(verdict.polemic(), 2) + "</b>",
                interval(verdict),
                chip(view, verdict.label()));
    }

    private static String evidence(ReportView view, Seed seed, Rhetoric verdict) {
        List<Evidence> strongest = verdict.evidence().stream().limit(EVIDENCE).toList();
        if (strongest.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<ul class=\"evidence\">");
        for (Evidence piece : strongest) {
            String side = piece.weight() > 0 ? "polemic" : "analysis";
            out.append("<li><span class=\"w ").append(side).append("\">");
            out.append(Html.signed(piece.weight(), 2)).append("</span> <span class=\"f\">");
            out.append(FeatureNames.html(view.labels(), piece.feature())).append("</span>");
            if (piece.charStart() != null && piece.charEnd() != null && piece.charEnd() > piece.charStart()) {
                String words = seed.text().excerpt(piece.charStart(), piece.charEnd(), EXCERPT);
                out.append(words.isEmpty() ? "" : " <q" + lang(seed) + ">" + Html.escape(words) + "</q>");
            }
            out.append("</li>");
        }
        return out.append("</ul>").toString();
    }

    /** The language attribute that tells a screen reader how to speak words of a seed. */
    static String lang(Seed seed) {
        String lang = seed.document().lang();
        return lang.matches("[a-z]{2,3}") && !lang.equals("und") ? " lang=\"" + lang + "\"" : "";
    }

    /** A verdict as a coloured label. */
    static String chip(ReportView view, String label) {
        return "<span class=\"chip " + tone(label) + "\">" + view.labels().name("label", label) + "</span>";
    }

    static String interval(Rhetoric row) {
        return "[" + Html.figure(row.ciLow(), 2) + "–" + Html.figure(row.ciHigh(), 2) + "]";
    }

    private static String tone(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "polemic" -> "polemic";
            case "analysis" -> "analysis";
            case "mixed" -> "mixed";
            default -> "open";
        };
    }
}
