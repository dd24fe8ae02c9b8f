package org.philippic.jobs.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** Packs as tests need them. */
final class TestPacks {
    private TestPacks() {}

    static Stream<Table<?>> tablesOfDocuments() {
        return Tables.ALL.stream().filter(Pack::hasDocuments);
    }

    /** Writes rows, each that of a document of its own, whose key is "key" and the row's number. */
    static Pack write(Path folder, List<Table<?>> tables, List<? extends Record> rows) throws IOException {
        try (PackWriter writer =
                new PackWriter(new Configuration(), new org.apache.hadoop.fs.Path(folder.toUri()), tables)) {
            for (int i = 0; i < rows.size(); i++) {
                writer.add("key" + i, new ArrayList<>(List.of(rows.get(i))));
            }
            return writer.finish();
        }
    }

    /** Path of the first file of a pack. */
    static String file(Pack pack) {
        return new org.apache.hadoop.fs.Path(pack.folder(), pack.files().get(0).name()).toString();
    }
}
