/** Runs the stages in order: inputs, shards, progress, receipts, the manifest and the switch to a finished run. */
package org.philippic.jobs.run;
