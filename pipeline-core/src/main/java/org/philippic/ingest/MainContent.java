package org.philippic.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the part of a web page that holds its text: takes out what the markup itself calls navigation, forms or
 * surroundings, blocks whose names say so, and lists of links; then takes the article or main element where it holds
 * most of what is left. Errs on the side of keeping: where most of the text would go, it stays. Holds no state; changes
 * the page that it is given.
 */
final class MainContent {
    private static final String SURROUNDINGS = "nav, form, [role=navigation], [role=search], [role=banner],"
            + " [role=contentinfo], [role=complementary], [role=menu], [role=menubar], [role=dialog], menu";
    private static final String CONTENT = "article, main, [role=main], [itemprop=articleBody]";
    private static final Set<String> BLOCKS =
            Set.of("div", "section", "aside", "header", "footer", "ul", "ol", "td", "table", "p", "dl");
    private static final Pattern NAMED = Pattern.compile(
            "(^|[-_ ])(nav|navbar|navigation|menu|breadcrumbs?|sidebar|footer|share|sharing|social|comments?|related|cookies?"
                    + "|adverts?|ads?|promo|popup|newsletter|subscribe|pagination|pager|skip|toolbar|masthead|banner)([-_ ]|$)");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{2,}[.!?…](\\s|$)");
    /** Share of the text of a page above which a part of it is no surroundings, whatever it is called. */
    private static final double TOO_MUCH = 0.4;
    /** Share of the text that an article element must hold to be all of it. */
    private static final double ENOUGH = 0.5;

    private MainContent() {}

    /** The element that holds the text of a page, cleared of what is not text. */
    static Element of(Document page) {
        Element body = page.body();
        int all = length(body);
        if (all == 0) {
            return body;
        }
        for (Element element : body.select(SURROUNDINGS)) {
            dropUnless(element, all);
        }
        for (Element element : body.select("header, footer, aside")) {
            if (element.closest("article") == null) {
                dropUnless(element, all);
            }
        }
        for (Element element : body.select("[class], [id]")) {
            String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
            if (BLOCKS.contains(element.normalName()) && NAMED.matcher(names).find()) {
                dropUnless(element, all);
            }
        }
        dropLinkLists(body, all);
        int left = length(body);
        Element best = body;
        for (Element content : body.select(CONTENT)) {
            int length = length(content);
            if (length > ENOUGH * left && length <= length(best)) {
                best = content;
            }
        }
        return best;
    }

    /** Blocks of three links or more that hold next to nothing but links, and no sentence. */
    private static void dropLinkLists(Element body, int all) {
        for (Element block : body.select("ul, ol, div, td, p, table, dl, center, section")) {
            List<Element> links = block.select("a[href]");
            if (links.size() < 3 || block.parent() == null) {
                continue;
            }
            int linked = links.stream().mapToInt(MainContent::length).sum();
            String text = block.text();
            if (linked > 0.7 * length(block) && !SENTENCE_END.matcher(text).find()) {
                dropUnless(block, all);
            }
        }
    }

    private static void dropUnless(Element element, int all) {
        if (element.parent() != null && length(element) < TOO_MUCH * all) {
            element.remove();
        }
    }

    private static int length(Element element) {
        return element.text().length();
    }
}
