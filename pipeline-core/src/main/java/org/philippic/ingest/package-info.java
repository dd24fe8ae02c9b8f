/** Reads documents: one reader per format, charset detection, metadata, identity. */
package org.philippic.ingest;
