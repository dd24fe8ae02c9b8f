package org.philippic.jobs.local;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;

/** The same for callers of Hadoop's newer interface, which alone can rename onto a file that is there. */
public final class DirectFs extends ChecksumFs {
    /** For Hadoop, which makes file systems by the names of their classes. */
    public DirectFs(URI uri, Configuration configuration) throws IOException, URISyntaxException {
        super(new Raw(configuration));
    }

    private static final class Raw extends DelegateToFileSystem {
        private Raw(Configuration configuration) throws IOException, URISyntaxException {
            super(
                    FsConstants.LOCAL_FS_URI,
                    new DirectRawFileSystem(),
                    configuration,
                    FsConstants.LOCAL_FS_URI.getScheme(),
                    false);
        }

        @Override
        public int getUriDefaultPort() {
            return -1;
        }

        @Override
        public boolean isValidName(String source) {
            return true;
        }
    }
}
