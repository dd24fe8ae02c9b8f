package org.philippic.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hadoop's own local file system, which asks other processes, tells what is right. */
class DirectFileSystemTest {
    @TempDir
    private java.nio.file.Path folder;

    private final Configuration configuration = new Configuration(false);
    private final FileSystem direct = new DirectFileSystem();
    private final FileSystem hadoop = new LocalFileSystem();

    @BeforeEach
    void openFileSystems() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
                .as("a system with POSIX permissions")
                .contains("unix");
        direct.initialize(folder.toUri(), configuration);
        hadoop.initialize(folder.toUri(), configuration);
    }

    @AfterEach
    void closeFileSystems() throws IOException {
        direct.close();
        hadoop.close();
    }

    @Test
    void statusOfFile_isHadoops() throws IOException {
        Path file = write("a file, 100 % ä.txt", "five!");
        for (String mode : List.of("600", "640", "755", "000")) {
            direct.setPermission(file, new FsPermission(mode));
            assertSame(direct.getFileStatus(file), hadoop.getFileStatus(file));
            assertThat(hadoop.getFileStatus(file).getPermission()).isEqualTo(new FsPermission(mode));
        }
        assertThat(direct.getFileStatus(file).getLen()).isEqualTo(5);
    }

    @Test
    void statusOfFolder_isHadoopsWithItsStickyBit() throws IOException {
        Path shared = path("shared");
        direct.mkdirs(shared);
        direct.setPermission(shared, new FsPermission((short) 01777));
        assertThat(hadoop.getFileStatus(shared).getPermission().getStickyBit()).isTrue();
        assertSame(direct.getFileStatus(shared), hadoop.getFileStatus(shared));
    }

    @Test
    void listing_isHadoops() throws IOException {
        write("one.txt", "1");
        write("two.txt", "22");
        direct.mkdirs(path("three"));
        FileStatus[] ours = direct.listStatus(path(""));
        FileStatus[] theirs = hadoop.listStatus(path(""));
        Arrays.sort(ours);
        Arrays.sort(theirs);
        assertThat(ours).hasSize(3);
        for (int i = 0; i < ours.length; i++) {
            assertSame(ours[i], theirs[i]);
        }
    }

    @Test
    void writtenFile_hasTheSameModeAndChecksum() throws IOException {
        write("ours.txt", "the same");
        try (FSDataOutputStream out = hadoop.create(path("theirs.txt"))) {
            out.write("the same".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(hadoop.getFileStatus(path("ours.txt")).getPermission())
                .isEqualTo(hadoop.getFileStatus(path("theirs.txt")).getPermission());
        assertThat(folder.resolve(".ours.txt.crc")).hasSameBinaryContentAs(folder.resolve(".theirs.txt.crc"));
    }

    @Test
    void link_isAskedForAsHadoopDoes() throws IOException {
        write("target.txt", "there");
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("target.txt"));
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nothing.txt"));
        assertSame(direct.getFileStatus(path("link.txt")), hadoop.getFileStatus(path("link.txt")));
        assertSame(direct.getFileLinkStatus(path("link.txt")), hadoop.getFileLinkStatus(path("link.txt")));
        assertThatThrownBy(() -> direct.getFileStatus(path("dangling.txt"))).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void missingFile_isNotFound() {
        assertThatThrownBy(() -> direct.getFileStatus(path("none.txt"))).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> direct.getFileLinkStatus(path("none.txt"))).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> direct.setPermission(path("none.txt"), new FsPermission("644")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void newerInterface_renamesOntoFileWithItsChecksum() throws IOException {
        Configuration installed = new Configuration(false);
        installed.set("fs.AbstractFileSystem.file.impl", DirectFs.class.getName());
        FileContext context = FileContext.getFileContext(folder.toUri(), installed);
        write("new.txt", "new");
        write("current.txt", "old");
        context.rename(path("new.txt"), path("current.txt"), Options.Rename.OVERWRITE);
        assertThat(folder.resolve("current.txt")).hasContent("new");
        assertThat(folder.resolve("new.txt")).doesNotExist();
        try (var in = hadoop.open(path("current.txt"))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("new");
        }
    }

    @Test
    void installed_isWhatConfigurationsFind() throws IOException {
        DirectFileSystem.install();
        Configuration found = new Configuration();
        assertThat(FileSystem.getFileSystemClass("file", found)).isEqualTo(DirectFileSystem.class);
        assertThat(FileContext.getFileContext(folder.toUri(), found).getDefaultFileSystem())
                .isInstanceOf(DirectFs.class);
    }

    private Path write(String name, String text) throws IOException {
        Path file = path(name);
        try (FSDataOutputStream out = direct.create(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path path(String name) {
        return new Path(folder.resolve(name).toString());
    }

    private static void assertSame(FileStatus ours, FileStatus theirs) {
        assertThat(ours.getPath()).isEqualTo(theirs.getPath());
        assertThat(ours.getLen()).isEqualTo(theirs.getLen());
        assertThat(ours.isDirectory()).isEqualTo(theirs.isDirectory());
        assertThat(ours.getModificationTime()).isEqualTo(theirs.getModificationTime());
        assertThat(ours.getPermission()).isEqualTo(theirs.getPermission());
        assertThat(ours.getOwner()).isEqualTo(theirs.getOwner());
        assertThat(ours.getGroup()).isEqualTo(theirs.getGroup());
    }
}
