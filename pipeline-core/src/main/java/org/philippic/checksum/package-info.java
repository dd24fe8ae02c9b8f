/** Checksums of documents, models and files. */
package org.philippic.checksum;
