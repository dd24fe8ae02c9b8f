/** Runs that are killed, starved and disturbed on purpose, and what must be true of them all the same. */
package org.philippic.jobs.faults;
