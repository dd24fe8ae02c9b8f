/** Takes a published run out of its tables into the formats of {@code org.philippic.publish.export}. */
package org.philippic.jobs.export;
