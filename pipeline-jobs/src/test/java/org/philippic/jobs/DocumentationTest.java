package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.testing.Golden;

/**
 * Builds the documentation into a static site, target/site of the checkout, and checks its links: to files, and to
 * headings. Commands and settings that the documents name must exist.
 */
class DocumentationTest {
    private static final Path ROOT = Golden.root().toAbsolutePath().normalize();
    private static final Path SITE = ROOT.resolve("target/site");
    private static final List<String> ENTRIES =
            List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "seeds/README.md");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])>(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    /** Pages of the site by the path of their source. */
    private static final Map<Path, String> PAGES = new TreeMap<>();

    @BeforeAll
    static void buildSite() throws IOException {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build();
        for (Path source : sources()) {
            Node document = parser.parse(Files.readString(source, StandardCharsets.UTF_8));
            PAGES.put(source, withAnchors(renderer.render(document)));
        }
        for (Map.Entry<Path, String> page : PAGES.entrySet()) {
            Path target = SITE.resolve(html(ROOT.relativize(page.getKey()).toString()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, framed(page.getKey(), page.getValue()), StandardCharsets.UTF_8);
        }
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".png")).toList()) {
                Path target = SITE.resolve(ROOT.relativize(file));
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    @Test
    void linksBetweenTheDocuments_leadSomewhere() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((source, page) -> LINK.matcher(page).results().forEach(link -> {
            String target = link.group(1);
            if (target.matches("(https?|mailto|s3):.*")) {
                return;
            }
            String[] parts = target.split("#", 2);
            Path file = parts[0].isEmpty()
                    ? source
                    : source.resolveSibling(parts[0]).normalize();
            if (!Files.exists(file)) {
                broken.add(ROOT.relativize(source) + ": " + target);
            } else if (parts.length == 2
                    && PAGES.containsKey(file)
                    && !anchors(PAGES.get(file)).contains(parts[1])) {
                broken.add(ROOT.relativize(source) + ": no heading " + target);
            }
        }));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDocument_isReachedFromTheReadme() {
        Set<Path> reached = new HashSet<>();
        List<Path> open = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        while (!open.isEmpty()) {
            Path source = open.remove(open.size() - 1);
            if (PAGES.containsKey(source) && reached.add(source)) {
                LINK.matcher(PAGES.get(source)).results().forEach(link -> {
                    Path target = source.resolveSibling(link.group(1).replaceFirst("#.*", ""))
                            .normalize();
                    if (Files.isDirectory(target)) {
                        PAGES.keySet().stream()
                                .filter(page -> page.startsWith(target))
                                .forEach(open::add);
                    } else if (link.group(1).endsWith(".md") || link.group(1).contains(".md#")) {
                        open.add(target);
                    }
                });
            }
        }
        assertThat(PAGES.keySet()).isSubsetOf(reached);
    }

    @Test
    void commandsThatTheDocumentsName_exist() {
        Set<String> known = new picocli.CommandLine(new org.philippic.jobs.cli.PhilippicCommand())
                .getSubcommands()
                .keySet();
        List<String> unknown = new ArrayList<>();
        PAGES.keySet()
                .forEach(source -> Pattern.compile("bin/philippic (?!COMMAND)([a-z]+)")
                        .matcher(read(source))
                        .results()
                        .filter(command -> !known.contains(command.group(1)))
                        .forEach(command -> unknown.add(ROOT.relativize(source) + ": " + command.group())));
        assertThat(unknown).isEmpty();
    }

    @Test
    void pictures_areSmall() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(400_000));
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            ENTRIES.stream().map(ROOT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /** Gives each heading the identifier that GitHub gives it. */
    private static String withAnchors(String html) {
        return HEADING.matcher(html)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement("<h" + match.group(1) + " id=\""
                        + anchor(match.group(2)) + "\">" + match.group(2) + "</h" + match.group(1) + ">"));
    }

    private static String anchor(String heading) {
        return heading.replaceAll("<[^>]+>|&[a-z]+;", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static Set<String> anchors(String page) {
        Set<String> anchors = new HashSet<>();
        Pattern.compile("id=\"([^\"]+)\"").matcher(page).results().forEach(id -> anchors.add(id.group(1)));
        return anchors;
    }

    private static String framed(Path source, String body) {
        String up = "../".repeat(ROOT.relativize(source).getNameCount() - 1);
        String linked = body.replaceAll("(href=\"(?!https?:)[^\"]+)\\.md([\"#])", "$1.html$2");
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Philippic</title>
                <style>body{font:1rem/1.55 system-ui,sans-serif;max-width:54rem;margin:2rem auto;padding:0 1rem;
                color-scheme:light dark}pre{overflow:auto;padding:.7rem;background:#8881}table{border-collapse:collapse}
                td,th{border:1px solid #8886;padding:.25rem .5rem;text-align:left;vertical-align:top}
                img{max-width:100%%}</style></head><body><nav><a href="%sREADME.html">Philippic</a></nav>
                %s</body></html>
                """.formatted(up, linked);
    }

    private static String html(String source) {
        return source.replaceFirst("\\.md$", ".html");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
