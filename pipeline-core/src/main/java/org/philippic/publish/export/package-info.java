/** Writes a published run in the formats that other programs read: CoNLL-U, TEI, CSV, and a data set folder. */
package org.philippic.publish.export;
