package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.table.Table;
import org.philippic.table.Tables;
import org.philippic.testing.TestModels;

/** Input, output and kept work on a real HDFS: a name node and a data node in this JVM. */
class HdfsIT {
    private static MiniDFSCluster hdfs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startHdfs() throws IOException {
        Configuration configuration = new Configuration();
        configuration.set(
                MiniDFSCluster.HDFS_MINIDFS_BASEDIR, Runs.fresh("hdfs").toString());
        hdfs = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
        hdfs.waitActive();
    }

    @AfterAll
    static void stopHdfs() {
        if (hdfs != null) {
            hdfs.shutdown(true);
        }
    }

    @Test
    void onHdfs_theRowsAreThoseOfTheLocalDisk_andTheSecondRunTakesKeptWork() throws IOException {
        Path corpus = SmallCorpus.write(folder.resolve("mixed"));
        FileSystem system = hdfs.getFileSystem();
        String root = hdfs.getURI() + "/";
        FileUtil.copy(corpus.toFile(), system, new org.apache.hadoop.fs.Path(root + "mixed"), false, system.getConf());

        int first = run(root);
        int second = run(root);

        assertThat(first).isZero();
        assertThat(second).isZero();
        Path copied = Runs.fresh("hdfs-copied").resolve("out");
        system.copyToLocalFile(
                new org.apache.hadoop.fs.Path(root + "out"), new org.apache.hadoop.fs.Path(copied.toUri()));
        RunResult local = Runs.run(Runs.fresh("hdfs-local"), "--seeds", corpus.toString());
        for (Table<?> table : Tables.published()) {
            if (!table.equals(Tables.DOCUMENTS) && !table.equals(Tables.REJECTS)) {
                assertThat(local.differences(table, new RunResult(copied)))
                        .as(table.name())
                        .isZero();
            }
        }
        assertThat(system.exists(new org.apache.hadoop.fs.Path(root + "out/_lock.json")))
                .isFalse();
    }

    private static int run(String root) {
        TestSpark.session();
        return Main.run(
                "run",
                "--seeds",
                root + "mixed",
                "--output",
                root + "out",
                "--models-dir",
                TestModels.store().dir().toString());
    }
}
