package org.philippic.jobs.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Classes of bad input, each with the reasons that a reader would give for it, or none where it is good after all. */
final class BadInputs {
    private static final String GOOD =
            "The council of ward %d met on Tuesday. It approved the budget; nobody objected.\n";

    /**
     * One class of input.
     *
     * @param name name of the class, which the names of its files start with
     * @param extension what the name ends with, which often lies
     * @param reasons reasons of which one is right; empty where the file holds a document without fault
     * @param bytes content of a variant
     */
    record Bad(String name, String extension, Set<String> reasons, Variant bytes) {}

    /** Content of a variant of a class, by its number. */
    interface Variant {
        byte[] of(int number) throws IOException;
    }

    /** Every class. */
    static final List<Bad> ALL = List.of(
            bad("empty", ".txt", i -> new byte[0], "empty"),
            bad("blanks", ".txt", i -> utf8(" \n\t \n".repeat(i + 1)), "empty"),
            bad("newlines", ".txt", i -> utf8("\n".repeat(10_000 * (i + 1))), "empty"),
            bad("bom-only", ".txt", i -> join(mark(0xEF, 0xBB, 0xBF), utf8("\n".repeat(i))), "empty"),
            bad("gzip-of-nothing", ".gz", i -> gzip(utf8(" ".repeat(i))), "empty"),
            bad(
                    "script-only",
                    ".html",
                    i -> utf8(
                            "<html><head><title></title><script>var x=" + i + ";</script></head><body></body></html>"),
                    "empty"),
            bad("png", ".txt", i -> join(mark(0x89, 'P', 'N', 'G', 13, 10, 26, 10), noise(500, i)), "binary"),
            bad("elf", "", i -> join(mark(0x7F, 'E', 'L', 'F', 2, 1, 1, 0), noise(2000, i)), "binary"),
            bad("noise", ".txt", i -> noise(4000, 100 + i), "binary"),
            bad("sqlite", ".txt", i -> join(utf8("SQLite format 3\0"), noise(3000, i)), "binary", "unsupported_format"),
            bad("class-file", ".html", i -> join(mark(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61), noise(900, i)), "binary"),
            bad("all-nul", ".txt", i -> new byte[100 + i], "binary", "nul_characters", "empty"),
            bad("some-nul", ".txt", i -> utf8("The council\0 met. " + good(i).repeat(6)), "nul_characters"),
            bad(
                    "utf8-broken",
                    ".txt",
                    i -> join(
                            utf8("Ça et là, déjà vu. " + good(i)),
                            mark(0xFF, 0xFE, 0xFF, '\n'),
                            utf8("Où est-il ? À la forêt, près du château.\n".repeat(5))),
                    "invalid_encoding"),
            bad(
                    "utf8-overlong",
                    ".txt",
                    i -> join(
                            utf8("Déjà été là-bas, où ça ? " + good(i)),
                            mark(0xC0, 0xAF, '\n'),
                            utf8("Être ou ne pas être, voilà.\n".repeat(5))),
                    "invalid_encoding"),
            bad(
                    "utf8-surrogate",
                    ".txt",
                    i -> join(
                            utf8("Déjà été là-bas, où ça ? " + good(i)),
                            mark(0xED, 0xA0, 0x80, '\n'),
                            utf8("Être ou ne pas être, voilà.\n".repeat(5))),
                    "invalid_encoding"),
            bad("huge-word", ".txt", i -> utf8("a".repeat(20_000 + i)), "huge_word"),
            bad("base64", ".txt", i -> Base64.getEncoder().encode(noise(15_000, i)), "huge_word"),
            bad("minified", ".txt", i -> utf8(("function(a){return(a+" + i + ");}").repeat(1000)), "huge_word"),
            bad("dotted-numbers", ".txt", i -> utf8("1.2.3.4.".repeat(3000 + i)), "huge_word"),
            bad("too-large", ".txt", i -> utf8(good(i).repeat(16_000)), "too_large"),
            bad("half-line", ".jsonl", i -> utf8(line(i) + "{\"id\": \"x\", \"text\": \"half"), "malformed_line"),
            bad("no-text-field", ".jsonl", i -> utf8(line(i) + "{\"id\": \"x\", \"body\": 1}\n"), "malformed_line"),
            bad("array-line", ".jsonl", i -> utf8(line(i) + "[1, 2, " + i + "]\n"), "malformed_line"),
            bad(
                    "text-not-a-string",
                    ".jsonl",
                    i -> utf8(line(i) + "{\"id\": \"x\", \"text\": {\"a\": 1}}\n"),
                    "malformed_line"),
            bad("repeated-id", ".jsonl", i -> utf8(line(i) + line(i).replace("council", "committee")), "duplicate_id"),
            bad(
                    "impossible-date",
                    ".jsonl",
                    i -> utf8(line(i).replace("}", ", \"date_written\": \"1917-13-4" + i + "\"}")),
                    "invalid_metadata"),
            bad("no-text-column", ".csv", i -> utf8("id,score\n1," + i + "\n2,5\n")),
            bad("unclosed-tei", ".xml", i -> utf8(tei("<p>" + good(i))), "malformed_container"),
            bad(
                    "external-entity",
                    ".xml",
                    i -> utf8("<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                            + tei("<p>" + i + " &x;</p>") + "</body></text></TEI>")),
            bad("billion-laughs", ".xml", BadInputs::laughs),
            bad("gzip-cut", ".gz", i -> cut(gzip(utf8(good(i).repeat(200)))), "truncated"),
            bad(
                    "gzip-false",
                    ".gz",
                    i -> join(mark(0x1F, 0x8B, 8, 0), noise(400, i)),
                    "malformed_container",
                    "truncated"),
            bad("zip-slip", ".zip", i -> zip("../../etc/cron.d/job" + i, utf8(good(i))), "unsafe_path"),
            bad("zip-absolute", ".zip", i -> zip("/etc/job" + i, utf8(good(i))), "unsafe_path"),
            bad("zip-bomb", ".zip", i -> zip("zeros.txt", new byte[40_000_000 + i]), "archive_bomb"),
            bad(
                    "zip-bomb-nested",
                    ".zip",
                    i -> zip("in.zip", zip("zeros.txt", new byte[40_000_000 + i])),
                    "archive_bomb"),
            bad("gzip-bomb", ".gz", i -> gzip(new byte[40_000_000 + i]), "archive_bomb", "too_large"),
            bad("zip-cut", ".zip", i -> cut(zip("a.txt", noise(3000, i))), "truncated", "malformed_container"),
            bad("pdf-false", ".pdf", i -> utf8("%PDF-1.7\n" + good(i)), "malformed_container"),
            bad(
                    "epub-without-book",
                    ".epub",
                    i -> stored("mimetype", utf8("application/epub+zip")),
                    "malformed_container"),
            bad("utf16-le", ".txt", i -> join(mark(0xFF, 0xFE), good(i).getBytes(StandardCharsets.UTF_16LE))),
            bad("utf16-be", ".txt", i -> join(mark(0xFE, 0xFF), good(i).getBytes(StandardCharsets.UTF_16BE))),
            bad("utf32", ".txt", i -> join(mark(0xFF, 0xFE, 0, 0), good(i).getBytes(Charset.forName("UTF-32LE")))),
            bad(
                    "latin1",
                    ".txt",
                    i -> ("Déjà vu à l'été, où la forêt brûle près du château. Numéro " + i)
                            .getBytes(StandardCharsets.ISO_8859_1)),
            bad("wrong-extension", ".pdf", i -> utf8(good(i))),
            bad("punctuation", ".txt", i -> utf8("?! ... ;; ".repeat(50 + i))),
            bad("emoji", ".txt", i -> utf8("👩‍👩‍👧‍👦 🏴‍☠️ ".repeat(30 + i))),
            bad("right-to-left", ".txt", i -> utf8("اجتمع المجلس يوم الثلاثاء. وافق على الميزانية " + i + ".\n")),
            bad("combining", ".txt", i -> utf8(("e" + "\u0301".repeat(50) + " ").repeat(20 + i))),
            bad("brackets", ".txt", i -> utf8("( ".repeat(2000 + i))),
            bad(
                    "no-line-end",
                    ".html",
                    i -> utf8("<html><body>" + ("<p>" + good(i).strip() + "</p>").repeat(300) + "</body></html>")));

    private BadInputs() {}

    /** Writes some variants of every class into a folder. */
    static void write(Path folder, int variants) {
        try {
            Files.createDirectories(folder);
            for (Bad bad : ALL) {
                for (int i = 0; i < variants; i++) {
                    Files.write(
                            folder.resolve(bad.name() + "_" + i + bad.extension()),
                            bad.bytes().of(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bad bad(String name, String extension, Variant bytes, String... reasons) {
        return new Bad(name, extension, Set.of(reasons), bytes);
    }

    private static String good(int number) {
        return GOOD.formatted(number);
    }

    private static String line(int number) {
        return "{\"id\": \"d\", \"text\": \"" + good(number).strip() + "\"}\n";
    }

    private static String tei(String body) {
        return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body>" + body;
    }

    private static byte[] laughs(int number) {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha" + number + "\">");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY l" + i + " \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return utf8("<!DOCTYPE TEI [" + entities + "]>" + tei("<p>&l19;</p>") + "</body></text></TEI>");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mark(int... bytes) {
        byte[] mark = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            mark[i] = (byte) bytes[i];
        }
        return mark;
    }

    private static byte[] noise(int length, int seed) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return packed.toByteArray();
    }

    private static byte[] stored(String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        }
        return packed.toByteArray();
    }
}
