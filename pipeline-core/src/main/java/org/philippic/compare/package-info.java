/** Statistics that place the seeds among other documents: keyness, percentiles, distances, reuse. */
package org.philippic.compare;
