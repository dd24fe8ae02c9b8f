package org.philippic.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says of itself in meta tags: Highwire (citation_…), Dublin Core, Open Graph, and plain HTML. */
final class HtmlMetadata {
    private HtmlMetadata() {}

    /** Metadata of a page; what it does not say, or what cannot be understood, is null. */
    static Metadata of(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", meta(page, "citation_title", "dc.title", "dcterms.title", "og:title"), page.title());
        String byline = text(page.selectFirst("[rel=author], [itemprop=author]"));
        put(fields, "author", meta(page, "citation_author", "dc.creator", "dcterms.creator", "author"), byline);
        put(fields, "date_written", meta(page, "dcterms.created", "dc.date.created"), null);
        Element time = page.selectFirst("time[itemprop=datePublished], time[pubdate]");
        put(
                fields,
                "date_published",
                meta(
                        page,
                        "citation_publication_date",
                        "citation_date",
                        "dc.date.issued",
                        "dcterms.issued",
                        "article:published_time",
                        "dc.date",
                        "dcterms.date",
                        "date"),
                time == null ? null : time.attr("datetime"));
        put(
                fields,
                "publication",
                meta(
                        page,
                        "citation_journal_title",
                        "dcterms.ispartof",
                        "dc.publisher",
                        "dcterms.publisher",
                        "og:site_name"),
                null);
        Element licence = page.selectFirst("link[rel=license], a[rel=license]");
        put(
                fields,
                "licence",
                meta(page, "dcterms.license", "dc.rights", "dcterms.rights"),
                licence == null ? null : licence.hasText() ? licence.text() : licence.attr("href"));
        Element html = page.selectFirst("html");
        put(fields, "language", html == null ? null : html.attr("lang"), meta(page, "dc.language", "content-language"));
        return Metadata.of(fields, (name, value) -> {});
    }

    private static void put(Map<String, String> fields, String name, String first, String second) {
        if (first != null && !first.isBlank()) {
            fields.put(name, first.strip());
        } else if (second != null && !second.isBlank()) {
            fields.put(name, second.strip());
        }
    }

    /** Content of the first meta tag, in the order of the names, that has one. */
    private static String meta(Document page, String... names) {
        for (String name : names) {
            for (Element tag : page.select("meta[content]")) {
                String key = tag.hasAttr("name")
                        ? tag.attr("name")
                        : tag.hasAttr("property") ? tag.attr("property") : tag.attr("http-equiv");
                if (key.equalsIgnoreCase(name) && !tag.attr("content").isBlank()) {
                    return tag.attr("content");
                }
            }
        }
        return null;
    }

    private static String text(Element element) {
        return element == null ? null : element.text();
    }
}
