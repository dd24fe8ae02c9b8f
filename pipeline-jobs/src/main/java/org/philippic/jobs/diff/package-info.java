/** Tells what changed between two runs, and why. */
package org.philippic.jobs.diff;
