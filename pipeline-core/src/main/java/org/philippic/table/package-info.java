/** Turns row records into engine-neutral schemas, and lists every table of a run. */
package org.philippic.table;
