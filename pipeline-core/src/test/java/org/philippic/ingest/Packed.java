package org.philippic.ingest;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Makes archives and compressed files for tests. */
final class Packed {
    private Packed() {}

    interface Compressor {
        OutputStream over(OutputStream out) throws IOException;
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        return compressed(bytes, GZIPOutputStream::new);
    }

    static byte[] zstd(byte[] bytes) throws IOException {
        return compressed(bytes, ZstdOutputStream::new);
    }

    static byte[] bzip2(byte[] bytes) throws IOException {
        return compressed(bytes, BZip2CompressorOutputStream::new);
    }

    private static byte[] compressed(byte[] bytes, Compressor compressor) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = compressor.over(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A ZIP archive of name, content, name, content … */
    static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** A tar archive of name, content, name, content …; a content that begins with "->" makes a symbolic link. */
    static byte[] tar(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                String name = (String) namesAndContents[i];
                byte[] content = bytes(namesAndContents[i + 1]);
                if (namesAndContents[i + 1] instanceof String text && text.startsWith("->")) {
                    TarArchiveEntry link = new TarArchiveEntry(name, (byte) '2');
                    link.setLinkName(text.substring(2));
                    tar.putArchiveEntry(link);
                } else {
                    TarArchiveEntry entry = new TarArchiveEntry(name);
                    entry.setSize(content.length);
                    tar.putArchiveEntry(entry);
                    tar.write(content);
                }
                tar.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(StandardCharsets.UTF_8);
    }
}
