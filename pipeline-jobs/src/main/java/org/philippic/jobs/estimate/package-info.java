/** Foretells what a run will cost, from trials of the real line on a sample of its documents. */
package org.philippic.jobs.estimate;
