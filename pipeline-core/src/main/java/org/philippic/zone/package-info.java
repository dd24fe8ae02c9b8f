/** Divides a document into zones, repairs its text with offsets kept, and finds quotations. */
package org.philippic.zone;
